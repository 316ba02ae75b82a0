"""Where JPEG, PNG, WebP and TIFF keep their blocks."""

import hashlib
import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from editor.photos.metadata.embedded import Embedded, read_embedded
from tests.photos.files import (
    alternatives,
    app13,
    caption_xmp,
    exif_segment,
    iim_block,
    jpeg_octets,
    picture,
    resource,
    segment,
    tiff_block,
    with_segments,
    xmp_packet,
    xmp_segment,
)

EXTENSION_HEADER = b"http://ns.adobe.com/xmp/extension/\0"


def _jpeg(*segments: bytes) -> Embedded:
    return read_embedded(io.BytesIO(with_segments(jpeg_octets(), *segments)), "image/jpeg")


def _saved(kind: str, **options: Any) -> io.BytesIO:
    target = io.BytesIO()
    picture().save(target, kind, **options)
    return target


def test_a_jpeg_holds_all_three_blocks() -> None:
    found = _jpeg(
        exif_segment(tiff_block({33432: b"Northlight\0"}, {274: 8})),
        xmp_segment(caption_xmp("A ferry")),
        app13(iim_block((2, 105, b"Ferry"))),
    )
    assert (found.fields.caption, found.fields.headline) == ("A ferry", "Ferry")
    assert (found.fields.copyright, found.orientation) == ("Northlight", 8)
    assert found.doubts == ()


def test_a_packet_with_the_broken_header_is_read() -> None:
    found = _jpeg(segment(0xE1, b"XMP\0://ns.adobe.com/xap/1.0/\0" + caption_xmp("A ferry")))
    assert found.fields.caption == "A ferry"


def test_a_packet_with_the_right_header_counts_more_than_a_broken_one() -> None:
    broken = segment(0xE1, b"XMP\0://ns.adobe.com/xap/1.0/\0" + caption_xmp("old"))
    assert _jpeg(broken, xmp_segment(caption_xmp("new"))).fields.caption == "new"


def test_of_two_packets_the_later_is_shown_and_the_difference_is_said() -> None:
    found = _jpeg(xmp_segment(caption_xmp("A ferry")), xmp_segment(caption_xmp("FILE: A ferry")))
    assert found.fields.caption == "FILE: A ferry"
    assert found.doubts == (
        "The caption stands in XMP twice: “FILE: A ferry” is shown, “A ferry” is not.",
    )


def test_an_iim_block_that_spans_two_segments_is_joined() -> None:
    resources = resource(0x0404, iim_block((2, 120, b"x" * 1000)))
    parts = (resources[:300], resources[300:])
    found = _jpeg(*(segment(0xED, b"Photoshop 3.0\0" + part) for part in parts))
    assert found.fields.caption == "x" * 1000


def test_of_two_iim_blocks_the_first_is_shown_and_the_other_is_said() -> None:
    found = _jpeg(app13(iim_block((2, 120, b"one"))), app13(iim_block((2, 120, b"two"))))
    assert found.fields.caption == "one"
    assert found.doubts == ("The file holds 2 different IIM blocks: the first is shown.",)


def test_an_iim_block_behind_the_picture_is_read_where_there_is_no_other() -> None:
    iim = iim_block((2, 120, b"A ferry"))
    footer = struct.pack(">HII", 1, len(iim) + 10, 0xA1B2C3D4)
    data = jpeg_octets() + iim + footer
    assert read_embedded(io.BytesIO(data), "image/jpeg").fields.caption == "A ferry"


def _extended(text: str) -> tuple[str, list[bytes]]:
    packet = xmp_packet(alternatives("Iptc4xmpCore:ExtDescrAccessibility", {"x-default": text}))
    guid = hashlib.md5(packet, usedforsecurity=False).hexdigest().upper()
    parts = []
    for at in range(0, len(packet), 60_000):
        head = EXTENSION_HEADER + guid.encode() + struct.pack(">II", len(packet), at)
        parts.append(segment(0xE1, head + packet[at : at + 60_000]))
    return guid, parts


