"""The items of a HEIF file and what is said of them (ISO/IEC 14496-12, 8.11; 23008-12, 9.3)."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from editor.photos.metadata.blocks import BLOCK_LIMIT_OCTETS, octets_at
from editor.photos.metadata.bmff import Box, Cursor, boxes_in

ITEMS_LIMIT = 10_000  # The largest cameras' pictures are of a few hundred tiles.
_PIECES_LIMIT = 20_000
_IN_FILE, _IN_IDAT = 0, 1
_WIDE_NUMBERS = 2  # from this version on, numbers of items in ``iloc`` have four octets


@dataclass(frozen=True, slots=True)
class Item:
    """A picture, a part of one, or a block of metadata.

    Attributes:
        kind: Such as ``hvc1``, ``grid``, ``Exif`` or ``mime``.
        content_type: Of ``mime``.
    """

    kind: bytes
    content_type: bytes = b""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the octets of an item lie, in pieces.

    Attributes:
        method: 0 in the file, 1 in the ``idat`` box; 2, in another item, isn't followed.
        pieces: Offset and length of each; of length 0 it goes to the end.
    """

    method: int
    pieces: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Items:
    """What the ``meta`` box says.

    Attributes:
        primary: Number of the item that is the picture.
        items: By number.
        places: By number.
        references: Kind, item, and the item that it is about: ``cdsc`` describes it, ``thmb`` is
            it in small.
        properties: Of each item, in order, the kind and content of what it looks like.
        idat: Octets of items that lie in the box itself.
    """

    primary: int = 0
    items: dict[int, Item] = field(default_factory=dict)
    places: dict[int, Place] = field(default_factory=dict)
    references: list[tuple[bytes, int, int]] = field(default_factory=list)
    properties: dict[int, list[tuple[bytes, bytes]]] = field(default_factory=dict)
    idat: bytes = b""

    def about_primary(self, kind: bytes) -> list[int]:
        """Numbers of the items that refer to the picture in this way."""
        return [
            one for said, one, about in self.references if (said, about) == (kind, self.primary)
        ]

    def octets(self, stream: BinaryIO, number: int) -> bytes:
        """The octets of an item, joined; those that don't fit into a block are left out."""
        place = self.places.get(number, Place(_IN_FILE, ()))
        if place.method not in {_IN_FILE, _IN_IDAT}:
            return b""
        source = stream if place.method == _IN_FILE else io.BytesIO(self.idat)
        size = source.seek(0, io.SEEK_END)
        joined = bytearray()
        for offset, length in place.pieces:
            left = BLOCK_LIMIT_OCTETS - len(joined)
            if offset < size and left > 0:
                joined += octets_at(source, offset, min(length or size, left))
        return bytes(joined)


def read_items(stream: BinaryIO) -> Items:
    """Read the ``meta`` box of a file; without one that makes sense there are no items."""
    size = stream.seek(0, io.SEEK_END)
    meta = next((box for box in boxes_in(stream, 0, size) if box.kind == b"meta"), None)
    items = Items()
    if meta is None:
        return items
    content = octets_at(stream, meta.start, min(meta.end - meta.start, BLOCK_LIMIT_OCTETS))
    inside = io.BytesIO(content)
    parts: dict[bytes, bytes] = {}
    for box in boxes_in(inside, 4, len(content)):  # 4: version and flags
        parts.setdefault(box.kind, content[box.start : box.end])
    version, cursor = _full(parts.get(b"pitm", b""))
    items.primary = cursor.number(4 if version else 2)
    items.idat = parts.get(b"idat", b"")
    items.items = _read_kinds(parts.get(b"iinf", b""))
    items.places = _read_places(parts.get(b"iloc", b""))
    items.references = _read_references(parts.get(b"iref", b""))
    items.properties = _read_properties(parts.get(b"iprp", b""))
    return items


