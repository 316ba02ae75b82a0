"""The metadata blocks of a WebP: its ``EXIF`` and ``XMP`` chunks (RFC 9649, 2.7.1.5)."""

import io
from typing import BinaryIO

from editor.photos.metadata.blocks import BLOCK_LIMIT_OCTETS, PACKETS_LIMIT, Blocks
from editor.photos.metadata.exif import Exif, read_exif

_HEADER_OCTETS = 12
_CHUNK_LIMIT = 100_000


def blocks_of_webp(stream: BinaryIO) -> Blocks:
    """Find the blocks; they stand behind the picture data."""
    packets: list[bytes] = []
    exif = Exif()
    is_signed = False
    position = _HEADER_OCTETS
    for _ in range(_CHUNK_LIMIT):
        stream.seek(position)
        header = stream.read(8)
        kind, length = header[:4], int.from_bytes(header[4:], "little")
        if len(header) < 8:  # noqa: PLR2004 - kind and length
            break
        is_signed = is_signed or kind == b"C2PA"
        if (
            kind in {b"EXIF", b"XMP "}
            and len(packets) < PACKETS_LIMIT
            and length <= BLOCK_LIMIT_OCTETS
        ):
            content = stream.read(length)
            if kind == b"EXIF":  # some writers leave the header of JPEG's APP1 in place
                exif = read_exif(io.BytesIO(content.removeprefix(b"Exif\0\0")))
            else:
                packets.append(content)
        position += 8 + length + length % 2
    return Blocks(xmp=tuple(packets), exif=exif, is_signed=is_signed)
