"""Multi-picture segments (CIPA DC-007): further pictures behind the picture of a JPEG."""

import io

from editor.photos.metadata.exif import read_directory

MPF_HEADER = b"MPF\0"
_ENTRIES = 0xB002
_ENTRY_OCTETS = 16
_SIZE_AT, _OFFSET_AT = 4, 8
_MOST = 0xFFFF_FFFF


def moved(payload: bytes, octets: int, growth: int) -> bytes:
    """The segment's content when the file around it has changed.

    Args:
        payload: Of the segment.
        octets: By how many the pictures behind the first one have moved against the segment.
        growth: By how many the first picture, with its metadata, got longer.
    """
    structure = payload.removeprefix(MPF_HEADER)
    directory = read_directory(io.BytesIO(structure), {_ENTRIES})
    entries = directory.octets(_ENTRIES)
    at = payload.find(entries) if len(entries) >= _ENTRY_OCTETS else -1
    if at < 0:
        return payload
    new = bytearray(payload)
    for start in range(at, at + len(entries) - _ENTRY_OCTETS + 1, _ENTRY_OCTETS):
        offset = int.from_bytes(new[start + _OFFSET_AT :][:4], directory.order)
        # The first picture starts where the file does, and says 0.
        place, change = (start + _OFFSET_AT, octets) if offset else (start + _SIZE_AT, growth)
        old = int.from_bytes(new[place : place + 4], directory.order)
        new[place : place + 4] = min(max(0, old + change), _MOST).to_bytes(4, directory.order)
    return bytes(new)
