"""Metadata written into JPEGs: what is replaced, what stays where it is."""

import hashlib
import io
import struct
import time

from editor.domain.photo import PhotoFields
from editor.photos.metadata.caption_write import rewritten_jpeg
from editor.photos.metadata.embedded import read_embedded
from editor.photos.metadata.jpeg import PHOTOSHOP_HEADER, XMP_HEADER, blocks_of_jpeg
from editor.photos.metadata.multi_picture import MPF_HEADER
from editor.photos.metadata.segments import Segment, read_segments
from tests.photos.camera_jpeg import SECOND, camera_jpeg
from tests.photos.files import (
    UTF_8_MARK,
    app13,
    array,
    exif_segment,
    iim_block,
    jpeg_octets,
    segment,
    tiff_block,
    with_segments,
    xmp_packet,
    xmp_segment,
)

NEW = PhotoFields(caption="Ein Schiff läuft aus", creators=("Una Reid",), credit_line="NLW")


def _written(data: bytes, fields: PhotoFields = NEW) -> bytes:
    return b"".join(rewritten_jpeg(io.BytesIO(data), fields, "lenient").pieces())


def _segments(data: bytes) -> list[Segment]:
    return list(read_segments(io.BytesIO(data)))


def _scan(data: bytes) -> bytes:
    return data[data.index(b"\xff\xda") :]


def _read(data: bytes) -> PhotoFields:
    return read_embedded(io.BytesIO(data), "image/jpeg").fields


def test_all_three_blocks_say_the_same_and_the_picture_stays() -> None:
    plain = jpeg_octets()
    new = _written(plain)
    blocks = blocks_of_jpeg(io.BytesIO(new))
    assert len(blocks.xmp) == 1
    assert "läuft aus".encode() in blocks.xmp[0]
    assert "läuft aus".encode() in blocks.iim
    assert blocks.exif.description.decode() == "Ein Schiff läuft aus"
    assert blocks.exif.artist == b"Una Reid"
    assert new.endswith(_scan(plain))
    assert _read(new) == NEW


def test_the_digest_vouches_for_the_new_iim_and_it_says_that_it_is_utf_8() -> None:
    old = with_segments(jpeg_octets(), app13(iim_block((2, 120, b"Old")), digest=b"\0" * 16))
    blocks = blocks_of_jpeg(io.BytesIO(_written(old)))
    assert blocks.iim_digest == hashlib.md5(blocks.iim, usedforsecurity=False).digest()
    assert b"\x1c\x01\x5a\x00\x03\x1b%G" in blocks.iim


def test_windows_text_beside_the_caption_comes_out_as_utf_8() -> None:
    block = iim_block((2, 120, b"Old"), (2, 90, "Köln".encode("cp1252")))
    new = _written(with_segments(jpeg_octets(), app13(block)))
    assert _read(new).city == "Köln"
    assert "Köln".encode() in blocks_of_jpeg(io.BytesIO(new)).iim


def test_a_packet_behind_a_broken_header_is_replaced_and_what_it_says_is_kept() -> None:
    packet = xmp_packet(array("dc:subject", ["sea"]), 'photoshop:City="Leeds"')
    broken = segment(0xE1, b"XMP\0://ns.adobe.com/xap/1.0/\0" + packet)
    new = _written(with_segments(jpeg_octets(), broken))
    assert b"XMP\0://" not in new
    assert sum(each.payload.startswith(XMP_HEADER) for each in _segments(new)) == 1
    assert (_read(new).city, _read(new).keywords) == ("Leeds", ("sea",))


def test_a_second_packet_goes() -> None:
    one, two = xmp_packet("", 'photoshop:City="Leeds"'), xmp_packet("", 'photoshop:State="Yorks"')
    new = _written(with_segments(jpeg_octets(), xmp_segment(one), xmp_segment(two)))
    assert sum(each.payload.startswith(XMP_HEADER) for each in _segments(new)) == 1
    assert (_read(new).city, _read(new).state) == ("Leeds", "Yorks")


def test_other_resources_and_other_segments_stay_in_order() -> None:
    resource = b"8BIM" + struct.pack(">HHI", 0x03ED, 0, 4) + b"dpi!"
    photoshop = segment(0xED, PHOTOSHOP_HEADER + resource)
    others = segment(0xE2, b"ICC_PROFILE\0\1\1profile"), segment(0xFE, b"a comment")
    new = _written(with_segments(jpeg_octets(), photoshop, *others))
    assert resource in new
    assert new.index(others[0]) < new.index(others[1])


def test_metadata_stands_behind_the_jfif_header_and_before_multi_picture_segments() -> None:
    structure = b"MM\0*" + struct.pack(">IHHHII", 8, 1, 0xB002, 7, 16, 26) + b"\0" * 4
    old = with_segments(jpeg_octets(), segment(0xE2, MPF_HEADER + structure + b"\0" * 16))
    markers = [each.marker for each in _segments(_written(old))]
    assert markers.index(0xE1) < markers.index(0xE2)
    assert markers.index(0xED) < markers.index(0xE2)


