"""Every tag of a TIFF structure by name, to show what a file gives away (EXIF 3.0, TIFF 6.0)."""

import struct
from collections.abc import Iterator
from typing import Literal

from editor.photos.metadata.exif import OCTETS_OF_TYPE
from editor.photos.metadata.text import clean

_NAMES = {
    270: "caption", 271: "camera maker", 272: "camera model", 305: "software", 306: "date changed",
    315: "creator", 316: "computer", 33432: "copyright notice", 36867: "date",
    36868: "date digitised", 36880: "time zone", 36881: "time zone", 36882: "time zone",
    37500: "maker notes", 37510: "comment", 37520: "seconds", 37521: "seconds", 37522: "seconds",
    40964: "sound file", 42016: "picture's own number", 42032: "camera owner",
    42033: "camera's serial number", 42036: "lens model", 42037: "lens's serial number",
    40091: "title", 40092: "comment", 40093: "creator", 40094: "keywords", 40095: "title",
    700: "XMP", 33723: "IIM", 34377: "Photoshop resources", 42080: "composite picture",
}  # fmt: skip
# How the picture is to be shown; this leads to nobody.
_HARMLESS = frozenset((
    256, 257, 258, 259, 262, 274, 277, 282, 283, 284, 296, 531,
    34665, 36864, 37121, 40960, 40961, 40962, 40963,
))  # fmt: skip
_EXIF_DIRECTORY, _GPS_DIRECTORY = 34665, 34853
_TEXT_TYPES = frozenset((2, 129))
_ENTRIES_LIMIT = 500
_VALUE_LIMIT_OCTETS = 4096


def tags_of(block: bytes) -> Iterator[tuple[str, str]]:
    """Name and value of each tag that says more than how to show the picture.

    A value that is no text is told by its length. The place and a small picture are told as one.
    """
    if block[:4] not in {b"II*\0", b"MM\0*"}:
        return
    order: Literal["little", "big"] = "little" if block.startswith(b"II") else "big"
    start = int.from_bytes(block[4:8], order)
    inner = 0
    for tag, value, place in _entries(block, start, order):
        if tag == _EXIF_DIRECTORY:
            inner = place
        elif tag == _GPS_DIRECTORY:
            yield "place", "coordinates (GPS)"
        elif tag not in _HARMLESS:
            yield _NAMES.get(tag, f"EXIF tag {tag}"), value
    for tag, value, _ in _entries(block, inner, order) if inner else ():
        if tag not in _HARMLESS:
            yield _NAMES.get(tag, f"EXIF tag {tag}"), value
    count = int.from_bytes(block[start : start + 2], order)
    if any(block[start + 2 + 12 * count :][:4]):
        yield "small picture", "a preview of the picture as it was"


def _entries(
    block: bytes, at: int, order: Literal["little", "big"]
) -> Iterator[tuple[int, str, int]]:
    """Tag, value in words and the number that stands in the entry."""
    form = struct.Struct("<HHI4s" if order == "little" else ">HHI4s")
    count = min(int.from_bytes(block[at : at + 2], order), _ENTRIES_LIMIT)
    table = block[at + 2 : at + 2 + 12 * count]
    for tag, kind, values, stored in form.iter_unpack(table[: len(table) - len(table) % 12]):
        length = values * OCTETS_OF_TYPE.get(kind, 0)
        place = int.from_bytes(stored, order)
        octets = block[place : place + length] if length > len(stored) else stored[:length]
        yield tag, _shown(octets, kind), place


def _shown(octets: bytes, kind: int) -> str:
    if kind in _TEXT_TYPES:
        return clean(octets[:_VALUE_LIMIT_OCTETS].decode("utf-8", "replace").replace("\0", " "))
    return f"{len(octets):,} octets"
