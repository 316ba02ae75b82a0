"""Camera raw files: the pictures that the camera made of them, and what they say of themselves."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from editor.photos.metadata.blocks import Blocks, octets_at
from editor.photos.metadata.exif import ORIENTATION, read_directory
from editor.photos.metadata.jpeg import blocks_of_jpeg
from editor.photos.metadata.jpeg_places import JpegPlace, Part, jpeg_at, searched_jpegs
from editor.photos.metadata.raw_canon import blocks_of_cr3, is_cr3_cut_off, jpegs_of_cr3
from editor.photos.metadata.raw_tiff import is_cut_off, jpegs_of_tiff
from editor.photos.metadata.tiff import blocks_of_tiff
from editor.photos.raw_kinds import CR3, RAF, SURELY_MEASURED

SMALLEST_SHOWN_PX = 640
"""The longer side of a picture that can stand for the photo; a smaller one is a placeholder."""
_RAF_JPEG, _RAF_SENSOR = 84, 100  # where offset and length stand


@dataclass(frozen=True, slots=True)
class RawPictures:
    """What a raw file holds.

    Attributes:
        jpegs: By size, the smallest first.
        is_cut_off: The file ends before what it says it holds.
    """

    jpegs: tuple[JpegPlace, ...]
    is_cut_off: bool

    @property
    def shown(self) -> JpegPlace | None:
        """The largest one; None if none is large enough to stand for the photo."""
        largest = self.jpegs[-1] if self.jpegs else None
        return largest if largest and largest.longer_px >= SMALLEST_SHOWN_PX else None


def raw_pictures(stream: BinaryIO, media_type: str) -> RawPictures:
    """The JPEGs in a raw file. Where its own tables name no large one, it is searched for."""
    found = list(_named(stream, media_type))
    if not any(each.longer_px >= SMALLEST_SHOWN_PX for each in found):
        found += searched_jpegs(stream)
    ordered = sorted(found, key=lambda each: each.width_px * each.height_px)
    return RawPictures(tuple(ordered), _is_cut_off(stream, media_type))


def blocks_of_raw(stream: BinaryIO, media_type: str) -> Blocks:
    """The metadata blocks of a raw file.

    Where the file itself doesn't say how its picture must be turned, the JPEG in it does.
    """
    if media_type == CR3:
        return blocks_of_cr3(stream)
    if media_type == RAF:
        jpeg = next(_named(stream, RAF), None)
        return blocks_of_jpeg(part_of(stream, jpeg)) if jpeg else Blocks()
    blocks = blocks_of_tiff(stream)
    if read_directory(stream, {ORIENTATION}).octets(ORIENTATION):
        return blocks
    shown = raw_pictures(stream, media_type).shown
    if shown is None:
        return blocks
    orientation = blocks_of_jpeg(part_of(stream, shown)).exif.orientation
    return replace(blocks, exif=replace(blocks.exif, orientation=orientation))


def part_of(stream: BinaryIO, jpeg: JpegPlace) -> BinaryIO:
    """A JPEG in a file, as a file of its own that is only read."""
    return io.BufferedReader(Part(stream, jpeg.offset, jpeg.length))


def _named(stream: BinaryIO, media_type: str) -> Iterator[JpegPlace]:
    """The JPEGs that the file's own tables name."""
    if media_type == CR3:
        yield from jpegs_of_cr3(stream)
    elif media_type == RAF:
        offset, length = _pair(stream, _RAF_JPEG)
        found = jpeg_at(stream, offset, length) if offset and length else None
        yield from (found,) if found else ()
    else:
        yield from jpegs_of_tiff(stream)


def _is_cut_off(stream: BinaryIO, media_type: str) -> bool:
    size = stream.seek(0, io.SEEK_END)
    if media_type == CR3:
        return is_cr3_cut_off(stream)
    if media_type == RAF:
        return any(sum(_pair(stream, at)) > size for at in (_RAF_JPEG, _RAF_SENSOR))
    return media_type in SURELY_MEASURED and is_cut_off(stream)


def _pair(stream: BinaryIO, at: int) -> tuple[int, int]:
    """Two numbers of a RAF's header: an offset and a length."""
    octets = octets_at(stream, at, 8)
    return int.from_bytes(octets[:4], "big"), int.from_bytes(octets[4:], "big")
