"""Writes when a photo was taken into EXIF (36867, 36881), over the date that stands there."""

from typing import Literal

from editor.photos.metadata.exif import EXIF_DIRECTORY, TAKEN, TAKEN_OFFSET
from editor.photos.metadata.moments import exif_date

_ENTRY_OCTETS = 12
_NO_DATE = "    :  :     :  :  "  # EXIF 3.0, 4.6.6.1: blanks where it isn't known


def with_date(block: bytes, taken_at: str) -> bytes:
    """A TIFF structure with another date; a structure without one stays as it is.

    Args:
        block: Everything in it stays where it is.
        taken_at: ISO 8601 as far as it is known; empty blanks the date out.
    """
    if block[:4] not in {b"II*\0", b"MM\0*"}:
        return block
    order: Literal["little", "big"] = "little" if block.startswith(b"II") else "big"
    first = int.from_bytes(block[4:8], order)
    entry = _entry_at(block, first, EXIF_DIRECTORY, order)
    if entry is None:
        return block
    inner = int.from_bytes(block[entry + 8 : entry + 12], order)
    for tag, text in ((TAKEN, _date(taken_at)), (TAKEN_OFFSET, _offset(taken_at))):
        at = _entry_at(block, inner, tag, order)
        new = text.encode() + b"\0"
        if at is None or int.from_bytes(block[at + 4 : at + 8], order) != len(new):
            continue
        place = int.from_bytes(block[at + 8 : at + 12], order)
        if place + len(new) <= len(block):
            block = block[:place] + new + block[place + len(new) :]
    return block


def _entry_at(
    block: bytes, directory: int, tag: int, order: Literal["little", "big"]
) -> int | None:
    """Where the entry of a tag stands."""
    count = int.from_bytes(block[directory : directory + 2], order)
    last = min(len(block), directory + 2 + count * _ENTRY_OCTETS)
    for at in range(directory + 2, last - _ENTRY_OCTETS + 1, _ENTRY_OCTETS):
        if int.from_bytes(block[at : at + 2], order) == tag:
            return at
    return None


def _date(taken_at: str) -> str:
    known = exif_date(taken_at)
    return known + _NO_DATE[len(known) :]


def _offset(taken_at: str) -> str:
    offset = taken_at.partition("T")[2][-6:]
    return offset if offset[:1] in {"+", "-"} else "   :  "
