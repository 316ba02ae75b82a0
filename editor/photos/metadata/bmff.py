"""Boxes, of which HEIC, AVIF and CR3 are made (ISO base media files, ISO/IEC 14496-12, 4.2)."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from editor.photos.metadata.blocks import octets_at

BOXES_LIMIT = 4_000  # in one place; a picture of 768 tiles has as many
_SHORT_HEADER, _LONG_HEADER, _UUID_OCTETS = 8, 16, 16
_TO_THE_END, _LONG_SIZE = 0, 1


@dataclass(frozen=True, slots=True)
class Box:
    """One box.

    Attributes:
        kind: Four octets; of a ``uuid`` box its sixteen.
        start: Where its content starts.
        end: Behind its content, as it says itself: that may lie behind the end of the file.
    """

    kind: bytes
    start: int
    end: int


class Cursor:
    """Reads numbers and texts one after the other; behind the end there are only noughts."""

    def __init__(self, octets: bytes) -> None:
        self._octets = octets
        self._position = 0

    @property
    def is_at_end(self) -> bool:
        """Whether all was read."""
        return self._position >= len(self._octets)

    def take(self, count: int) -> bytes:
        """The next octets; fewer at the end."""
        taken = self._octets[self._position : self._position + count]
        self._position += count
        return taken

    def number(self, octets: int) -> int:
        """The next unsigned big-endian number of so many octets; of none it is 0."""
        return int.from_bytes(self.take(octets), "big")

    def text(self) -> bytes:
        """What stands in front of the next null octet."""
        end = self._octets.find(b"\0", self._position)
        text = self._octets[self._position : end if end >= 0 else len(self._octets)]
        self._position += len(text) + 1
        return text


def boxes_in(stream: BinaryIO, start: int, end: int) -> Iterator[Box]:
    """The boxes between two places of a file, as long as they make sense.

    Args:
        stream: The file.
        start: Where the first box begins.
        end: No box begins behind it; the last one may say that it ends there.
    """
    position = start
    end = min(end, stream.seek(0, io.SEEK_END))
    for _ in range(BOXES_LIMIT):
        if position + _SHORT_HEADER > end:
            return
        head = octets_at(stream, position, _LONG_HEADER + _UUID_OCTETS)
        size, kind, header = int.from_bytes(head[:4], "big"), head[4:8], _SHORT_HEADER
        if size == _TO_THE_END:
            size = end - position
        elif size == _LONG_SIZE:
            size, header = int.from_bytes(head[8:16], "big"), _LONG_HEADER
        if kind == b"uuid":
            kind, header = head[header : header + _UUID_OCTETS], header + _UUID_OCTETS
        if size < header or len(head) < header:
            return
        yield Box(kind, position + header, position + size)
        position += size
