"""A JPEG made anew from what shows the picture; everything else stays behind."""

import re
from collections.abc import Iterator

from editor.photos.metadata.delivery_blocks import DeliveryBlocks
from editor.photos.metadata.write_jpeg import metadata_segments

_APP0, _APP2, _APP14, _COMMENT = 0xE0, 0xE2, 0xEE, 0xFE
_START_OF_SCAN, _END_OF_IMAGE = 0xDA, 0xD9
_STANDALONE = frozenset({0x01, 0xD8, *range(0xD0, 0xD8)})
# Neither a stuffed octet nor a restart. With \xff+, for fill octets, it takes 50 times as long.
_MARKER = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])")
_PROFILE_HEADER = b"ICC_PROFILE\0"
_ADOBE_HEADER = b"Adobe"
_JFIF_HEADER = b"JFIF\0"
_JFIF_OCTETS = 12  # up to the size of its thumbnail


def rebuilt_jpeg(data: bytes, blocks: DeliveryBlocks) -> bytes:
    """The same picture, octet for octet, with these blocks and no others."""
    metadata = metadata_segments(blocks.exif, blocks.xmp, blocks.resources)
    jfif: list[bytes] = []
    rest: list[bytes] = []
    for marker, piece in _pieces(data):
        (jfif if marker == _APP0 else rest).append(piece)
    return b"".join([b"\xff\xd8", *jfif[:1], metadata, *rest, b"\xff\xd9"])


def picture_of_jpeg(data: bytes) -> bytes:
    """The tables and scans: what a decoder makes the picture of."""
    return b"".join(piece for marker, piece in _pieces(data) if not _is_application(marker))


def other_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of each segment that a decoder needs neither for shapes nor colours."""
    for marker, start, end in _walked(data):
        content = data[start + 2 : end]
        is_small = marker != _APP0 or len(content) <= _JFIF_OCTETS + 2  # else a picture is in it
        if _is_application(marker) and not (_is_needed(marker, content) and is_small):
            yield marker, content


def profile_segments(data: bytes) -> list[bytes]:
    """The pieces of the colour profile, in their order (ICC.1:2022, B.4)."""
    found = [
        content
        for marker, start, end in _walked(data)
        if marker == _APP2 and (content := data[start + 2 : end]).startswith(_PROFILE_HEADER)
    ]
    numbered = sorted(each[len(_PROFILE_HEADER) :] for each in found)
    return [each[2:] for each in numbered]  # behind its number and how many there are


def end_of_jpeg(data: bytes) -> int:
    """Where the picture ends; what follows is another file, or a leftover."""
    end = max((stop for _, _, stop in _walked(data)), default=2)
    return end + 2 if data[end : end + 2] == b"\xff\xd9" else end


def _pieces(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and octets of what is kept, in order; a scan comes with its picture data."""
    for marker, start, end in _walked(data):
        if not _is_application(marker):
            yield marker, bytes([0xFF, marker]) + data[start:end]
        elif _is_needed(marker, content := data[start + 2 : end]):
            if marker == _APP0:
                content = content[:_JFIF_OCTETS] + b"\0\0"
            yield marker, bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content


def _walked(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of each segment; a scan goes up to the next marker."""
    found = _MARKER.search(data, 2)
    while found is not None and (marker := found[1][0]) != _END_OF_IMAGE:
        start = end = found.end()
        if marker in _STANDALONE:
            found = _MARKER.search(data, start)
            continue
        end = min(len(data), start + max(2, int.from_bytes(data[start : start + 2], "big")))
        found = _MARKER.search(data, end)
        if marker == _START_OF_SCAN:
            end = found.start() if found else len(data)
        yield marker, start, end


def _is_application(marker: int) -> bool:
    return _APP0 <= marker <= 0xEF or marker == _COMMENT  # noqa: PLR2004 - APP15


def _is_needed(marker: int, content: bytes) -> bool:
    """Whether a decoder shows other colours without it."""
    return (
        (marker == _APP0 and content.startswith(_JFIF_HEADER))
        or (marker == _APP2 and content.startswith(_PROFILE_HEADER))
        or (marker == _APP14 and content.startswith(_ADOBE_HEADER))
    )
