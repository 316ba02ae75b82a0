"""How a picture looks, in 64 bits: a difference hash, the same for small and large copies."""

from pathlib import Path

from editor.photos.colours import in_srgb
from editor.photos.kinds import HEAD_OCTETS, media_type_of, printable_name
from editor.photos.picture import opened_picture
from editor.photos.read import opened_file

_SIDE = 8
_DRAFT_PX = 128


def look_of(path: Path) -> str:
    """The look of a picture; a thumbnail gives that of its original, and costs less.

    Returns:
        16 hexadecimal digits; empty for a plain surface, which would be like every other.

    Raises:
        UnreadableFileError: It is no picture that can be read.
    """
    with opened_file(path) as stream:
        media_type = media_type_of(stream.read(HEAD_OCTETS), path)
        with opened_picture(stream, media_type, printable_name(path)) as picture:
            picture.draft(None, (_DRAFT_PX, _DRAFT_PX))
            grey = in_srgb(picture).convert("L").resize((_SIDE + 1, _SIDE))
    greys = grey.tobytes()
    bits = 0
    for row in range(_SIDE):
        start = row * (_SIDE + 1)
        for at in range(start, start + _SIDE):
            bits = bits << 1 | (greys[at] < greys[at + 1])
    return f"{bits:016x}" if bits else ""
