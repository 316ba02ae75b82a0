"""The way in: what a file says about itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO

from editor.domain.photo import PhotoFields
from editor.photos.metadata.blocks import Blocks
from editor.photos.metadata.fields import merge_fields
from editor.photos.metadata.heif import blocks_of_heif
from editor.photos.metadata.jpeg import blocks_of_jpeg
from editor.photos.metadata.png import blocks_of_png
from editor.photos.metadata.provenance import credentials_of
from editor.photos.metadata.raw import blocks_of_raw
from editor.photos.metadata.tiff import blocks_of_tiff
from editor.photos.metadata.webp import blocks_of_webp
from editor.photos.raw_kinds import RAW_KINDS


def _no_blocks(_: BinaryIO) -> Blocks:
    return Blocks()


_CONTAINERS: Mapping[str, Callable[[BinaryIO], Blocks]] = {
    "image/jpeg": blocks_of_jpeg,
    "image/png": blocks_of_png,
    "image/tiff": blocks_of_tiff,
    "image/webp": blocks_of_webp,
    "image/heic": blocks_of_heif,
    "image/avif": blocks_of_heif,
    **{each: partial(blocks_of_raw, media_type=each) for each in RAW_KINDS},
}


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a file says.

    Attributes:
        orientation: As EXIF counts, 1 to 8: how the picture must be turned to stand upright.
        doubts: Sentences about what somebody should look at.
        credentials: As ``Photo`` has it.
    """

    fields: PhotoFields = field(default_factory=PhotoFields)
    orientation: int = 1
    doubts: tuple[str, ...] = ()
    credentials: str = ""


def read_embedded(stream: BinaryIO, media_type: str) -> Embedded:
    """Read the embedded metadata of a file; a GIF has none.

    Raises:
        OSError: The stream itself can't be read.
    """
    blocks = read_blocks(stream, media_type)
    fields, doubts = merge_fields(blocks)
    return Embedded(fields, blocks.exif.orientation, doubts, credentials_of(blocks))


def read_blocks(stream: BinaryIO, media_type: str) -> Blocks:
    """The metadata blocks of a file; a GIF has none."""
    return _CONTAINERS.get(media_type, _no_blocks)(stream)


def read_orientation(stream: BinaryIO, media_type: str) -> int:
    """Only the orientation, for renditions."""
    return read_blocks(stream, media_type).exif.orientation
