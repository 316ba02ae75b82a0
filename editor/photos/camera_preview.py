"""The tiny picture that a camera puts into its JPEG (EXIF 3.0, 4.5.8): there in a millisecond."""

import io
from pathlib import Path

from editor.domain.errors import UnreadableFileError
from editor.photos.colours import in_srgb
from editor.photos.kinds import printable_name
from editor.photos.metadata.exif import ORIENTATION, read_directory
from editor.photos.metadata.segments import APP1, read_segments
from editor.photos.picture import opened_picture
from editor.photos.read import opened_file
from editor.photos.rendition import turned_upright

_EXIF = b"Exif\0\0"
_OFFSET, _LENGTH = 513, 514
_ENTRY_OCTETS = 12
_MOST_OCTETS = 65_536


def camera_preview(path: Path) -> bytes:
    """The preview in a JPEG's EXIF block, turned upright.

    Returns:
        A JPEG, about 160 pixels wide; empty if the file has none that can be shown. It may show
        the picture as it was before somebody cut it: it only stands in for the real one.

    Raises:
        UnreadableFileError: The file is gone, or not ours to read.
    """
    with opened_file(path) as stream:
        if stream.read(3) != b"\xff\xd8\xff":
            return b""
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
    if not preview.startswith(b"\xff\xd8\xff"):
        return b""
    try:
        return _upright(preview, orientation, printable_name(path))
    except UnreadableFileError:  # the file itself may be sound: its thumbnail will tell
        return b""


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


def _upright(preview: bytes, orientation: int, name: str) -> bytes:
    target = io.BytesIO()
    with opened_picture(io.BytesIO(preview), "image/jpeg", name) as picture:
        turned_upright(in_srgb(picture), orientation).convert("RGB").save(target, "JPEG")
    return target.getvalue()
