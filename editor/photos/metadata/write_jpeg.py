"""Writes metadata blocks into a JPEG; its picture data stays octet for octet."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from editor.domain.errors import UnwritableFileError
from editor.photos.metadata.blocks import octets_at
from editor.photos.metadata.extended_xmp import MAIN_LIMIT_OCTETS, parts_of, split_packet
from editor.photos.metadata.jpeg import (
    EXIF_HEADER,
    EXTENDED_XMP_HEADER,
    PHOTOSHOP_HEADER,
    XMP_HEADER,
    fotostation_blocks,
    is_broken_xmp,
)
from editor.photos.metadata.multi_picture import MPF_HEADER, moved
from editor.photos.metadata.segments import APP0, APP1, APP2, APP13, Segment

_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the others are tables
_CONTENT_LIMIT_OCTETS = 65_533
_START_OF_IMAGE = b"\xff\xd8"
_PIECE_OCTETS = 128 * 1024  # larger ones take the memory anew each time


@dataclass(frozen=True, slots=True)
class JpegParts:
    """What of a JPEG is written anew, and where the rest stands.

    Attributes:
        segments: In front of the picture, in order.
        exif: The first TIFF structure, empty if there is none.
        resources: The joined contents of its Photoshop segments.
        size_px: Width and height of the picture as stored.
        superseded: Parts of the file behind the picture that hold another IIM block: offset and
            end, in order.
    """

    segments: tuple[Segment, ...]
    exif: bytes
    resources: bytes
    size_px: tuple[int, int]
    superseded: tuple[tuple[int, int], ...]


def parts_of_jpeg(stream: BinaryIO, segments: tuple[Segment, ...]) -> JpegParts:
    """Take a JPEG apart; its segments were read already."""
    exif = next((each for each in segments if _is_exif(each)), None)
    return JpegParts(
        segments=segments,
        exif=exif.payload[len(EXIF_HEADER) + 1 :] if exif else b"",
        resources=b"".join(
            each.payload.removeprefix(PHOTOSHOP_HEADER) for each in segments if _is_resources(each)
        ),
        size_px=_size_px(segments),
        superseded=tuple(sorted(fotostation_blocks(stream))),
    )


def metadata_segments(exif: bytes, xmp: bytes, resources: bytes) -> bytes:
    """The segments that hold these blocks; an empty block has none.

    Args:
        exif: A TIFF structure.
        xmp: A packet of any length.
        resources: Image resources of any length.

    Raises:
        UnwritableFileError: A block doesn't fit.
    """
    found = []
    if exif:
        found.append(_segment(APP1, EXIF_HEADER + b"\0" + exif))
    if xmp:
        main, extended = split_packet(xmp)
        if len(main) > MAIN_LIMIT_OCTETS:
            raise UnwritableFileError(
                "The file has no room for more XMP.",
                hint="Save the photo again with another program and caption that file.",
            )
        found.append(_segment(APP1, XMP_HEADER + main))
        found += (_segment(APP1, EXTENDED_XMP_HEADER + part) for part in parts_of(extended))
    step = _CONTENT_LIMIT_OCTETS - len(PHOTOSHOP_HEADER)
    for at in range(0, len(resources), step):
        found.append(_segment(APP13, PHOTOSHOP_HEADER + resources[at : at + step]))
    return b"".join(found)


def jpeg_octets(stream: BinaryIO, parts: JpegParts, metadata: bytes) -> Iterator[bytes]:
    """The file with new metadata segments instead of its own, piece by piece.

    They stand in front of everything but the JFIF header, so also in front of multi-picture
    segments, which point behind the picture from where they stand.

    Args:
        stream: The old file.
        parts: Of it.
        metadata: As ``metadata_segments`` makes them.
    """
    head = [_START_OF_IMAGE]
    behind: list[bytes] = []
    position = 2
    is_leading = True
    first_exif = next((each for each in parts.segments if _is_exif(each)), None)
    to_go = sum(
        4 + len(each.payload) for each in parts.segments if each is first_exif or _is_replaced(each)
    )
    growth = len(metadata) - to_go
    for each in parts.segments:
        gap = octets_at(stream, position, each.offset - position) if each.offset > position else b""
        position = each.offset + 4 + len(each.payload)
        is_leading = is_leading and each.marker == APP0
        kept = head if is_leading else behind
        kept.append(gap)
        if each is first_exif or _is_replaced(each):
            to_go -= 4 + len(each.payload)
            continue
        payload = each.payload
        if each.marker == APP2 and payload.startswith(MPF_HEADER):
            payload = moved(payload, -to_go, growth)  # by what goes from behind it
        kept.append(_segment(each.marker, payload))
    yield b"".join([*head, metadata, *behind])
    yield from _rest(stream, position, parts.superseded)


def _rest(
    stream: BinaryIO, position: int, superseded: Iterable[tuple[int, int]]
) -> Iterator[bytes]:
    """The picture and what is behind it."""
    end = stream.seek(0, os.SEEK_END)
    for start, stop in (*superseded, (end, end)):
        stream.seek(position)
        while position < start and (octets := stream.read(min(start - position, _PIECE_OCTETS))):
            position += len(octets)
            yield octets
        position = max(position, stop)


def _size_px(segments: Iterable[Segment]) -> tuple[int, int]:
    for each in segments:
        if each.marker in _FRAMES:
            height, width = each.payload[1:3], each.payload[3:5]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
    return 0, 0


def _segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content


def _is_exif(segment: Segment) -> bool:
    return segment.marker == APP1 and segment.payload.startswith(EXIF_HEADER)


def _is_resources(segment: Segment) -> bool:
    return segment.marker == APP13 and segment.payload.startswith(PHOTOSHOP_HEADER)


def _is_replaced(segment: Segment) -> bool:
    return _is_resources(segment) or (
        segment.marker == APP1
        and (
            segment.payload.startswith((XMP_HEADER, EXTENDED_XMP_HEADER))
            or is_broken_xmp(segment.payload)
        )
    )
