"""The metadata blocks of a PNG: its ``eXIf`` and ``iTXt`` chunks (PNG 1.3, XMP part 3)."""

import io
import zlib
from typing import BinaryIO

from editor.photos.metadata.blocks import BLOCK_LIMIT_OCTETS, PACKETS_LIMIT, Blocks
from editor.photos.metadata.exif import Exif, read_exif

_SIGNATURE_OCTETS = 8
_CHUNK_LIMIT = 100_000  # a picture in rows of one chunk each still ends


def blocks_of_png(stream: BinaryIO) -> Blocks:
    """Find the blocks; they may stand before or behind the picture data."""
    packets: list[bytes] = []
    exif = Exif()
    is_signed = False
    position = _SIGNATURE_OCTETS
    for _ in range(_CHUNK_LIMIT):
        stream.seek(position)
        header = stream.read(8)
        length, kind = int.from_bytes(header[:4], "big"), header[4:]
        if len(header) < 8 or kind == b"IEND":  # noqa: PLR2004 - length and kind
            break
        is_signed = is_signed or kind == b"caBX"
        if (
            kind in {b"eXIf", b"iTXt"}
            and len(packets) < PACKETS_LIMIT
            and length <= BLOCK_LIMIT_OCTETS
        ):
            content = stream.read(length)
            if kind == b"eXIf":
                exif = read_exif(io.BytesIO(content.removeprefix(b"Exif\0\0")))
            elif content.startswith(b"XML:com.adobe.xmp\0"):
                packets.append(_text_of(content))
        position += 12 + length
    return Blocks(xmp=tuple(packets), exif=exif, is_signed=is_signed)


def _text_of(content: bytes) -> bytes:
    """The text of an ``iTXt`` chunk: keyword, flag, method, language, translated keyword, text."""
    _, _, rest = content.partition(b"\0")
    is_compressed, rest = rest[:1] == b"\1", rest[2:]
    text = rest.split(b"\0", 2)[-1]
    if not is_compressed:
        return text
    try:
        return zlib.decompressobj().decompress(text, BLOCK_LIMIT_OCTETS)
    except zlib.error:
        return b""
