"""The metadata blocks of HEIC and AVIF, and how their picture is to be shown (ISO/IEC 23008-12)."""

import io
from dataclasses import dataclass, replace
from typing import BinaryIO

from editor.photos.metadata.blocks import PACKETS_LIMIT, Blocks
from editor.photos.metadata.bmff import Cursor, boxes_in
from editor.photos.metadata.exif import Exif, read_exif
from editor.photos.metadata.heif_items import Items, read_items

_PACKET = b"application/rdf+xml"
_MANIFEST = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")  # C2PA 2.1, A.5.2
_TIFF = (b"II*\0", b"MM\0*")
# How often it is turned to the left (``irot``), and over which side it is mirrored afterwards
# (``imir``: None not, 0 top and bottom change places, 1 left and right), as EXIF counts.
_ORIENTATIONS = {
    (0, None): 1, (1, None): 8, (2, None): 3, (3, None): 6,
    (0, 0): 4, (1, 0): 5, (2, 0): 2, (3, 0): 7,
    (0, 1): 2, (1, 1): 7, (2, 1): 4, (3, 1): 5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class HeifPicture:
    """How the picture of a file is to be shown.

    Attributes:
        width_px: Upright, cut and turned as the file says.
        height_px: Upright.
        orientation: How it must be turned, as EXIF counts; the EXIF block's own has no say.
        profile: ICC; empty if there is none.
        primaries: Of its colours, by number (ITU-T H.273, 8.1); 0 if it doesn't say.
    """

    width_px: int
    height_px: int
    orientation: int = 1
    profile: bytes = b""
    primaries: int = 0


def picture_of_heif(stream: BinaryIO) -> HeifPicture | None:
    """What is said of the picture; None where its size isn't said."""
    return _picture_of(read_items(stream))


def blocks_of_heif(stream: BinaryIO) -> Blocks:
    """Find the blocks that describe the picture, not those of its gain map and other companions."""
    items = read_items(stream)
    described = {one: about for kind, one, about in items.references if kind == b"cdsc"}
    exif: Exif | None = None
    packets: list[bytes] = []
    for number, item in items.items.items():
        if described.get(number, items.primary) != items.primary:
            continue
        if item.kind == b"Exif" and exif is None:
            exif = read_exif(io.BytesIO(_without_header(items.octets(stream, number))))
        elif item.content_type == _PACKET and len(packets) < PACKETS_LIMIT:
            packets.append(items.octets(stream, number))
    picture = _picture_of(items)
    size = stream.seek(0, io.SEEK_END)
    return Blocks(
        xmp=tuple(filter(None, packets)),
        exif=replace(exif or Exif(), orientation=picture.orientation if picture else 1),
        is_signed=any(box.kind == _MANIFEST for box in boxes_in(stream, 0, size)),
    )


def _picture_of(items: Items) -> HeifPicture | None:
    size: tuple[int, int] | None = None
    turns, mirror = 0, None
    profile, primaries = b"", 0
    for kind, content in items.properties.get(items.primary, ()):
        cursor = Cursor(content)
        if kind == b"ispe" and size is None:
            cursor.take(4)
            size = cursor.number(4), cursor.number(4)
        elif kind == b"clap" and size is not None:
            size = _cut(size, cursor)
        elif kind == b"irot":
            turns = cursor.number(1) & 3
        elif kind == b"imir":
            mirror = cursor.number(1) & 1
        elif kind == b"colr":
            form = cursor.take(4)
            if form == b"nclx":
                primaries = cursor.number(2)
            elif form in {b"prof", b"rICC"}:
                profile = content[4:]
    if size is None or 0 in size:
        return None
    width_px, height_px = size[::-1] if turns & 1 else size
    return HeifPicture(
        width_px, height_px, _ORIENTATIONS[turns, mirror], profile, 0 if profile else primaries
    )


def _cut(size: tuple[int, int], cursor: Cursor) -> tuple[int, int]:
    """The size of the part that is shown (``clap``): a fraction each for width and height."""
    shown = []
    for whole in size:
        part, of = cursor.number(4), cursor.number(4)
        shown.append(min(whole, round(part / of)) if of else whole)
    return shown[0], shown[1]


def _without_header(block: bytes) -> bytes:
    """The TIFF structure in an item: four octets say how much stands in front of it (A.2.1)."""
    start = 4 + int.from_bytes(block[:4], "big")
    if block[start : start + 4] not in _TIFF:
        start = min((at for mark in _TIFF if (at := block.find(mark, 0, 64)) >= 0), default=start)
    return block[start:]
