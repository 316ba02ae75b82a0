"""Boxes, items and properties of HEIC and AVIF: what they say, and hostile ones."""

import io
import struct
import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.photos.metadata.bmff import BOXES_LIMIT, Cursor, boxes_in
from editor.photos.metadata.embedded import read_embedded
from editor.photos.metadata.heif import HeifPicture, blocks_of_heif, picture_of_heif
from editor.photos.metadata.heif_items import read_items
from editor.photos.metadata.heif_thumbnail import heif_thumbnail
from tests.photos.files import caption_xmp, tiff_block
from tests.photos.made_files import TURNED
from tests.photos.mutations import mutated
from tests.photos.raw_files import box

_LONGEST_S = 1.0
_GOOD = TURNED.read_bytes()


def full(kind: bytes, content: bytes, version: int = 0, flags: int = 0) -> bytes:
    """A box with a version."""
    return box(kind, bytes([version]) + flags.to_bytes(3, "big") + content)


def entry(number: int, kind: bytes, content_type: bytes = b"") -> bytes:
    """An item."""
    said = content_type + b"\0" if content_type else b""
    return full(b"infe", struct.pack(">HH", number, 0) + kind + b"\0" + said, version=2)


def heif(*properties: bytes, items: bytes = b"", more: bytes = b"", idat: bytes = b"") -> bytes:
    """A file whose picture, item 1, has these properties."""
    numbers = bytes(range(1, len(properties) + 1))
    return box(b"ftyp", b"heic\0\0\0\0mif1heic") + full(
        b"meta",
        full(b"pitm", struct.pack(">H", 1))
        + full(b"iinf", struct.pack(">H", 9) + entry(1, b"hvc1") + items)
        + box(
            b"iprp",
            box(b"ipco", *properties),
            full(b"ipma", struct.pack(">IHB", 1, 1, len(numbers)) + numbers),
        )
        + more
        + box(b"idat", idat),
    )


def ispe(width_px: int, height_px: int) -> bytes:
    """The size of a picture."""
    return full(b"ispe", struct.pack(">II", width_px, height_px))


def _picture(*properties: bytes) -> HeifPicture | None:
    return picture_of_heif(io.BytesIO(heif(*properties)))


@pytest.mark.parametrize(
    ("properties", "size", "orientation"),
    [
        ((), (40, 30), 1),
        ((box(b"irot", b"\0"),), (40, 30), 1),
        ((box(b"irot", b"\1"),), (30, 40), 8),
        ((box(b"irot", b"\2"),), (40, 30), 3),
        ((box(b"irot", b"\3"),), (30, 40), 6),
        ((box(b"imir", b"\0"),), (40, 30), 4),
        ((box(b"imir", b"\1"),), (40, 30), 2),
        ((box(b"irot", b"\1"), box(b"imir", b"\1")), (30, 40), 7),
        ((box(b"irot", b"\3"), box(b"imir", b"\0")), (30, 40), 7),
    ],
)
def test_a_picture_is_turned_and_mirrored_as_the_file_says(
    properties: tuple[bytes, ...], size: tuple[int, int], orientation: int
) -> None:
    found = _picture(ispe(40, 30), *properties)
    assert found == HeifPicture(*size, orientation)


def test_only_the_part_that_is_shown_counts() -> None:
    clap = box(b"clap", struct.pack(">8I", 20, 1, 45, 2, 0, 1, 0, 1))
    found = _picture(ispe(40, 30), clap, box(b"irot", b"\1"))
    assert found is not None
    assert (found.width_px, found.height_px) == (22, 20)
    for odd in (bytes(32), struct.pack(">8I", 4000, 1, 1, 0, 0, 1, 0, 1)):
        whole = _picture(ispe(40, 30), box(b"clap", odd))
        assert whole is not None
        assert (whole.width_px, whole.height_px) == (40, 30)


def test_a_profile_counts_more_than_numbers() -> None:
    numbers = box(b"colr", b"nclx" + struct.pack(">HHHB", 12, 13, 6, 128))
    found = _picture(ispe(4, 3), numbers)
    assert found is not None
    assert found.primaries == 12
    both = _picture(ispe(4, 3), numbers, box(b"colr", b"prof" + b"a profile"))
    assert both is not None
    assert (both.profile, both.primaries) == (b"a profile", 0)


@pytest.mark.parametrize("data", [b"", heif(), heif(ispe(0, 3)), b"\0\0\0\x08ftyp" * 3])
def test_without_a_size_there_is_no_picture(data: bytes) -> None:
    assert picture_of_heif(io.BytesIO(data)) is None


