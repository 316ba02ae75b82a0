"""The small picture in a HEIC, as a HEIC of its own (ISO/IEC 23008-12, 6.4.4).

It is put together from a few kilobytes, so that only those are read from a card and decoded.
"""

import struct
from collections.abc import Sequence
from typing import BinaryIO

from editor.photos.metadata.heif_items import read_items

_MOST_OCTETS = 512 * 1024
_SMALL = b"thmb"
_CODED = b"hvc1"  # a small picture of tiles isn't worth the effort
_FIRST = 1


def heif_thumbnail(stream: BinaryIO) -> bytes:
    """A HEIC of nothing but the small picture; empty if the file has none of the usual kind."""
    items = read_items(stream)
    for number in items.about_primary(_SMALL):
        item = items.items.get(number)
        octets = items.octets(stream, number) if item and item.kind == _CODED else b""
        if 0 < len(octets) <= _MOST_OCTETS:
            return _heic(octets, items.properties.get(number, ()))
    return b""


def _heic(picture: bytes, properties: Sequence[tuple[bytes, bytes]]) -> bytes:
    """A file with one item."""
    kept = [(kind, content) for kind, content in properties if len(kind) == 4]  # noqa: PLR2004
    kept = kept[:127]  # more don't fit into the short form
    numbers = bytes(0x80 | at if kind == b"hvcC" else at for at, (kind, _) in enumerate(kept, 1))
    parts = (
        _box(b"hdlr", bytes(8) + b"pict" + bytes(13)),
        _box(b"pitm", bytes(4) + struct.pack(">H", _FIRST)),
        _box(b"iinf", bytes(4) + struct.pack(">H", 1) + _entry()),
        _box(
            b"iprp",
            _box(b"ipco", b"".join(_box(kind, content) for kind, content in kept)),
            _box(b"ipma", bytes(4) + struct.pack(">IHB", 1, _FIRST, len(kept)) + numbers),
        ),
    )
    brands = _box(b"ftyp", b"heic" + bytes(4) + b"mif1heic")
    place_octets = len(_box(b"iloc", _place(0, 0)))
    start = len(brands) + len(_box(b"meta", bytes(4), *parts)) + place_octets + 8
    meta = _box(b"meta", bytes(4), *parts, _box(b"iloc", _place(start, len(picture))))
    return brands + meta + _box(b"mdat", picture)


def _box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I", 8 + len(content)) + kind + content


def _entry() -> bytes:
    return _box(b"infe", b"\2\0\0\0" + struct.pack(">HH", _FIRST, 0) + _CODED + b"\0")


def _place(offset: int, length: int) -> bytes:
    """Offsets and lengths of four octets, no base, one item in one piece."""
    return bytes(4) + b"\x44\0" + struct.pack(">HHHHII", 1, _FIRST, 0, 1, offset, length)
