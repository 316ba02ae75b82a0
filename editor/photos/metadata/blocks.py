"""The metadata blocks of one file, found but not yet understood."""

from dataclasses import dataclass, field
from typing import BinaryIO

from editor.photos.metadata.exif import Exif

BLOCK_LIMIT_OCTETS = 16 * 1024 * 1024  # Real blocks are kilobytes; larger ones are passed over.
PACKETS_LIMIT = 2  # A file has one XMP packet; a hostile one may have thousands.


@dataclass(frozen=True, slots=True)
class Blocks:
    """What a container holds.

    Attributes:
        xmp: XMP packets, the one to trust most first.
        iim: The first IIM block, empty if there is none.
        iim_digest: What the file says the MD5 of its IIM block is (8BIM 0x0425), 16 octets.
        exif: The few EXIF tags that matter here.
        doubts: Sentences about damage.
        is_signed: A C2PA manifest stands in the file.
    """

    xmp: tuple[bytes, ...] = ()
    iim: bytes = b""
    iim_digest: bytes = b""
    exif: Exif = field(default_factory=Exif)
    doubts: tuple[str, ...] = ()
    is_signed: bool = False


def octets_at(stream: BinaryIO, offset: int, length: int) -> bytes:
    """Up to ``length`` octets from an offset; fewer where the file ends."""
    stream.seek(offset)
    return stream.read(length)
