"""JPEGs inside other files: where they lie, and how large their pictures are."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from editor.photos.metadata.blocks import octets_at

_START = b"\xff\xd8\xff"
_FRAME_OCTETS = 9  # marker, length, precision, height, width
_SEGMENTS_LIMIT = 200
_SHOWN = range(0xC0, 0xC3)  # others are lossless: those are what the sensor saw, no picture
_ENDING = frozenset((*range(0xC3, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), 0xD9, 0xDA))
_EIGHT_BITS = 8
_SEARCHED_OCTETS = 32 * 1024 * 1024
_TRIED = 100


@dataclass(frozen=True, slots=True)
class JpegPlace:
    """A JPEG in a file.

    Attributes:
        length: In octets; where that isn't said, all the rest of the file.
        width_px: As stored.
        height_px: As stored.
    """

    offset: int
    length: int
    width_px: int
    height_px: int

    @property
    def longer_px(self) -> int:
        """The longer side."""
        return max(self.width_px, self.height_px)


def jpeg_at(stream: BinaryIO, offset: int, length: int) -> JpegPlace | None:
    """The JPEG at a place; None if there is none that can be shown."""
    size = stream.seek(0, io.SEEK_END)
    if not 0 <= offset < size or octets_at(stream, offset, len(_START)) != _START:
        return None
    position = offset + 2
    for _ in range(_SEGMENTS_LIMIT):
        head = octets_at(stream, position, _FRAME_OCTETS)
        if len(head) < _FRAME_OCTETS or head[0] != _START[0] or head[1] in _ENDING:
            return None
        if head[1] in _SHOWN:
            height_px, width_px = int.from_bytes(head[5:7], "big"), int.from_bytes(head[7:9], "big")
            is_shown = head[4] == _EIGHT_BITS and width_px and height_px
            return JpegPlace(offset, length, width_px, height_px) if is_shown else None
        position += 2 + int.from_bytes(head[2:4], "big")
    return None


def searched_jpegs(stream: BinaryIO) -> Iterator[JpegPlace]:
    """The JPEGs in the first part of a file, found by how they begin."""
    data = octets_at(stream, 0, _SEARCHED_OCTETS)
    size = stream.seek(0, io.SEEK_END)
    at = data.find(_START)
    for _ in range(_TRIED):
        if at < 0:
            return
        found = jpeg_at(stream, at, size - at)
        if found is not None:
            yield found
        at = data.find(_START, at + 1)


class Part(io.RawIOBase):
    """A part of a file, read as if it were a file. The file itself stays open.

    Args:
        stream: The file.
        offset: Where the part begins.
        length: Of the part.
    """

    def __init__(self, stream: BinaryIO, offset: int, length: int) -> None:
        self._stream = stream
        self._offset = offset
        self._length = length
        self._position = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._length}[whence]
        self._position = max(0, start + offset)
        return self._position

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Read the next octets; none at the end of the part."""
        count = min(len(buffer), max(0, self._length - self._position))
        octets = octets_at(self._stream, self._offset + self._position, count)
        buffer[: len(octets)] = octets
        self._position += len(octets)
        return len(octets)
