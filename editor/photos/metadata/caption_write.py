"""The new metadata blocks of a copy in which only the named fields change."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from editor.domain.photo import PhotoFields
from editor.photos.metadata.blocks import Blocks
from editor.photos.metadata.field_map import (
    PROPERTIES,
    TAKEN_DATE_IIM,
    TAKEN_XMP,
)
from editor.photos.metadata.fields import merge_fields
from editor.photos.metadata.iim import APPLICATION, read_datasets
from editor.photos.metadata.jpeg import blocks_of_jpeg
from editor.photos.metadata.segments import read_segments
from editor.photos.metadata.write_exif import build_exif
from editor.photos.metadata.write_exif_date import with_date
from editor.photos.metadata.write_iim import Limits, build_iim
from editor.photos.metadata.write_irb import build_resources
from editor.photos.metadata.write_jpeg import jpeg_octets, metadata_segments, parts_of_jpeg
from editor.photos.metadata.write_xmp import build_xmp
from editor.photos.metadata.xmp import Xmp, read_xmp


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file with new metadata.

    Attributes:
        pieces: Gives its octets, in order; as often as it is asked, while the old file is open.
        before: What the old file said.
        doubts: Sentences about what could not be written everywhere.
    """

    pieces: Callable[[], Iterator[bytes]]
    before: PhotoFields
    doubts: tuple[str, ...] = ()


def rewritten_jpeg(stream: BinaryIO, changes: PhotoFields, limits: Limits) -> Rewritten:
    """Write fields into all three blocks of a JPEG.

    A field that isn't named keeps what each block says of it. Where only XMP or only IIM has it,
    the other one gets it: the digest that is written says that both are in step, and readers who
    believe it look at one of them.

    Raises:
        CopydeskError: A block can't be kept, or there is no room.
    """
    segments = tuple(read_segments(stream))
    blocks = blocks_of_jpeg(stream, segments)
    xmp = read_xmp(blocks.xmp)
    before, _ = merge_fields(blocks, xmp)
    parts = parts_of_jpeg(stream, segments)
    for_xmp, for_iim = _missing(xmp, blocks.iim, before)
    packet = build_xmp(changes.over(for_xmp), *_packets(blocks))
    iim = build_iim(changes.over(for_iim), blocks.iim, limits, _twins(xmp))
    exif = build_exif(changes, parts.exif, size_px=parts.size_px)
    block = exif.block
    if changes.taken_at is not None:
        block = with_date(block, changes.taken_at)
    metadata = metadata_segments(block, packet, build_resources(iim, parts.resources))
    doubts = tuple(
        f"EXIF has no room for the {label}: it stands in XMP and IIM." for label in exif.left_out
    )
    return Rewritten(partial(jpeg_octets, stream, parts, metadata), before, doubts)


def _packets(blocks: Blocks) -> tuple[bytes | None, tuple[bytes, ...]]:
    return (blocks.xmp[0], blocks.xmp[1:]) if blocks.xmp else (None, ())


def _twins(xmp: Xmp) -> dict[int, tuple[str, ...]]:
    return {each.iim: xmp.texts(each.xmp) for each in PROPERTIES if each.iim}


def _missing(xmp: Xmp, block: bytes, before: PhotoFields) -> tuple[PhotoFields, PhotoFields]:
    """What XMP and what IIM lacks of what the other one says."""
    iim = {number for (record, number) in read_datasets(block) if record == APPLICATION}
    places = [(each.name, each.xmp, each.iim) for each in PROPERTIES if each.iim]
    places.append(("taken_at", TAKEN_XMP, TAKEN_DATE_IIM))
    for_xmp = {n for n, name, number in places if number in iim and not xmp.texts(name)}
    for_iim = {n for n, name, number in places if number not in iim and xmp.texts(name)}
    return _only(before, for_xmp), _only(before, for_iim)


def _only(values: PhotoFields, names: set[str]) -> PhotoFields:
    return PhotoFields(**{name: getattr(values, name) for name in names})
