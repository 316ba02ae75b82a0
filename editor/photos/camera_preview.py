"""The tiny picture that a camera puts into its file: there long before the large one is decoded."""

import io
from pathlib import Path
from typing import BinaryIO

from editor.domain.errors import UnreadableFileError
from editor.photos.colours import in_srgb
from editor.photos.kinds import HEAD_OCTETS, media_type_of, printable_name
from editor.photos.metadata.blocks import octets_at
from editor.photos.metadata.embedded import read_orientation
from editor.photos.metadata.exif import ORIENTATION, read_directory
from editor.photos.metadata.heif_thumbnail import heif_thumbnail
from editor.photos.metadata.raw import raw_pictures
from editor.photos.metadata.segments import APP1, read_segments
from editor.photos.picture import opened_picture
from editor.photos.raw_kinds import RAW_KINDS
from editor.photos.read import opened_file
from editor.photos.rendition import turned_upright

_EXIF = b"Exif\0\0"
_OFFSET, _LENGTH = 513, 514
_ENTRY_OCTETS = 12
_MOST_OCTETS = 65_536
_MOST_OCTETS_OF_RAW = 1024 * 1024
_SMALLEST_OF_RAW_PX = 120
_Found = tuple[bytes, str, int]  # the picture, its kind, and how it must be turned
_NONE: _Found = b"", "", 1


def camera_preview(path: Path) -> bytes:
    """The small picture in a JPEG's EXIF block, in a HEIC or in a raw file, turned upright.

    Returns:
        A JPEG, about 160 pixels wide, in raw files often more; empty if the file has none that can
        be shown. It may show the picture as it was before somebody cut it: it only stands in for
        the real one.

    Raises:
        UnreadableFileError: The file is gone, or not ours to read.
    """
    with opened_file(path) as stream:
        preview, media_type, orientation = _found_in(stream, path)
    if not preview:
        return b""
    try:
        return _upright(preview, media_type, orientation, printable_name(path))
    except UnreadableFileError:  # the file itself may be sound: its thumbnail will tell
        return b""


def _found_in(stream: BinaryIO, path: Path) -> _Found:
    try:
        media_type = media_type_of(stream.read(HEAD_OCTETS), path)
    except UnreadableFileError:
        return _NONE
    if media_type == "image/jpeg":
        return _of_jpeg(stream)
    if media_type == "image/heic":
        return heif_thumbnail(stream), media_type, 1
    return _of_raw(stream, media_type) if media_type in RAW_KINDS else _NONE


def _of_jpeg(stream: BinaryIO) -> _Found:
    stream.seek(0)
    exif = next(
        (
            each.payload[len(_EXIF) :]
            for each in read_segments(stream)
            if each.marker == APP1 and each.payload.startswith(_EXIF)
        ),
        b"",
    )
    preview, orientation = _found(exif)
    return (preview, "image/jpeg", orientation) if preview.startswith(b"\xff\xd8\xff") else _NONE


def _of_raw(stream: BinaryIO, media_type: str) -> _Found:
    """The smallest picture that shows anything, if it is quick to read."""
    jpegs = raw_pictures(stream, media_type).jpegs
    for each in jpegs:
        if each.longer_px >= _SMALLEST_OF_RAW_PX and each.length <= _MOST_OCTETS_OF_RAW:
            preview = octets_at(stream, each.offset, each.length)
            return preview, "image/jpeg", read_orientation(stream, media_type)
    return _NONE


def _found(exif: bytes) -> tuple[bytes, int]:
    stream = io.BytesIO(exif)
    first = read_directory(stream, {ORIENTATION})
    start = int.from_bytes(exif[4:8], first.order)
    count = int.from_bytes(exif[start : start + 2], first.order)
    link = start + 2 + count * _ENTRY_OCTETS
    second = int.from_bytes(exif[link : link + 4], first.order)
    entries = read_directory(stream, {_OFFSET, _LENGTH}, second)
    offset, length = entries.number(_OFFSET), entries.number(_LENGTH)
    fits = 0 < length <= _MOST_OCTETS
    return (exif[offset : offset + length] if fits else b""), first.number(ORIENTATION)


def _upright(preview: bytes, media_type: str, orientation: int, name: str) -> bytes:
    target = io.BytesIO()
    with opened_picture(io.BytesIO(preview), media_type, name) as picture:
        turned_upright(in_srgb(picture), orientation).convert("RGB").save(target, "JPEG")
    return target.getvalue()
