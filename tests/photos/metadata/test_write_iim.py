"""Fields written into IIM blocks, and the resources that hold them."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.photo import PhotoFields
from editor.photos.metadata.iim import decode_datasets, iterate_datasets, read_datasets
from editor.photos.metadata.irb import read_resources
from editor.photos.metadata.text import writable
from editor.photos.metadata.write_iim import UTF_8, build_iim, fit
from editor.photos.metadata.write_irb import build_resources
from tests.photos.files import UTF_8_MARK, iim_block, resource


def _texts(block: bytes) -> dict[int, list[str]]:
    decoded = decode_datasets(read_datasets(block), {})
    return {number: [one.text for one in values] for number, values in decoded.items()}


def test_a_new_block_says_its_versions_and_that_it_is_utf_8() -> None:
    block = build_iim(PhotoFields(caption="Żółć 北京", creators=("Una Reid", "Jo Ko")))
    assert list(iterate_datasets(block))[:3] == [(1, 0, b"\0\4"), (1, 90, UTF_8), (2, 0, b"\0\4")]
    assert _texts(block)[120] == ["Żółć 北京"]
    assert _texts(block)[80] == ["Una Reid", "Jo Ko"]


def test_every_other_text_is_written_anew_in_utf_8() -> None:
    old = iim_block((2, 0, b"\0\2"), (2, 116, "© Corbis".encode("cp1252")), (2, 20, b"\xe9t\xe9"))
    new = build_iim(PhotoFields(city="Akron"), old)
    assert read_datasets(new)[2, 116] == ("© Corbis".encode(),)
    assert read_datasets(new)[2, 20] == ("été".encode(),)
    assert read_datasets(new)[2, 0] == (b"\0\2",)


def test_the_twin_in_xmp_tells_which_old_character_set_it_was() -> None:
    old = iim_block((2, 120, "José".encode("mac_roman")), (2, 116, "© é".encode("mac_roman")))
    new = build_iim(PhotoFields(city="Lisbon"), old, "lenient", {120: ["José"]})
    assert read_datasets(new)[2, 120] == ("José".encode(),)
    assert read_datasets(new)[2, 116] == ("© é".encode(),)


def test_numbers_pictures_and_other_records_stay_octet_for_octet() -> None:
    kept = [(2, 0, b"\0\4"), (2, 125, b"\xff\x80"), (2, 202, b"\x89PNG\xff"), (3, 10, b"\xfe\xff")]
    new = build_iim(PhotoFields(city="Hull"), iim_block(*kept))
    assert set(kept) <= set(iterate_datasets(new))
    assert [record for record, _, _ in iterate_datasets(new)] == [1, 1, 2, 2, 2, 2, 3]


def test_new_values_stand_where_the_old_ones_stood() -> None:
    old = iim_block(UTF_8_MARK, (2, 80, b"A"), (2, 80, b"B"), (2, 90, b"York"), (2, 80, b"C"))
    new = build_iim(PhotoFields(creators=("X",)), old)
    assert [(n, v) for r, n, v in iterate_datasets(new) if r == 2 and n] == [
        (80, b"X"),
        (90, b"York"),
    ]


def test_a_cleared_field_is_gone() -> None:
    old = iim_block(UTF_8_MARK, (2, 120, b"Old"), (2, 25, b"sea"), (2, 55, b"20200101"))
    new = build_iim(PhotoFields(caption="", keywords=(), taken_at=""), old)
    assert set(_texts(new)) == {0}


def test_strict_limits_cut_between_characters_and_lenient_ones_not() -> None:
    credit = "Agence France-Presse/Nathan Éluard"
    strict = read_datasets(build_iim(PhotoFields(credit_line=credit), b"", "strict"))
    assert strict[2, 110] == (b"Agence France-Presse/Nathan \xc3\x89lu",)
    assert read_datasets(build_iim(PhotoFields(credit_line=credit)))[2, 110] == (credit.encode(),)
    assert fit("aé", 2) == b"a"


def test_a_caption_longer_than_a_plain_dataset_is_read_back() -> None:
    text = "ü" * 60_000
    assert _texts(build_iim(PhotoFields(caption=text)))[120] == [text]


def test_a_date_has_its_time_only_with_an_offset() -> None:
    whole = _texts(build_iim(PhotoFields(taken_at="2026-11-23T10:11:12+01:00")))
    assert (whole[55], whole[60]) == (["20261123"], ["101112+0100"])
    bare = _texts(build_iim(PhotoFields(taken_at="2026-11-23T10:11:12")))
    assert bare[55] == ["20261123"]
    assert 60 not in bare
    assert _texts(build_iim(PhotoFields(taken_at="2026-11")))[55] == ["20261100"]


def test_other_resources_are_kept_and_the_digest_is_fresh() -> None:
    old = resource(0x03ED, b"resolution") + resource(0x0404, b"old") + resource(0x0425, b"0" * 16)
    iim = build_iim(PhotoFields(caption="New"))
    found = list(read_resources(build_resources(iim, old + resource(0x040C, b"thumb"))))
    assert found == [
        (0x0404, iim),
        (0x0425, hashlib.md5(iim, usedforsecurity=False).digest()),
        (0x03ED, b"resolution"),
        (0x040C, b"thumb"),
    ]


@given(st.text(), st.lists(st.text()), st.binary(max_size=80))
def test_whatever_is_written_is_read_back(caption: str, people: list[str], onto: bytes) -> None:
    fields = PhotoFields(caption=caption, creators=tuple(people))
    found = _texts(build_iim(fields, onto))
    assert found.get(120, [""]) == [writable(caption)]
    assert found.get(80, []) == [text for one in people if (text := writable(one))]
