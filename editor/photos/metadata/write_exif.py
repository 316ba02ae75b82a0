"""Writes the three texts of EXIF (270, 315, 33432) into a TIFF structure (TIFF 6.0, EXIF 3.0).

Every other value stays where it is, maker notes included: they point into the structure by
offsets of their own. A new first directory is put behind everything and the header points to it.
"""

import struct
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from editor.domain.photo import PhotoFields
from editor.photos.metadata.exif import (
    ARTIST,
    COPYRIGHT,
    DESCRIPTION,
    EXIF_DIRECTORY,
    OCTETS_OF_TYPE,
)
from editor.photos.metadata.field_map import PROPERTIES
from editor.photos.metadata.text import writable

LIMIT_OCTETS = 65_527  # of APP1 (65,533 without its length) without the six octets ``Exif\0\0``
_TAGS = {"caption": DESCRIPTION, "creators": ARTIST, "copyright": COPYRIGHT}
_LABELS = {_TAGS[each.name]: each.label for each in PROPERTIES if each.exif}
_ASCII = 2
_INLINE_OCTETS = 4
_ENTRY_OCTETS = 12
_HEADER_OCTETS = 8


@dataclass(frozen=True, slots=True)
class WrittenExif:
    """What came of it.

    Attributes:
        block: The TIFF structure.
        left_out: Labels of the fields for which it has no room.
    """

    block: bytes
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Directory:
    """The first directory, its entries as they stand: tag, type, count, value or its offset."""

    order: Literal["little", "big"]
    start: int
    entries: tuple[bytes, ...]
    following: bytes = b"\0" * 4

    def tag_of(self, entry: bytes) -> int:
        return int.from_bytes(entry[:2], self.order)

    def without(self, tags: Collection[int]) -> "_Directory":
        kept = tuple(each for each in self.entries if self.tag_of(each) not in tags)
        return replace(self, entries=kept)

    def octets(self) -> bytes:
        count = len(self.entries).to_bytes(2, self.order)
        return b"".join([count, *self.entries, self.following])


def build_exif(
    fields: PhotoFields,
    onto: bytes = b"",
    limit_octets: int = LIMIT_OCTETS,
    size_px: tuple[int, int] = (0, 0),
) -> WrittenExif:
    """A TIFF structure with caption, creators and copyright notice of these fields.

    An unset field (None) stays as it stands, an empty one goes. Texts are UTF-8.

    Args:
        fields: What to write; other fields are passed over.
        onto: The structure to start from; empty for a new one.
        limit_octets: How long it may get. Where a new text doesn't fit, the old one goes all the
            same, for it would contradict the other blocks.
        size_px: Width and height of the picture as stored, for a new structure.
    """
    new = _texts_of(fields)
    new_base, new_directory = _new_structure(size_px)
    directory = _first_directory(onto) if onto else new_directory
    if directory is None:
        return WrittenExif(onto, tuple(_LABELS[tag] for tag, text in new.items() if text))
    if not onto and not any(new.values()):
        return WrittenExif(b"")
    kept = directory.without(new)
    if not any(new.values()):
        return WrittenExif(_in_place(onto, directory, kept))
    texts = {tag: text for tag, text in new.items() if text}
    base = onto[: directory.start] if _is_tail(onto, directory) else onto or new_base
    left_out: list[str] = []
    while texts:
        block = _appended(base, kept, texts)
        if len(block) <= limit_octets:
            return WrittenExif(block, tuple(left_out))
        longest = max(texts, key=lambda tag: len(texts[tag]))
        left_out.append(_LABELS[longest])
        del texts[longest]
    return WrittenExif(_in_place(onto, directory, kept), tuple(left_out))


def _texts_of(fields: PhotoFields) -> dict[int, bytes]:
    """The new values by tag, with their end; empty where the field is emptied."""
    found = {}
    for name, tag in _TAGS.items():
        value = getattr(fields, name)
        if value is not None:
            text = writable(value if isinstance(value, str) else "; ".join(value))
            found[tag] = text.encode() + b"\0" if text else b""
    return found