def test_extended_xmp_is_joined_in_the_order_of_its_offsets() -> None:
    guid, parts = _extended("long " * 30_000)
    main = xmp_segment(xmp_packet(attributes=f'xmpNote:HasExtendedXMP="{guid}"'))
    found = _jpeg(main, *reversed(parts))
    assert found.fields.long_description is not None
    assert found.fields.long_description.startswith("long long")
    assert "damaged" not in " ".join(found.doubts)


def test_extended_xmp_that_lacks_a_part_is_said_to_be_damaged() -> None:
    guid, parts = _extended("long " * 30_000)
    main = xmp_segment(xmp_packet(attributes=f'xmpNote:HasExtendedXMP="{guid}"'))
    assert any("extended XMP block is damaged" in doubt for doubt in _jpeg(main, *parts[1:]).doubts)


def test_extended_xmp_that_the_packet_does_not_name_is_left_out() -> None:
    _, parts = _extended("someone else's")
    assert _jpeg(xmp_segment(caption_xmp("x")), *parts).fields.long_description is None


@pytest.mark.parametrize("is_compressed", [False, True])
def test_a_png_keeps_xmp_in_a_text_chunk(is_compressed: bool) -> None:
    packet = caption_xmp("A ferry")
    text = zlib.compress(packet) if is_compressed else packet
    content = b"XML:com.adobe.xmp\0" + bytes([is_compressed, 0]) + b"\0\0" + text
    png = _saved("PNG").getvalue()
    chunk = struct.pack(">I", len(content)) + b"iTXt" + content
    chunk += struct.pack(">I", zlib.crc32(b"iTXt" + content))
    found = read_embedded(io.BytesIO(png[:33] + chunk + png[33:]), "image/png")
    assert found.fields.caption == "A ferry"


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_png_and_webp_keep_exif_in_a_chunk(kind: str) -> None:
    exif = Image.Exif()
    exif[270], exif[274] = "A ferry leaves", 6
    stream = _saved(kind, exif=exif)
    found = read_embedded(stream, f"image/{kind.lower()}")
    assert (found.fields.caption, found.orientation) == ("A ferry leaves", 6)


def test_a_webp_keeps_xmp_in_a_chunk() -> None:
    stream = _saved("WEBP", xmp=caption_xmp("A ferry"))
    assert read_embedded(stream, "image/webp").fields.caption == "A ferry"


def test_a_tiff_keeps_all_blocks_in_tags() -> None:
    tags: dict[int, Any] = {
        700: caption_xmp("A ferry"),
        33723: iim_block((2, 105, b"Ferry")),
        33432: "Northlight",
    }
    found = read_embedded(_saved("TIFF", tiffinfo=tags), "image/tiff")
    assert (found.fields.caption, found.fields.headline) == ("A ferry", "Ferry")
    assert found.fields.copyright == "Northlight"


def test_a_tiff_keeps_iim_among_photoshops_resources() -> None:
    tags: dict[int, Any] = {34377: resource(0x0404, iim_block((2, 105, b"Ferry")))}
    assert read_embedded(_saved("TIFF", tiffinfo=tags), "image/tiff").fields.headline == "Ferry"


def test_a_gif_says_nothing() -> None:
    assert read_embedded(_saved("GIF"), "image/gif") == Embedded()


@pytest.mark.parametrize("media_type", ["image/jpeg", "image/png", "image/webp", "image/tiff"])
@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"RIFF", b"II*\0\x08\0\0\0", b"\0" * 100])
def test_a_file_without_blocks_says_nothing(media_type: str, data: bytes) -> None:
    assert read_embedded(io.BytesIO(data), media_type) == Embedded()


def test_reading_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    data = with_segments(jpeg_octets(), xmp_segment(caption_xmp("A ferry")))
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    with path.open("rb") as stream:
        read_embedded(stream, "image/jpeg")
    assert path.read_bytes() == data
