"""The chunks of a PNG, to write it anew (PNG 1.3, XMP part 3, 1.1.5)."""

import zlib
from collections.abc import Callable, Iterator

from editor.photos.metadata.delivery_blocks import DeliveryBlocks

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_XMP_KEYWORD = b"XML:com.adobe.xmp\0"
_PICTURE = frozenset((b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"fcTL", b"fdAT", b"acTL"))
_COLOURS = frozenset((b"cHRM", b"gAMA", b"iCCP", b"sRGB", b"sBIT", b"cICP", b"bKGD", b"pHYs"))
_COLOURS_OF_HDR = frozenset((b"mDCV", b"mDCv", b"cLLI", b"cLLi"))
_KEPT = _PICTURE | _COLOURS | _COLOURS_OF_HDR


def rebuilt_png(data: bytes, blocks: DeliveryBlocks) -> bytes:
    """The same picture, octet for octet, with these blocks and no others."""
    kept = [(kind, piece) for kind, piece in chunks_of(data) if kind in _KEPT]
    return _joined(kept, _chunk(b"eXIf", blocks.exif) + xmp_chunk(blocks.xmp))


def png_with(data: bytes, packet: bytes, exif: Callable[[bytes], bytes]) -> bytes:
    """The file with this packet instead of its own and its EXIF changed; all else stays."""
    kept = [
        (kind, _chunk(kind, exif(piece[8:-4])) if kind == b"eXIf" else piece)
        for kind, piece in chunks_of(data)
        if not _is_xmp(kind, piece)
    ]
    return _joined(kept, xmp_chunk(packet))


def picture_of_png(data: bytes) -> bytes:
    """The chunks of which a decoder makes the picture."""
    return b"".join(piece for kind, piece in chunks_of(data) if kind in _PICTURE)


def chunks_of(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Type and whole octets of each chunk in front of the end; what follows it is no PNG."""
    at = len(SIGNATURE)
    while at + 8 <= len(data) and (kind := data[at + 4 : at + 8]) != b"IEND":
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        yield kind, data[at:end]
        at = end


def xmp_chunk(packet: bytes) -> bytes:
    """A packet as a chunk, neither compressed nor in a language."""
    return _chunk(b"iTXt", _XMP_KEYWORD + b"\0\0\0\0" + packet)


def _joined(kept: list[tuple[bytes, bytes]], metadata: bytes) -> bytes:
    pieces = [piece for _, piece in kept]
    return b"".join([SIGNATURE, *pieces[:1], metadata, *pieces[1:], _chunk(b"IEND", b"")])


def _is_xmp(kind: bytes, piece: bytes) -> bool:
    return kind == b"iTXt" and piece[8:].startswith(_XMP_KEYWORD)


def _chunk(kind: bytes, content: bytes) -> bytes:
    crc = zlib.crc32(kind + content).to_bytes(4, "big")
    return len(content).to_bytes(4, "big") + kind + content + crc
