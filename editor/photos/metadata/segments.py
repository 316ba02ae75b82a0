"""The marker segments in front of a JPEG's picture data (ISO/IEC 10918-1, B.1.1)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

APP0 = 0xE0
APP1 = 0xE1
APP2 = 0xE2
APP11 = 0xEB
APP13 = 0xED
_START_OF_SCAN = 0xDA
_END_OF_IMAGE = 0xD9
_START_OF_IMAGE = 0xD8
_STANDALONE = frozenset({0x01, _START_OF_IMAGE, *range(0xD0, 0xD8)})  # markers without a length
_MARKER = re.compile(rb"\xff+([\x01-\xfe])")
_SEGMENTS_LIMIT = 100_000
_SEARCH_OCTETS = 64 * 1024  # Stray octets between segments occur; more than this is no JPEG.


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment.

    Attributes:
        marker: Second octet of the marker, such as 0xE1 for APP1.
        offset: Where the marker starts in the file.
        payload: What follows the length; shorter than announced where the file ends.
    """

    marker: int
    offset: int
    payload: bytes


def read_segments(stream: BinaryIO) -> Iterator[Segment]:
    """The segments in file order, up to the start of the first scan.

    Stray octets between segments are stepped over. A file that is no JPEG has no segments.
    """
    stream.seek(0)
    if stream.read(2) != b"\xff\xd8":
        return
    offset = 2
    for _ in range(_SEGMENTS_LIMIT):
        found = _next_marker(stream, offset)
        if found is None:
            return
        marker, offset, length = found
        if marker in {_START_OF_SCAN, _END_OF_IMAGE}:
            return
        if marker in _STANDALONE:
            continue
        if length >= 2:  # noqa: PLR2004 - the length counts its own two octets
            stream.seek(offset + 2)  # also after a pause: others read the stream meanwhile
            yield Segment(marker, offset - 2, stream.read(length - 2))
            offset += length


def _next_marker(stream: BinaryIO, offset: int) -> tuple[int, int, int] | None:
    """The next marker at or after an offset, the offset behind it, and the length that it says."""
    stream.seek(offset)
    octets = stream.read(4)
    found = _MARKER.match(octets, 0, 2)
    if found is None:
        stream.seek(offset)
        octets = stream.read(_SEARCH_OCTETS + 2)
        found = _MARKER.search(octets, 0, _SEARCH_OCTETS)
    if found is None:
        return None
    end = found.end()
    return found[1][0], offset + end, int.from_bytes(octets[end : end + 2], "big")
