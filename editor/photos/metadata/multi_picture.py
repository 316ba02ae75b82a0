"""Multi-picture segments (CIPA DC-007): further pictures behind the picture of a JPEG."""

import io

from editor.photos.metadata.exif import read_directory

MPF_HEADER = b"MPF\0"
_ENTRIES = 0xB002
_ENTRY_OCTETS = 16
_OFFSET_AT = 8


def moved(payload: bytes, octets: int) -> bytes:
    """The segment's content when what it points to has moved by so many octets against it."""
    structure = payload.removeprefix(MPF_HEADER)
    directory = read_directory(io.BytesIO(structure), {_ENTRIES})
    entries = directory.octets(_ENTRIES)
    at = payload.find(entries) if len(entries) >= _ENTRY_OCTETS and octets else -1
    if at < 0:
        return payload
    new = bytearray(payload)
    for start in range(at + _OFFSET_AT, at + len(entries) - 4, _ENTRY_OCTETS):
        offset = int.from_bytes(new[start : start + 4], directory.order)
        if offset:  # 0 is the first picture itself
            new[start : start + 4] = max(0, offset + octets).to_bytes(4, directory.order)
    return bytes(new)
