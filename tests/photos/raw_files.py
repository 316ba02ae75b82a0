"""Camera raw files made in memory: a real JPEG, and nothing a sensor ever saw."""

import struct
from collections.abc import Mapping

from tests.photos.files import exif_segment, jpeg_octets, noise, tiff_block, with_segments

SHORT, LONG, ASCII, UNDEFINED = 3, 4, 2, 7
SENSOR = bytes(range(1, 251)) * 40
SIZE = (800, 600)
Entry = tuple[int, int | bytes | list[int]]


class Tiff:
    """A little-endian TIFF structure, put together from behind: values first, then who names them.

    Args:
        head: What stands in front of the offset of the first directory.
        more: What stands behind it.
    """

    def __init__(self, head: bytes = b"II*\0", more: bytes = b"") -> None:
        self.octets = bytearray(head + bytes(4) + more)

    def put(self, data: bytes) -> int:
        """Append octets; where they are."""
        self.octets += bytes(len(self.octets) % 2)
        at = len(self.octets)
        self.octets += data
        return at

    def directory(self, entries: Mapping[int, Entry], following: int = 0) -> int:
        """Append a directory; where it is."""
        table = b""
        for tag, (kind, value) in sorted(entries.items()):
            if isinstance(value, int):
                table += struct.pack("<HHI", tag, kind, 1)
                table += struct.pack("<HH", value, 0) if kind == SHORT else struct.pack("<I", value)
                continue
            data = value if isinstance(value, bytes) else struct.pack(f"<{len(value)}I", *value)
            count = len(data) if isinstance(value, bytes) else len(value)
            at = struct.pack("<I", self.put(data)) if len(data) > 4 else data.ljust(4, b"\0")
            table += struct.pack("<HHI", tag, kind, count) + at
        return self.put(struct.pack("<H", len(entries)) + table + struct.pack("<I", following))

    def finished(self, first: int) -> bytes:
        """The whole, with its first directory there."""
        self.octets[4:8] = struct.pack("<I", first)
        return bytes(self.octets)


def shown_jpeg(size: tuple[int, int] = SIZE) -> bytes:
    """What a camera puts into its raw files."""
    return jpeg_octets(noise(size))


def words(orientation: int = 1, packet: bytes = b"") -> dict[int, Entry]:
    """What a first directory says of the photo."""
    entries: dict[int, Entry] = {
        274: (SHORT, orientation),
        270: (ASCII, b"Said by the camera\0"),
        315: (ASCII, b"Una Reid\0"),
    }
    return entries | ({700: (UNDEFINED, packet)} if packet else {})


def sensor_strip(tiff: Tiff, lost: int) -> dict[int, Entry]:
    """What the sensor saw; so many octets of it are said to be there and aren't."""
    return {259: (SHORT, 34713), 273: (LONG, tiff.put(SENSOR)), 279: (LONG, len(SENSOR) + lost)}


def nef(
    jpeg: bytes, orientation: int = 1, packet: bytes = b"", small: bytes = b"", lost: int = 0
) -> bytes:
    """Nikon: the picture stands in a directory inside the first one."""
    tiff = Tiff()
    shown = tiff.directory({513: (LONG, tiff.put(jpeg)), 514: (LONG, len(jpeg))})
    places = [shown]
    if small:
        places.append(tiff.directory({513: (LONG, tiff.put(small)), 514: (LONG, len(small))}))
    places.append(tiff.directory(sensor_strip(tiff, lost)))
    return tiff.finished(tiff.directory({**words(orientation, packet), 330: (LONG, places)}))


def cr2(jpeg: bytes, orientation: int = 1, lost: int = 0) -> bytes:
    """Canon's older ones: the picture is the only strip of the first directory."""
    tiff = Tiff(more=b"CR\2\0\0\0\0\0")
    lossless = b"\xff\xd8\xff\xc3\0\x0e\x0e" + bytes(40) + SENSOR
    sensor = {259: (SHORT, 6), 273: (LONG, tiff.put(lossless)), 279: (LONG, len(lossless) + lost)}
    last = tiff.directory(sensor)
    strip = {259: (SHORT, 6), 273: (LONG, tiff.put(jpeg)), 279: (LONG, len(jpeg))}
    return tiff.finished(tiff.directory({**words(orientation), **strip}, following=last))


