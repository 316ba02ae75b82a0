"""The metadata blocks of a delivery copy: made from our fields alone, nothing is taken over."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.domain.photo import PhotoFields
from editor.photos.metadata.exif import EXIF_DIRECTORY, ORIENTATION, TAKEN, TAKEN_OFFSET
from editor.photos.metadata.field_map import PROPERTIES, Form
from editor.photos.metadata.moments import exif_date
from editor.photos.metadata.text import writable
from editor.photos.metadata.write_exif import build_exif
from editor.photos.metadata.write_iim import Limits, build_iim
from editor.photos.metadata.write_irb import build_resources
from editor.photos.metadata.write_xmp import (
    build_xmp,
    descriptions_of,
    empty_packet,
    new_property,
    packet_of,
)
from editor.photos.metadata.xmp import RDF, XML, read_xmp

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SHORT, _LONG, _ASCII, _RATIONAL, _UNDEFINED = 3, 4, 2, 5, 7
_RESOLUTION = struct.pack(">II", 72, 1)
_DATE_LETTERS, _OFFSET_LETTERS = 19, 6
_UNCALIBRATED = 0xFFFF  # the profile says it, if any
_Entry = tuple[int, int, bytes]  # tag, type, value


@dataclass(frozen=True, slots=True)
class DeliveryBlocks:
    """What is put into a copy.

    Attributes:
        exif: A TIFF structure.
        xmp: A packet with wrapper.
        resources: Image resources with IIM and its digest; for JPEG.
    """

    exif: bytes
    xmp: bytes
    resources: bytes


def delivery_blocks(
    fields: PhotoFields,
    *,
    limits: Limits,
    size_px: tuple[int, int],
    orientation: int = 1,
    packets: Iterable[bytes] = (),
) -> DeliveryBlocks:
    """Blocks with these fields and how the picture must be turned.

    Args:
        fields: All that the copy says; None and empty say nothing.
        limits: Of IIM, as ``build_iim`` takes them.
        size_px: Width and height of the picture as stored.
        orientation: As EXIF counts.
        packets: XMP of the original. Of a text that is still the same, its translations are kept.
    """
    languages = _languages_of(fields, packets)
    iim = build_iim(fields, b"", limits)
    return DeliveryBlocks(
        exif=build_exif(fields, _structure(fields.taken_at or "", orientation, size_px)).block,
        xmp=build_xmp(fields, packet_of(languages)),
        resources=build_resources(iim),
    )


def _languages_of(fields: PhotoFields, packets: Iterable[bytes]) -> "Element":
    """A packet with nothing but the alternatives of texts that didn't change."""
    from lxml import etree  # noqa: PLC0415 - heavy, and not needed at start

    old = read_xmp(packets)
    root = empty_packet()
    for each in PROPERTIES:
        text = old.text(each.xmp)
        if each.form is not Form.ALTERNATIVES or not text:
            continue
        if writable(getattr(fields, each.name) or "") != text:
            continue
        array = etree.SubElement(new_property(descriptions_of(root)[0], each.xmp), f"{RDF}Alt")
        for language, said in old.properties[each.xmp]:
            if said:
                item = etree.SubElement(array, f"{RDF}li", {f"{XML}lang": language or "x-default"})
                item.text = said
    return root


def _structure(taken_at: str, orientation: int, size_px: tuple[int, int]) -> bytes:
    """A TIFF structure with what EXIF asks of every picture, the date and how to turn it."""
    inner: list[_Entry] = [(0x9000, _UNDEFINED, b"0232")]
    day = exif_date(taken_at)
    if len(day) == len("2026:11:23 10:11"):
        day += ":00"
    if len(day) == _DATE_LETTERS:
        inner.append((TAKEN, _ASCII, day.encode() + b"\0"))
        offset = taken_at.partition("T")[2][-_OFFSET_LETTERS:]
        if offset[:1] in {"+", "-"}:
            inner.append((TAKEN_OFFSET, _ASCII, offset.encode() + b"\0"))
    inner.append((0x9101, _UNDEFINED, b"\1\2\3\0"))  # Y, Cb, Cr
    inner.append((0xA000, _UNDEFINED, b"0100"))
    inner.append((0xA001, _SHORT, _UNCALIBRATED.to_bytes(2, "big")))
    inner += ((0xA002 + at, _LONG, px.to_bytes(4, "big")) for at, px in enumerate(size_px))
    first: list[_Entry] = [
        (ORIENTATION, _SHORT, orientation.to_bytes(2, "big")),
        (282, _RATIONAL, _RESOLUTION),
        (283, _RATIONAL, _RESOLUTION),
        (296, _SHORT, b"\0\2"),  # inch
        (531, _SHORT, b"\0\1"),  # chrominance stands centred
    ]
    inner_at = 8 + _length_of(len(first) + 1) + 2 * len(_RESOLUTION)
    first.append((EXIF_DIRECTORY, _LONG, inner_at.to_bytes(4, "big")))
    return b"MM\0*\0\0\0\x08" + _directory(first, 8) + _directory(inner, inner_at)


def _length_of(entries: int) -> int:
    return 2 + 12 * entries + 4


def _directory(entries: list[_Entry], start: int) -> bytes:
    table, values = b"", b""
    widths = {_SHORT: 2, _LONG: 4, _RATIONAL: 8}
    for tag, kind, value in entries:
        stored = value.ljust(4, b"\0")
        if len(value) > 4:  # noqa: PLR2004 - what fits into the entry itself
            at = start + _length_of(len(entries)) + len(values)
            stored = at.to_bytes(4, "big")
            values += value + b"\0" * (len(value) % 2)
        table += struct.pack(">HHI", tag, kind, len(value) // widths.get(kind, 1)) + stored
    return len(entries).to_bytes(2, "big") + table + b"\0" * 4 + values
