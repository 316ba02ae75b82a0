"""A JPEG with all that a camera and a desk's programs put into one, made octet by octet.

Its maker note is laid out as Canon does: a directory whose values stand by offsets from the start
of the TIFF structure, so that they are lost as soon as anything moves.
"""

import struct

from PIL import ImageCms

from tests.photos.files import (
    UTF_8_MARK,
    alternatives,
    exif_segment,
    iim_block,
    jpeg_octets,
    noise,
    resource,
    segment,
    with_segments,
    xmp_packet,
    xmp_segment,
)
from tests.photos.raw_files import ASCII, LONG, SHORT, UNDEFINED, Entry, Tiff

THUMBNAIL = jpeg_octets(noise((160, 120)))
SECOND = jpeg_octets(noise((96, 72)))
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
LANGUAGES = {
    "x-default": "A ferry leaves",
    "en": "A ferry leaves",
    "de": "Eine Fähre läuft aus",
    "ja": "フェリーが出る",
}
LANGUAGE_PROPERTIES = (
    "dc:description",
    "dc:rights",
    "dc:title",
    "Iptc4xmpCore:AltTextAccessibility",
)
_NOTE_TEXTS = {6: b"Canon EOS R5\0", 7: b"Firmware Version 1.8.1\0", 9: b"Una Reid, Hull\0"}


def maker_note(at: int) -> bytes:
    """A Canon maker note that stands at an offset in the TIFF structure."""
    table, values = b"", b""
    for tag, text in _NOTE_TEXTS.items():
        place = at + 2 + 12 * len(_NOTE_TEXTS) + 4 + len(values)
        table += struct.pack("<HHII", tag, ASCII, len(text), place)
        values += text + b"\0" * (len(text) % 2)
    return struct.pack("<H", len(_NOTE_TEXTS)) + table + bytes(4) + values


def camera_exif() -> tuple[bytes, bytes, int]:
    """The TIFF structure, its maker note and where that stands in it."""
    tiff = Tiff()
    small = tiff.put(THUMBNAIL)
    second = tiff.directory({259: (SHORT, 6), 513: (LONG, small), 514: (LONG, len(THUMBNAIL))})
    date = tiff.put(b"2026:03:03 10:11:12\0")
    at = tiff.put(maker_note(date + 20))
    assert at == date + 20
    note = maker_note(at)
    table = [
        struct.pack("<HHII", 34855, SHORT, 1, 400),
        struct.pack("<HHI4s", 36864, UNDEFINED, 4, b"0232"),
        struct.pack("<HHII", 36867, ASCII, 20, date),
        struct.pack("<HHII", 37500, UNDEFINED, len(note), at),
    ]
    exif = tiff.put(struct.pack("<H", len(table)) + b"".join(table) + bytes(4))
    first: dict[int, Entry] = {
        270: (ASCII, b"Camera words\0"),
        271: (ASCII, b"Canon\0"),
        272: (ASCII, b"Canon EOS R5\0"),
        274: (SHORT, 6),
        34665: (LONG, exif),
    }
    return tiff.finished(tiff.directory(first, second)), note, at


def camera_jpeg() -> bytes:
    """Two pictures, a preview in EXIF, a maker note, a profile, IIM and resources in two blocks."""
    iim = iim_block(
        UTF_8_MARK,
        (2, 120, b"Camera words"),
        (2, 199, b"unknown to us"),
        (2, 221, b"Tagged:1"),
        (3, 10, b"\0\1"),
    )
    app13 = [
        segment(
            0xED,
            b"Photoshop 3.0\0"
            + resource(0x03ED, struct.pack(">IHHIHH", 0x480000, 1, 1, 0x480000, 1, 1)),
        ),
        segment(0xED, b"Photoshop 3.0\0" + resource(0x0404, iim)),
        segment(0xED, b"Photoshop 3.0\0" + resource(0x040A, b"\1") + resource(0x0BB7, b"unknown!")),
    ]
    inner = "".join(alternatives(name, LANGUAGES) for name in LANGUAGE_PROPERTIES)
    xmp = xmp_packet(inner, 'photoshop:Urgency="3" photoshop:History="opened"')
    mpf_at = struct.pack(">IIIHH", 0, 0, 0, 0, 0)
    structure = b"MM\0*" + struct.pack(">IH", 8, 3)
    structure += struct.pack(">HHI4s", 0xB000, 7, 4, b"0100")
    structure += struct.pack(">HHII", 0xB001, 4, 1, 2)
    structure += struct.pack(">HHII", 0xB002, 7, 32, 50) + bytes(4)
    mpf = segment(0xE2, b"MPF\0" + structure + mpf_at * 2)
    profile = segment(0xE2, b"ICC_PROFILE\0\1\1" + PROFILE)
    head = (exif_segment(camera_exif()[0]), xmp_segment(xmp), *app13, profile, mpf)
    first = with_segments(jpeg_octets(noise()), *head, segment(0xFE, b"a comment"))
    base = first.index(b"MPF\0") + 4
    entry = struct.pack(">IIIHH", 0x030000, len(first), 0, 0, 0)
    other = struct.pack(">IIIHH", 0x010001, len(SECOND), len(first) - base, 0, 0)
    return first[: base + 50] + entry + other + first[base + 82 :] + SECOND
