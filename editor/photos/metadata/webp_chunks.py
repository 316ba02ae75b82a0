"""The chunks of a WebP, to write it anew (RFC 9649, 2.7)."""

from collections.abc import Callable, Iterable, Iterator

from editor.photos.metadata.delivery_blocks import DeliveryBlocks

_PICTURE = frozenset((b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF"))
_EXTENDED = b"VP8X"
_PROFILE = b"ICCP"
_PROFILE_FLAG, _ALPHA_FLAG, _EXIF_FLAG, _XMP_FLAG, _ANIMATION_FLAG = 0x20, 0x10, 0x08, 0x04, 0x02
_LOSSLESS_ALPHA = 1 << 28
_Chunk = tuple[bytes, bytes]  # type and content


def rebuilt_webp(data: bytes, size_px: tuple[int, int], blocks: DeliveryBlocks) -> bytes:
    """The same picture, octet for octet, with these blocks and no others.

    Args:
        data: The old file.
        size_px: Width and height of the canvas.
        blocks: What it says from now on.
    """
    kept = [each for each in chunks_of(data) if each[0] in _PICTURE or each[0] == _PROFILE]
    return _joined(kept, size_px, [(b"EXIF", blocks.exif), (b"XMP ", blocks.xmp)])


def webp_with(
    data: bytes, size_px: tuple[int, int], packet: bytes, exif: Callable[[bytes], bytes]
) -> bytes:
    """The file with this packet instead of its own and its EXIF changed; all else stays."""
    kept = [
        (kind, exif(content) if kind == b"EXIF" else content)
        for kind, content in chunks_of(data)
        if kind not in {_EXTENDED, b"XMP "}
    ]
    return _joined(kept, size_px, [(b"XMP ", packet)])


def picture_of_webp(data: bytes) -> bytes:
    """The chunks of which a decoder makes the picture."""
    return b"".join(kind + content for kind, content in chunks_of(data) if kind in _PICTURE)


def chunks_of(data: bytes) -> Iterator[_Chunk]:
    """Type and content of each chunk."""
    at = 12
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= end:
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _joined(kept: list[_Chunk], size_px: tuple[int, int], metadata: list[_Chunk]) -> bytes:
    chunks = [*kept, *metadata]
    sides = b"".join((side - 1).to_bytes(3, "little") for side in size_px)
    extended = (_EXTENDED, bytes([_flags_of(chunks), 0, 0, 0]) + sides)
    body = b"".join(_octets_of(kind, content) for kind, content in (extended, *chunks))
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def _flags_of(chunks: Iterable[_Chunk]) -> int:
    flags = 0
    marks = {b"ICCP": _PROFILE_FLAG, b"ALPH": _ALPHA_FLAG, b"EXIF": _EXIF_FLAG, b"XMP ": _XMP_FLAG}
    marks |= {b"ANIM": _ANIMATION_FLAG}
    for kind, content in chunks:
        flags |= marks.get(kind, 0)
        has_alpha = kind == b"VP8L" and int.from_bytes(content[1:5], "little") & _LOSSLESS_ALPHA
        flags |= _ALPHA_FLAG if has_alpha or (kind == b"ANMF" and b"ALPH" in content[:32]) else 0
    return flags


def _octets_of(kind: bytes, content: bytes) -> bytes:
    return kind + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