def test_a_multi_picture_segment_points_to_its_picture_wherever_metadata_stood() -> None:
    second = jpeg_octets()
    for is_behind in (False, True):
        entry = struct.pack(">IIIHH", 0, 0, 0, 0, 0)
        structure = b"MM\0*" + struct.pack(">IHHHII", 8, 1, 0xB002, 7, 32, 26) + b"\0" * 4
        mpf = segment(0xE2, MPF_HEADER + structure + entry * 2)
        old_xmp = xmp_segment(xmp_packet("", f'photoshop:City="{"x" * 300}"'))
        order = (mpf, old_xmp) if is_behind else (old_xmp, mpf)
        first = with_segments(jpeg_octets(), *order)
        base = first.index(MPF_HEADER) + len(MPF_HEADER)
        offset = struct.pack(">I", len(first) - base)
        place = base + 26 + 16 + 8
        old = first[:place] + offset + first[place + 4 :] + second
        new = _written(old)
        new_base = new.index(MPF_HEADER) + len(MPF_HEADER)
        target = struct.unpack(">I", new[new_base + 50 : new_base + 54])[0]
        assert new[new_base + target :] == second


def test_maker_notes_keep_their_place_in_the_structure() -> None:
    inner = {36867: b"2026:03:03 10:11:12\0", 37500: b"Maker\0" + bytes(range(60))}
    tiff = tiff_block({270: b"Old\0"} | inner, {274: 6})
    new = _written(with_segments(jpeg_octets(), exif_segment(tiff)))
    payload = next(each.payload for each in _segments(new) if each.payload.startswith(b"Exif\0"))
    place = tiff.index(b"Maker\0")
    assert payload[6:][place : place + 66] == inner[37500]


def test_the_exif_date_follows_a_new_date_and_is_blanked_when_it_is_cleared() -> None:
    inner = {36867: b"2026:03:03 10:11:12\0", 36881: b"+01:00\0"}
    old = with_segments(jpeg_octets(), exif_segment(tiff_block({270: b"Old\0"} | inner)))
    new = _written(old, PhotoFields(taken_at="2025-12-24T08:09:10-05:00"))
    exif = blocks_of_jpeg(io.BytesIO(new)).exif
    assert (exif.taken, exif.taken_offset) == (b"2025:12:24 08:09:10", b"-05:00")
    cleared = _written(new, PhotoFields(taken_at=""))
    assert _read(cleared).taken_at is None
    minute = blocks_of_jpeg(
        io.BytesIO(_written(old, PhotoFields(taken_at="2025-12-24T08:09-05:00")))
    )
    assert minute.exif.taken.strip() == b"2025:12:24 08:09:"
    day = _written(old, PhotoFields(taken_at="2025-12-24"))
    assert _read(day).taken_at == "2025-12-24"


def test_a_caption_of_120_kilobytes_goes_into_extended_xmp_and_is_read_whole() -> None:
    caption = "Ein Schiff läuft aus, 船. " * 4_000
    data = _written(jpeg_octets(), PhotoFields(caption=caption, headline="Short"))
    assert all(len(each.payload) <= 65_533 for each in _segments(data))
    assert _read(data).caption == caption.strip()
    short = _written(data, NEW)
    assert _read(short).caption == NEW.caption
    assert len(short) < 20_000


def test_what_stands_in_extended_xmp_stays_when_something_else_is_written() -> None:
    long = PhotoFields(long_description="Ein Schiff läuft aus, 船. " * 4_000)
    once = _written(jpeg_octets(), long)
    twice = _written(once, PhotoFields(headline="Short"))
    assert _read(once).long_description == (long.long_description or "").strip()
    assert _read(twice).long_description == (long.long_description or "").strip()


def test_the_first_picture_of_several_says_how_long_it_is_now() -> None:
    old = camera_jpeg()
    new = _written(old)
    places = [data.index(b"MPF\0") + 4 + 50 + 4 for data in (old, new)]
    lengths = [
        int.from_bytes(d[at : at + 4], "big") for d, at in zip((old, new), places, strict=True)
    ]
    assert lengths == [len(old) - len(SECOND), len(new) - len(SECOND)]


def test_many_segments_are_written_in_time() -> None:
    many = segment(0xE2, MPF_HEADER) * 20_000 + xmp_segment(xmp_packet()) + segment(0xED, b"x") * 9
    start = time.monotonic()
    assert _written(with_segments(jpeg_octets(), many))
    assert time.monotonic() - start < 2


def test_writing_twice_gives_the_same_octets() -> None:
    old = with_segments(
        jpeg_octets(),
        exif_segment(tiff_block({270: b"Old\0"})),
        app13(iim_block(UTF_8_MARK, (2, 120, b"Old"))),
    )
    once = _written(old)
    assert _written(once) == once