def test_words_in_the_box_itself_are_read_and_those_of_companions_are_not() -> None:
    ours, theirs = caption_xmp("A ferry"), caption_xmp("a gain map")
    block = struct.pack(">I", 6) + b"Exif\0\0" + tiff_block({315: b"Una Reid\0"}, {274: 6})
    idat = theirs + ours + block
    places = (len(theirs), len(ours), len(block))
    extents, at = b"", 0
    for number, length in zip((3, 4, 5), places, strict=True):
        extents += struct.pack(">HHHHII", number, 1, 0, 1, at, length)
        at += length
    iloc = full(b"iloc", b"\x44\0" + struct.pack(">H", 3) + extents, version=1)
    about = (
        box(b"cdsc", struct.pack(">HHH", one, 1, what)) for one, what in ((3, 2), (4, 1), (5, 1))
    )
    data = heif(
        ispe(40, 30),
        items=entry(2, b"hvc1")
        + entry(3, b"mime", b"application/rdf+xml")
        + entry(4, b"mime", b"application/rdf+xml")
        + entry(5, b"Exif"),
        more=iloc + full(b"iref", b"".join(about)),
        idat=idat,
    )
    blocks = blocks_of_heif(io.BytesIO(data))
    assert blocks.xmp == (ours,)
    assert blocks.exif.artist == b"Una Reid"
    assert blocks.exif.orientation == 1
    assert not blocks.is_signed


def test_a_manifest_is_noticed() -> None:
    manifest = box(bytes.fromhex("d8fec3d61b0e483c92975828877ec481"), b"jumb")
    assert blocks_of_heif(io.BytesIO(_GOOD + manifest)).is_signed


def test_a_box_may_be_long_or_go_to_the_end() -> None:
    data = struct.pack(">I4sQ", 1, b"long", 20) + b"1234" + struct.pack(">I4s", 0, b"last") + b"56"
    found = list(boxes_in(io.BytesIO(data), 0, len(data)))
    assert [(each.kind, data[each.start : each.end]) for each in found] == [
        (b"long", b"1234"),
        (b"last", b"56"),
    ]


@pytest.mark.parametrize("size", [2, 7, 0xFFFF_FFFF])
def test_a_box_of_a_senseless_size_is_the_last_one(size: int) -> None:
    data = struct.pack(">I4s", size, b"oddd") + box(b"next", b"")
    found = list(boxes_in(io.BytesIO(data), 0, len(data)))
    assert [each.kind for each in found] == ([b"oddd"] if size > 8 else [])


def test_a_long_box_that_ends_beyond_all_files_is_passed_over() -> None:
    data = struct.pack(">I4sQ", 1, b"long", 2**64 - 1) + b"1234"
    assert len(list(boxes_in(io.BytesIO(data), 0, 2**64))) == 1


def test_a_cursor_reads_nothing_behind_the_end() -> None:
    cursor = Cursor(b"\1ab\0c")
    assert (cursor.number(1), cursor.text(), cursor.number(4)) == (1, b"ab", ord("c"))
    assert cursor.is_at_end
    assert (cursor.number(2), cursor.text(), cursor.take(3)) == (0, b"", b"")


_MANY = struct.pack(">I", 0xFFFF_FFFF)
_LOOKS = box(b"ipco", box(b"free") * 300_000)
_SAME_BLOCK = struct.pack(">II", 0, 0)
_HOSTILE = {
    "boxes": box(b"free") * (BOXES_LIMIT * 50),
    "pieces of nothing": full(b"iloc", b"\0\0\xff\xff" + b"\0\1\0\0\xff\xff" * 60_000),
    "places of many items": full(b"iloc", b"\x44\0" + _MANY + bytes(900_000), version=2),
    "entries": full(b"iinf", b"\xff\xff" + entry(1, b"mime", b"x") * 80_000),
    "associations": box(b"iprp", _LOOKS, full(b"ipma", _MANY + b"\0\1\xff" * 500_000)),
    "references": full(b"iref", box(b"cdsc", b"\0\1\xff\xff" + b"\0\2" * 65_535) * 90),
    "an item of the whole file, over and over": (
        full(b"iinf", b"\0\1" + entry(1, b"Exif"))
        + full(b"iloc", b"\x44\0\0\1" + struct.pack(">HHH", 1, 0, 9_000) + _SAME_BLOCK * 9_000)
    ),
    "the whole file in every item": (
        full(b"iinf", b"\x0f\0" + b"".join(entry(one, b"Exif") for one in range(3_800)))
        + full(
            b"iloc",
            b"\x44\0\x0f\0"
            + b"".join(struct.pack(">HHH", one, 0, 1) + _SAME_BLOCK for one in range(3_800)),
        )
    ),
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_hostile_boxes_are_given_up_in_time(name: str) -> None:
    head = box(b"ftyp", b"heic\0\0\0\0") + full(b"meta", _HOSTILE[name])
    stream = io.BytesIO(head + bytes(20_000_000))
    began = time.monotonic()
    for act in (read_items, picture_of_heif, blocks_of_heif, heif_thumbnail):
        act(stream)
    assert time.monotonic() - began < _LONGEST_S


def test_damaged_boxes_raise_nothing() -> None:
    random = Random(11)
    for _ in range(600):
        stream = io.BytesIO(mutated(_GOOD[:2_400], random))
        picture_of_heif(stream)
        heif_thumbnail(stream)
        for media_type in ("image/heic", "image/x-canon-cr3"):
            read_embedded(stream, media_type)


@given(st.binary(max_size=300))
@settings(max_examples=300)
def test_any_octets_in_the_box_raise_nothing(content: bytes) -> None:
    for kind in (b"iinf", b"iloc", b"iref", b"iprp", b"pitm"):
        data = heif(ispe(4, 3), more=box(kind, content))
        stream = io.BytesIO(data.replace(kind, b"free", 1))
        blocks_of_heif(stream)
        heif_thumbnail(stream)
