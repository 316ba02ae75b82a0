"""The pictures that cameras put into raw files which are TIFF for the rest (TIFF 6.0, TIFF/EP)."""

import io
from collections.abc import Iterator
from typing import BinaryIO

from editor.photos.metadata.exif import Directory, read_directory
from editor.photos.metadata.jpeg_places import JpegPlace, jpeg_at

_COMPRESSION, _STRIPS, _STRIP_LENGTHS = 259, 273, 279
_TILES, _TILE_LENGTHS = 324, 325
_INSIDE = 330
_JPEG, _JPEG_LENGTH = 513, 514
_WHOLE_JPEG = 0x2E  # of RW2
_WANTED = frozenset((
    _COMPRESSION, _STRIPS, _STRIP_LENGTHS, _TILES, _TILE_LENGTHS, _INSIDE, _JPEG, _JPEG_LENGTH,
    _WHOLE_JPEG,
))  # fmt: skip
_AS_JPEG = frozenset((6, 7))
_DIRECTORIES_LIMIT = 40


def directories_of(stream: BinaryIO) -> Iterator[Directory]:
    """The directories with pictures: those in a row, and those inside them."""
    waiting: list[int | None] = [None]
    seen: set[int] = set()
    while waiting and len(seen) < _DIRECTORIES_LIMIT:
        directory = read_directory(stream, _WANTED, waiting.pop(0))
        if directory.entries is None:
            continue
        yield directory
        inside = directory.numbers(_INSIDE)
        for offset in (directory.next, *inside):
            if offset and offset not in seen and len(seen) < _DIRECTORIES_LIMIT:
                seen.add(offset)
                waiting.append(offset)


def jpegs_of_tiff(stream: BinaryIO) -> Iterator[JpegPlace]:
    """The JPEGs that the directories name."""
    for directory in directories_of(stream):
        places = [
            (directory.number(_JPEG), directory.number(_JPEG_LENGTH)),
            directory.place(_WHOLE_JPEG),
        ]
        strips = directory.numbers(_STRIPS)
        if directory.number(_COMPRESSION) in _AS_JPEG and len(strips) == 1:
            places.append((strips[0], directory.number(_STRIP_LENGTHS)))
        for offset, length in places:
            found = jpeg_at(stream, offset, length) if offset and length else None
            if found is not None:
                yield found


def is_cut_off(stream: BinaryIO) -> bool:
    """Whether a directory names picture data behind the end of the file."""
    size = stream.seek(0, io.SEEK_END)
    for directory in directories_of(stream):
        for at, lengths in (
            (_STRIPS, _STRIP_LENGTHS),
            (_TILES, _TILE_LENGTHS),
            (_JPEG, _JPEG_LENGTH),
        ):
            pairs = zip(directory.numbers(at), directory.numbers(lengths), strict=False)
            if any(offset + length > size for offset, length in pairs):
                return True
    return False