def dng(jpeg: bytes, orientation: int = 1, lost: int = 0) -> bytes:
    """Adobe: the picture is a strip of a directory inside, compressed as JPEG."""
    tiff = Tiff()
    strip = {259: (SHORT, 7), 273: (LONG, tiff.put(jpeg)), 279: (LONG, len(jpeg))}
    inside = [tiff.directory(strip), tiff.directory(sensor_strip(tiff, lost))]
    return tiff.finished(tiff.directory({**words(orientation), 330: (LONG, inside)}))


def rw2(jpeg: bytes, orientation: int = 1) -> bytes:
    """Panasonic: the picture is the value of a tag, and strips end nowhere."""
    tiff = Tiff(b"IIU\0")
    nowhere = {273: (LONG, 0xFFFF_FFFF), 279: (LONG, 0xFFFF_FFFF)}
    return tiff.finished(tiff.directory({**words(orientation), 0x2E: (UNDEFINED, jpeg), **nowhere}))


def orf(jpeg: bytes, orientation: int = 1) -> bytes:
    """Olympus: the picture stands in the maker's notes, where only a search finds it."""
    tiff = Tiff(b"IIRO")
    tiff.put(b"OLYMPUS\0II\3\0" + jpeg)
    return tiff.finished(tiff.directory(words(orientation)))


def raf(jpeg: bytes, orientation: int = 1) -> bytes:
    """Fujifilm: a header of its own; what the photo says is said by the JPEG."""
    block = tiff_block({270: b"Said by the camera\0", 315: b"Una Reid\0"}, {274: orientation})
    whole = with_segments(jpeg, exif_segment(block))
    start = 160
    head = b"FUJIFILMCCD-RAW 0201FF389501X-T5".ljust(84, b"\0")
    sensor = start + len(whole)
    places = struct.pack(">6I", start, len(whole), sensor, 16, sensor + 16, len(SENSOR))
    return (head + places).ljust(start, b"\0") + whole + bytes(16) + SENSOR


def box(kind: bytes, *parts: bytes) -> bytes:
    """A box of the ISO base media file format; a kind of sixteen octets is a ``uuid``."""
    content = b"".join(parts)
    content, kind = (kind + content, b"uuid") if len(kind) == 16 else (content, kind)
    return struct.pack(">I", 8 + len(content)) + kind + content


def cr3(
    jpeg: bytes, orientation: int = 1, packet: bytes = b"", small: bytes = b"", full: bytes = b""
) -> bytes:
    """Canon's newer ones: boxes with EXIF in pieces, and up to three JPEGs."""
    canon = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
    preview = bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16")
    xmp = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
    first = tiff_block({270: b"Said by the camera\0", 315: b"Una Reid\0"}, {274: orientation})
    date = Tiff()
    inner = date.finished(date.directory({36867: (ASCII, b"2026:11:23 10:11:12\0")}))
    parts = [box(b"CMT1", first), box(b"CMT2", inner)]
    if small:
        parts.append(box(b"THMB", bytes(16), small))

    def film(full_at: int) -> bytes:
        sizes = box(b"stsz", bytes(4), struct.pack(">II", len(full), 1))
        samples = box(b"stbl", sizes, box(b"co64", bytes(4), struct.pack(">IQ", 1, full_at)))
        track = box(b"trak", box(b"mdia", box(b"minf", samples)))
        return box(b"moov", box(canon, *parts), track)

    brands = box(b"ftyp", b"crx \0\0\0\1crx isom")
    rest = box(xmp, packet) if packet else b""
    rest += box(preview, bytes(8), box(b"PRVW", bytes(16), jpeg))
    start = len(brands) + len(film(0)) + len(rest) + 8
    return brands + film(start) + rest + box(b"mdat", full + SENSOR)
