"""What a colour profile tells: that of a screen is called after it, and may hold its number.

Copies keep the profile, because without it the picture shows other colours (ICC.1:2022, 7.3).
"""

import zlib
from collections.abc import Iterator

from editor.photos.metadata.png_chunks import chunks_of as chunks_of_png
from editor.photos.metadata.rebuild_jpeg import profile_segments
from editor.photos.metadata.webp_chunks import chunks_of as chunks_of_webp

_TABLE_AT, _ENTRY_OCTETS, _MOST_ENTRIES = 128, 12, 200
_MOST_OCTETS = 16 * 1024 * 1024
_DESCRIPTION = b"desc"
# Apple's own, in profiles of screens: maker, model and serial number.
_SCREEN = b"mmod"
# Spaces that thousands work in; what is called otherwise may be called after somebody.
_COMMON = (
    *(
        "srgb",
        "adobe rgb",
        "adobergb",
        "display p3",
        "image p3",
        "prophoto",
        "romm",
        "rec. ",
        "bt.",
    ),
    *("rec2020", "apple rgb", "colormatch", "ecirgb", "e-srgb", "scrgb", "generic", "gray gamma"),
    *("grey gamma", "dot gain", "sgray", "nikon srgb", "nikon adobe rgb", "wide gamut", "linear"),
    *("coated fogra", "uncoated fogra", "iso coated", "iso uncoated", "pso ", "u.s. web coated"),
    *("us web coated", "u.s. sheetfed", "japan color", "gracol", "swop", "web coated", "c2", "p3"),
)


def told_by_profile(data: bytes, media_type: str) -> Iterator[tuple[str, str, str]]:
    """Where, what and value of what the profile of a JPEG, PNG or WebP gives away."""
    tags = _tags_of(_profile_of(data, media_type))
    name = _text_of(tags.get(_DESCRIPTION, b"")).strip()
    if name and not name.casefold().startswith(_COMMON):
        yield "file", "colour profile", name
    if _SCREEN in tags:
        yield "file", "colour profile", "model and number of a screen"


def _profile_of(data: bytes, media_type: str) -> bytes:
    if media_type == "image/jpeg":
        # A walk through a large JPEG takes long.
        return b"".join(profile_segments(data)) if b"ICC_PROFILE" in data else b""
    if media_type == "image/webp":
        return next((content for kind, content in chunks_of_webp(data) if kind == b"ICCP"), b"")
    packed = next((piece[8:-4] for kind, piece in chunks_of_png(data) if kind == b"iCCP"), b"")
    try:
        return zlib.decompressobj().decompress(packed.partition(b"\0")[2][1:], _MOST_OCTETS)
    except zlib.error:
        return b""


def _tags_of(profile: bytes) -> dict[bytes, bytes]:
    count = int.from_bytes(profile[_TABLE_AT : _TABLE_AT + 4], "big")
    tags = {}
    for number in range(min(count, _MOST_ENTRIES)):
        at = _TABLE_AT + 4 + number * _ENTRY_OCTETS
        start = int.from_bytes(profile[at + 4 : at + 8], "big")
        tags[profile[at : at + 4]] = profile[start:][
            : int.from_bytes(profile[at + 8 : at + 12], "big")
        ]
    return tags


def _text_of(content: bytes) -> str:
    """A description in either form: one in ASCII, or the first of several languages."""
    if content.startswith(b"mluc"):
        length, start = (int.from_bytes(content[at : at + 4], "big") for at in (20, 24))
        return content[start : start + length].decode("utf-16-be", "ignore")
    length = int.from_bytes(content[8:12], "big")
    return content[12 : 12 + length].decode("latin-1").partition("\0")[0]
