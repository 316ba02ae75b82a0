"""A caption write into a PNG or WebP: XMP, and the texts of EXIF where it has any."""

from functools import partial
from typing import BinaryIO

from editor.domain.photo import PhotoFields
from editor.photos.metadata.caption_write import Rewritten
from editor.photos.metadata.embedded import read_blocks
from editor.photos.metadata.fields import merge_fields
from editor.photos.metadata.png_chunks import png_with
from editor.photos.metadata.webp_chunks import webp_with
from editor.photos.metadata.write_exif import build_exif
from editor.photos.metadata.write_exif_date import with_date
from editor.photos.metadata.write_xmp import build_xmp

CHUNKED = frozenset(("image/png", "image/webp"))


def rewritten_chunks(
    stream: BinaryIO, media_type: str, size_px: tuple[int, int], changes: PhotoFields
) -> Rewritten:
    """Write fields into the XMP of a PNG or WebP; every other chunk stays.

    Args:
        stream: The old file.
        media_type: One of ``CHUNKED``.
        size_px: Width and height of its canvas.
        changes: As ``write_caption`` takes them.

    Raises:
        CopydeskError: A block can't be kept.
    """
    blocks = read_blocks(stream, media_type)
    before, _ = merge_fields(blocks)
    packet = build_xmp(changes, blocks.xmp[0] if blocks.xmp else None, blocks.xmp[1:])
    stream.seek(0)
    data = stream.read()
    left_out: list[str] = []
    change = partial(_changed_exif, changes, left_out)
    if media_type == "image/png":
        new = png_with(data, packet, change)
    else:
        new = webp_with(data, size_px, packet, change)
    doubts = tuple(f"EXIF has no room for the {label}: it stands in XMP." for label in left_out)
    return Rewritten(lambda: iter((new,)), before, doubts)


def _changed_exif(changes: PhotoFields, left_out: list[str], block: bytes) -> bytes:
    header = b"Exif\0\0" if block.startswith(b"Exif\0\0") else b""
    exif = build_exif(changes, block.removeprefix(header))
    left_out += exif.left_out
    new = exif.block
    if changes.taken_at is not None:
        new = with_date(new, changes.taken_at)
    return header + new
