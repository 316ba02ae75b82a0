"""The few EXIF tags that a newsroom needs, from a TIFF structure (TIFF 6.0, EXIF 3.0)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from struct import Struct
from typing import BinaryIO, Literal

DESCRIPTION = 270
ORIENTATION = 274
ARTIST = 315
COPYRIGHT = 33432
EXIF_DIRECTORY = 34665
TAKEN = 36867
TAKEN_OFFSET = 36881
_WANTED = frozenset({DESCRIPTION, ORIENTATION, ARTIST, COPYRIGHT, EXIF_DIRECTORY})
OCTETS_OF_TYPE = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
OCTETS_OF_TYPE |= {13: 4, 129: 1}  # a directory's offset; UTF-8 text of EXIF 3.0
_ENTRY_OCTETS = 12
_ENTRY = {"little": Struct("<HHI4s"), "big": Struct(">HHI4s")}  # tag, type, count, value or offset
# The last four are those of ORF and RW2, which are TIFF for the rest.
_HEADS = frozenset((b"II*\0", b"MM\0*", b"IIRO", b"IIRS", b"MMOR", b"IIU\0"))
_UPRIGHT = 1
_TURNED = range(2, 9)


@dataclass(frozen=True, slots=True)
class Exif:
    """Texts are octets as they stand in the file, without padding: the caller decodes them.

    Attributes:
        orientation: 1 to 8, as EXIF counts; 1 is upright.
        taken: ``YYYY:MM:DD HH:MM:SS``.
        taken_offset: From UTC, such as ``+01:00``.
    """

    orientation: int = _UPRIGHT
    description: bytes = b""
    artist: bytes = b""
    copyright: bytes = b""
    taken: bytes = b""
    taken_offset: bytes = b""


@dataclass(frozen=True, slots=True)
class Directory:
    """The wanted entries of one image file directory.

    Attributes:
        types: Of the entries, as TIFF numbers them.
        places: Offset and length of the values that don't stand in the directory itself, also of
            those that are too long to be among the entries.
        next: Offset of the directory that follows, 0 if none does.
    """

    order: Literal["little", "big"] = "big"
    entries: Mapping[int, bytes] | None = None
    types: Mapping[int, int] | None = None
    places: Mapping[int, tuple[int, int]] | None = None
    next: int = 0

    def octets(self, tag: int) -> bytes:
        """The value of a tag as it stands; empty if there is none."""
        return (self.entries or {}).get(tag, b"")

    def number(self, tag: int) -> int:
        """The first value of a tag as an unsigned number; 0 if there is none."""
        return int.from_bytes(self.octets(tag)[:4], self.order)

    def numbers(self, tag: int) -> list[int]:
        """All values of a tag as unsigned numbers."""
        octets, width = self.octets(tag), OCTETS_OF_TYPE.get((self.types or {}).get(tag, 0), 1)
        ends = range(width, len(octets) + 1, width)
        return [int.from_bytes(octets[end - width : end], self.order) for end in ends]

    def place(self, tag: int) -> tuple[int, int]:
        """Offset and length of a long value; of length 0 if there is none."""
        return (self.places or {}).get(tag, (0, 0))


def read_exif(stream: BinaryIO) -> Exif:
    """Read a TIFF structure that starts where the stream starts."""
    first = read_directory(stream, _WANTED)
    inner = read_directory(stream, {TAKEN, TAKEN_OFFSET}, first.number(EXIF_DIRECTORY))
    turned = first.number(ORIENTATION)
    return Exif(
        orientation=turned if turned in _TURNED else _UPRIGHT,
        description=_trimmed(first.octets(DESCRIPTION)),
        artist=_trimmed(first.octets(ARTIST)),
        copyright=_trimmed(first.octets(COPYRIGHT)),
        taken=_trimmed(inner.octets(TAKEN)),
        taken_offset=_trimmed(inner.octets(TAKEN_OFFSET)),
    )


def read_directory(
    stream: BinaryIO, wanted: Collection[int], offset: int | None = None, limit_octets: int = 65_536
) -> Directory:
    """Read the wanted entries of a directory.

    Args:
        stream: Starts with the TIFF header.
        wanted: Tags; others are passed over.
        offset: Of the directory; None for the first one, 0 for none.
        limit_octets: Longer values are passed over.

    Returns:
        An empty directory if there is none at that place.
    """
    stream.seek(0)
    header = stream.read(8)
    order: Literal["little", "big"] = "little" if header[:2] == b"II" else "big"
    if header[:4] not in _HEADS or offset == 0:
        return Directory()
    start = int.from_bytes(header[4:8], order) if offset is None else offset
    stream.seek(start)
    count = int.from_bytes(stream.read(2), order)
    table = stream.read(count * _ENTRY_OCTETS)
    following = int.from_bytes(stream.read(4), order)
    entries: dict[int, bytes] = {}
    types: dict[int, int] = {}
    places: dict[int, tuple[int, int]] = {}
    whole = table[: len(table) - len(table) % _ENTRY_OCTETS]
    for tag, kind, values, stored in _ENTRY[order].iter_unpack(whole):
        if tag not in wanted or tag in entries:
            continue
        length = values * OCTETS_OF_TYPE.get(kind, 0)
        if length > len(stored):
            places[tag] = int.from_bytes(stored, order), length
        if length > limit_octets:
            continue
        types[tag] = kind
        if length > len(stored):
            stream.seek(places[tag][0])
            entries[tag] = stream.read(length)
        else:
            entries[tag] = stored[:length]
    return Directory(order, entries, types, places, following)


def _trimmed(octets: bytes) -> bytes:
    return octets.strip(b"\0 \t\r\n")
