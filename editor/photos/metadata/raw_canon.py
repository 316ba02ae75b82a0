"""CR3, Canon's raw files: boxes, as in a video, with JPEGs and EXIF in them."""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from editor.photos.metadata.blocks import BLOCK_LIMIT_OCTETS, Blocks, octets_at
from editor.photos.metadata.bmff import Box, Cursor, boxes_in
from editor.photos.metadata.exif import TAKEN, TAKEN_OFFSET, read_directory, read_exif
from editor.photos.metadata.jpeg_places import JpegPlace, jpeg_at

_CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_PREVIEW = bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16")
_PACKET = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_FIRST_DIRECTORY, _EXIF_DIRECTORY, _SMALL = b"CMT1", b"CMT2", b"THMB"
_START = b"\xff\xd8\xff"
_HEADER_OCTETS = 64  # in front of a JPEG in a box
_TRACKS_LIMIT = 8
_WAY_TO_SAMPLES = (b"mdia", b"minf", b"stbl")
_OFFSETS = {b"stco": 4, b"co64": 8}


def jpegs_of_cr3(stream: BinaryIO) -> Iterator[JpegPlace]:
    """The small picture, the one for the camera's display, and the one in full size."""
    for box in _canon_boxes(stream):
        if box.kind == _SMALL:
            yield from _first_jpeg(stream, box)
    for box in _file_boxes(stream):
        if box.kind == _PREVIEW:
            yield from _first_jpeg(stream, box)
    tracks = (box for box in _film_boxes(stream) if box.kind == b"trak")
    for track in islice(tracks, _TRACKS_LIMIT):
        yield from _first_sample(stream, track)


def blocks_of_cr3(stream: BinaryIO) -> Blocks:
    """Find the blocks: EXIF in two pieces, and an XMP packet."""
    parts = {box.kind: _content(stream, box) for box in _canon_boxes(stream) if box.kind != _SMALL}
    exif = read_exif(io.BytesIO(parts.get(_FIRST_DIRECTORY, b"")))
    inner = read_directory(io.BytesIO(parts.get(_EXIF_DIRECTORY, b"")), {TAKEN, TAKEN_OFFSET})
    packets = (_content(stream, box) for box in _file_boxes(stream) if box.kind == _PACKET)
    packet = next(packets, b"")
    return Blocks(
        xmp=(packet,) if packet else (),
        exif=replace(
            exif,
            taken=inner.octets(TAKEN).strip(b"\0 "),
            taken_offset=inner.octets(TAKEN_OFFSET).strip(b"\0 "),
        ),
    )


def is_cr3_cut_off(stream: BinaryIO) -> bool:
    """Whether a box says that it goes on behind the end of the file."""
    size = stream.seek(0, io.SEEK_END)
    return any(box.end > size for box in _file_boxes(stream))


def _file_boxes(stream: BinaryIO) -> Iterator[Box]:
    return boxes_in(stream, 0, stream.seek(0, io.SEEK_END))


def _film_boxes(stream: BinaryIO) -> Iterator[Box]:
    """What is in the box that would hold the tracks of a film."""
    for box in _file_boxes(stream):
        if box.kind == b"moov":
            return boxes_in(stream, box.start, box.end)
    return iter(())


def _canon_boxes(stream: BinaryIO) -> Iterator[Box]:
    for box in _film_boxes(stream):
        if box.kind == _CANON:
            return boxes_in(stream, box.start, box.end)
    return iter(())


def _first_jpeg(stream: BinaryIO, box: Box) -> Iterator[JpegPlace]:
    """The JPEG right behind the header of a box; its size stands in that header."""
    header = octets_at(stream, box.start, min(_HEADER_OCTETS, box.end - box.start))
    at = header.find(_START)
    found = jpeg_at(stream, box.start + at, box.end - box.start - at) if at >= 0 else None
    if found is not None:
        yield found


def _first_sample(stream: BinaryIO, track: Box) -> Iterator[JpegPlace]:
    """The first sample of a track, if it is a JPEG: the picture in full size."""
    inside = track
    for kind in _WAY_TO_SAMPLES:
        found = (box for box in boxes_in(stream, inside.start, inside.end) if box.kind == kind)
        inside = next(found, Box(kind, 0, 0))
    offset, length = 0, 0
    for box in boxes_in(stream, inside.start, inside.end):
        cursor = Cursor(octets_at(stream, box.start + 4, 16))  # 4: version and flags
        if box.kind == b"stsz":
            same, _, first = cursor.number(4), cursor.number(4), cursor.number(4)
            length = same or first
        elif box.kind in _OFFSETS:
            cursor.take(4)
            offset = cursor.number(_OFFSETS[box.kind])
    jpeg = jpeg_at(stream, offset, length) if offset and length else None
    if jpeg is not None:
        yield jpeg


def _content(stream: BinaryIO, box: Box) -> bytes:
    return octets_at(stream, box.start, min(box.end - box.start, BLOCK_LIMIT_OCTETS))
