"""Texts written into EXIF."""

import io

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.photo import PhotoFields
from editor.photos.metadata.exif import read_exif
from editor.photos.metadata.write_exif import LIMIT_OCTETS, build_exif
from tests.photos.files import tiff_block

OLD = {270: b"A ferry leaves the harbour\0", 315: b"Una Reid\0", 36867: b"2026:03:03 10:11:12\0"}


def test_texts_are_put_behind_everything_and_nothing_moves() -> None:
    for order in "<>":
        old = tiff_block(OLD, {274: 6}, order)
        new = build_exif(PhotoFields(caption="Ein Schiff läuft aus", creators=("A", "B")), old)
        exif = read_exif(io.BytesIO(new.block))
        assert (exif.description, exif.artist) == ("Ein Schiff läuft aus".encode(), b"A; B")
        assert (exif.orientation, exif.taken) == (6, b"2026:03:03 10:11:12")
        assert new.block[8 : len(old)] == old[8:]
        assert new.left_out == ()


def test_writing_again_takes_the_place_of_the_last_write() -> None:
    first = build_exif(PhotoFields(caption="first text"), tiff_block(OLD)).block
    second = build_exif(PhotoFields(caption="other text"), first).block
    assert len(second) == len(first)
    assert read_exif(io.BytesIO(second)).artist == b"Una Reid"


def test_a_cleared_text_leaves_the_directory_in_place() -> None:
    old = tiff_block(OLD, {274: 6})
    new = build_exif(PhotoFields(caption="", copyright=""), old)
    exif = read_exif(io.BytesIO(new.block))
    assert (exif.description, exif.artist, exif.orientation) == (b"", b"Una Reid", 6)
    assert exif.taken == b"2026:03:03 10:11:12"
    assert len(new.block) == len(old)


def test_nothing_changes_without_a_word_for_exif() -> None:
    old = tiff_block(OLD)
    assert build_exif(PhotoFields(headline="Ferry"), old).block == old
    assert build_exif(PhotoFields(headline="Ferry")).block == b""
    assert build_exif(PhotoFields(caption="")).block == b""


def test_a_new_structure_holds_what_exif_asks_for() -> None:
    new = build_exif(PhotoFields(caption="Ferry", copyright="NLW"), size_px=(64, 48))
    exif = read_exif(io.BytesIO(new.block))
    assert (exif.description, exif.copyright, exif.orientation) == (b"Ferry", b"NLW", 1)
    again = build_exif(PhotoFields(caption="Train"), new.block)
    assert len(again.block) == len(new.block)


def test_a_text_for_which_there_is_no_room_is_left_out_and_the_old_one_goes() -> None:
    old = tiff_block(OLD, {274: 6}) + b"\1" * (LIMIT_OCTETS - 300)
    long = PhotoFields(caption="x" * 500, creators=("Jo Ko",))
    new = build_exif(long, old)
    exif = read_exif(io.BytesIO(new.block))
    assert new.left_out == ("caption",)
    assert (exif.description, exif.artist, exif.orientation) == (b"", b"Jo Ko", 6)
    full = old.ljust(LIMIT_OCTETS, b"\1")
    newer = build_exif(long, full)
    assert newer.left_out == ("caption", "creator")
    assert read_exif(io.BytesIO(newer.block)).description == b""
    assert len(newer.block) == len(full)


def test_a_structure_without_a_directory_is_left_alone() -> None:
    for damaged in (b"MM\0*\0\0\0\x08\xff\xff", b"Exif", b"II*\0\xff\xff\xff\xff"):
        new = build_exif(PhotoFields(caption="Ferry"), damaged)
        assert (new.block, new.left_out) == (damaged, ("caption",))


@given(st.binary(max_size=200), st.text(max_size=40))
def test_any_octets_are_written_onto(octets: bytes, caption: str) -> None:
    for mark in (b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08"):
        new = build_exif(PhotoFields(caption=caption, creators=("Jo",)), mark + octets)
        assert len(new.block) <= LIMIT_OCTETS