def _full(content: bytes) -> tuple[int, Cursor]:
    """The version of a box that has one, and a cursor on what follows."""
    cursor = Cursor(content)
    version = cursor.number(1)
    cursor.take(3)
    return version, cursor


def _inside(content: bytes, start: int) -> list[tuple[Box, bytes]]:
    """The boxes in a box, with their content."""
    boxes = boxes_in(io.BytesIO(content), start, len(content))
    return [(box, content[box.start : box.end]) for box in boxes]


def _read_kinds(iinf: bytes) -> dict[int, Item]:
    found: dict[int, Item] = {}
    start = 8 if iinf[:1] != b"\0" else 6  # version, flags and the count
    for box, content in _inside(iinf, start):
        version, cursor = _full(content)
        if box.kind != b"infe" or version < 2:  # noqa: PLR2004 - older ones have no kind
            continue
        number = cursor.number(2 if version == 2 else 4)  # noqa: PLR2004
        cursor.take(2)
        kind = cursor.take(4)
        cursor.text()
        found[number] = Item(kind, cursor.text() if kind == b"mime" else b"")
    return found


def _read_places(iloc: bytes) -> dict[int, Place]:
    version, cursor = _full(iloc)
    sizes = cursor.number(2)
    offset_octets, length_octets = sizes >> 12, sizes >> 8 & 15
    base_octets, index_octets = sizes >> 4 & 15, sizes & 15
    wide = 4 if version >= _WIDE_NUMBERS else 2
    found: dict[int, Place] = {}
    extents = 0
    for _ in range(min(cursor.number(wide), ITEMS_LIMIT)):
        if cursor.is_at_end:
            break
        number = cursor.number(wide)
        method = cursor.number(2) & 15 if version else _IN_FILE
        cursor.take(2)
        base = cursor.number(base_octets)
        count = cursor.number(2)
        extents += count
        if extents > _PIECES_LIMIT:
            break
        pieces = []
        for _ in range(count):
            cursor.take(index_octets if version else 0)
            offset = base + cursor.number(offset_octets)
            pieces.append((offset, cursor.number(length_octets)))
        found[number] = Place(method, tuple(pieces))
    return found


def _read_references(iref: bytes) -> list[tuple[bytes, int, int]]:
    version, _ = _full(iref)
    wide = 4 if version else 2
    found: list[tuple[bytes, int, int]] = []
    for box, content in _inside(iref, 4):
        cursor = Cursor(content)
        one = cursor.number(wide)
        for _ in range(cursor.number(2)):
            if cursor.is_at_end or len(found) >= ITEMS_LIMIT:
                break
            found.append((box.kind, one, cursor.number(wide)))
    return found


def _read_properties(iprp: bytes) -> dict[int, list[tuple[bytes, bytes]]]:
    known: list[tuple[bytes, bytes]] = []
    found: dict[int, list[tuple[bytes, bytes]]] = {}
    for box, content in _inside(iprp, 0):
        if box.kind == b"ipco":
            known += ((each.kind, said) for each, said in _inside(content, 0))
        elif box.kind == b"ipma":
            for number, places in _associations(content).items():
                said = (known[at - 1] for at in places if 0 < at <= len(known))
                found.setdefault(number, []).extend(said)
    return found


def _associations(ipma: bytes) -> Mapping[int, list[int]]:
    """By item, the places of its properties, from 1."""
    version, cursor = _full(ipma)
    is_long = ipma[3:4] != b"" and ipma[3] & 1
    found: dict[int, list[int]] = {}
    said = 0
    for _ in range(min(cursor.number(4), ITEMS_LIMIT)):
        if cursor.is_at_end or said > _PIECES_LIMIT:
            break
        number = cursor.number(4 if version else 2)
        count = cursor.number(1)
        said += count
        places = (
            cursor.number(2) & 0x7FFF if is_long else cursor.number(1) & 0x7F for _ in range(count)
        )
        found[number] = list(places)
    return found