def _first_directory(block: bytes) -> _Directory | None:
    """The first directory of a structure; None if it isn't whole."""
    if block[:4] not in {b"II*\0", b"MM\0*"}:
        return None
    order: Literal["little", "big"] = "little" if block.startswith(b"II") else "big"
    start = int.from_bytes(block[4:8], order)
    count = int.from_bytes(block[start : start + 2], order)
    table = block[start + 2 : start + 2 + count * _ENTRY_OCTETS]
    following = block[start + 2 + len(table) :][:4]
    if start < _HEADER_OCTETS or len(table) < count * _ENTRY_OCTETS or not count:
        return None
    entries = tuple(table[at : at + _ENTRY_OCTETS] for at in range(0, len(table), _ENTRY_OCTETS))
    return _Directory(order, start, entries, following.ljust(4, b"\0"))


def _is_tail(block: bytes, directory: _Directory) -> bool:
    """Whether the directory ends the structure and nothing but its texts is behind it.

    So it was put there by us: the next one takes its place instead of piling up.
    """
    end = directory.start + len(directory.octets())
    for entry in directory.entries:
        length, offset = _extent(entry, directory.order)
        if length <= _INLINE_OCTETS or offset < directory.start:
            continue
        if directory.tag_of(entry) not in _LABELS or offset != end:
            return False
        end += length + length % 2
    return end == len(block)


def _extent(entry: bytes, order: Literal["little", "big"]) -> tuple[int, int]:
    """How many octets a value takes, and where it stands if they are more than four."""
    kind, count = int.from_bytes(entry[2:4], order), int.from_bytes(entry[4:8], order)
    return count * OCTETS_OF_TYPE.get(kind, 0), int.from_bytes(entry[8:], order)


def _appended(base: bytes, kept: _Directory, texts: Mapping[int, bytes]) -> bytes:
    """The structure with the directory and its texts put behind it."""
    order = kept.order
    base += b"\0" * (len(base) % 2)
    count = len(kept.entries) + len(texts)
    position = len(base) + 2 + count * _ENTRY_OCTETS + 4
    entries, values = [*kept.entries], []
    for tag in sorted(texts):
        text = texts[tag]
        value = text.ljust(_INLINE_OCTETS, b"\0")
        if len(text) > _INLINE_OCTETS:
            values.append(text + b"\0" * (len(text) % 2))
            value = position.to_bytes(4, order)
            position += len(values[-1])
        head = (tag.to_bytes(2, order), _ASCII.to_bytes(2, order), len(text).to_bytes(4, order))
        entries.append(b"".join((*head, value)))
    entries.sort(key=kept.tag_of)
    directory = replace(kept, start=len(base), entries=tuple(entries))
    header = base[:4] + len(base).to_bytes(4, order)
    return b"".join([header, base[_HEADER_OCTETS:], directory.octets(), *values])


def _in_place(block: bytes, directory: _Directory, kept: _Directory) -> bytes:
    """The structure with fewer entries in its directory."""
    new = kept.octets().ljust(len(directory.octets()), b"\0")
    return block[: directory.start] + new + block[directory.start + len(new) :]


def _entry(tag: int, kind: int, count: int, value: bytes) -> bytes:
    return struct.pack(">HHI", tag, kind, count) + value.ljust(_INLINE_OCTETS, b"\0")


def _new_structure(size_px: tuple[int, int]) -> tuple[bytes, _Directory]:
    """What EXIF asks of every JPEG: a structure without its first directory, and that."""
    resolution = struct.pack(">II", 72, 1)
    inner = _Directory(
        "big",
        _HEADER_OCTETS + 2 * len(resolution),
        (
            _entry(0x9000, 7, 4, b"0232"),  # version
            _entry(0x9101, 7, 4, b"\1\2\3\0"),  # Y, Cb, Cr
            _entry(0xA000, 7, 4, b"0100"),
            _entry(0xA001, 3, 1, b"\xff\xff"),  # colour space: the profile says it, if any
            *(_entry(0xA002 + at, 4, 1, struct.pack(">I", px)) for at, px in enumerate(size_px)),
        ),
    )
    base = b"MM\0*\0\0\0\0" + 2 * resolution + inner.octets()
    first = _Directory(
        "big",
        len(base),
        (
            _entry(282, 5, 1, struct.pack(">I", _HEADER_OCTETS)),  # dots an inch, across
            _entry(283, 5, 1, struct.pack(">I", _HEADER_OCTETS + len(resolution))),  # and down
            _entry(296, 3, 1, b"\0\2"),  # inch
            _entry(531, 3, 1, b"\0\1"),  # chrominance stands centred
            _entry(EXIF_DIRECTORY, 4, 1, struct.pack(">I", inner.start)),
        ),
    )
    return base, first
