"""A photo as ``photos … --json`` prints it, and as people read it on a line."""

from collections.abc import Iterable, Sequence
from typing import Any

from editor.cli.story_data import plain
from editor.domain.credit_line_text import credit_line_text
from editor.domain.crop import Crop, Point
from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo
from editor.domain.photo_choice import SHORT_DIGEST, PhotoUse
from editor.domain.photo_layers import value_of
from editor.domain.photo_report import printed_credit, report_of
from editor.domain.photo_usage import PhotoUsage

_KB = 1000
_CAPTION_LIMIT = 60


def photo_data(use: PhotoUse, style: str) -> dict[str, Any]:
    """What every command says of a photo: what it is, and its fields as they show.

    Args:
        use: The photo, in a story or by itself.
        style: In which form its credit is printed.
    """
    photo, figure = use.photo, use.figure
    report = [each for each in report_of(photo, figure) if each.value is not None]
    credit = printed_credit(photo, figure)
    return {
        "digest": photo.digest,
        "file_name": photo.file_name,
        "figure": figure.name if figure is not None else None,
        "media_type": photo.media_type,
        "width_px": photo.width_px,
        "height_px": photo.height_px,
        "size_octets": photo.size_octets,
        "added_at": plain(photo.added_at),
        "fields": {each.name: plain(each.value) for each in report},
        "origins": {each.name: str(each.origin) for each in report},
        "credit": plain(credit),
        "credit_text": credit_line_text(credit, style),
        "rights": plain(photo.rights),
        "rating": photo.rating,
        "flag": str(photo.flag),
        "is_protected": photo.is_protected,
        "credentials": plain(photo.credentials),
    }


def whole_data(use: PhotoUse, style: str, usages: Sequence[PhotoUsage]) -> dict[str, Any]:
    """The same with layers, crops, uses and doubts."""
    photo = use.photo
    crops = value_of(photo, use.figure, "crops") or ()
    return {
        **photo_data(use, style),
        "layers": {
            each.name: {_key(layer.origin): plain(layer.value) for layer in each.layers}
            for each in report_of(photo, use.figure)
        },
        "crop": plain(value_of(photo, use.figure, "crop")),
        "crops": {each.ratio: plain(each.crop) for each in crops},
        "interest": plain(photo.interest),
        "companion": plain(photo.companion),
        "usage": [usage_data(each) for each in usages],
        "doubts": list(photo.doubts),
    }


def usage_data(usage: PhotoUsage) -> dict[str, Any]:
    """One way out of the house."""
    return {
        "act": usage.act,
        "where": usage.where,
        "by": usage.by,
        "at": usage.at.isoformat(),
    }


def failure_data(name: str, error: CopydeskError) -> dict[str, Any]:
    """Something of a batch that couldn't be done."""
    return {"file": name, "message": error.message, "hint": error.hint}


def photo_line(use: PhotoUse, needs: Iterable[str]) -> str:
    """A photo of a list, as people read it: digest, file, size, stars, what it lacks, caption."""
    photo = use.photo
    stars = "★" * photo.rating
    caption = " ".join((value_of(photo, use.figure, "caption") or "").split())
    if len(caption) > _CAPTION_LIMIT:
        caption = f"{caption[: _CAPTION_LIMIT - 1]}…"
    figure = f"{use.figure.name}: " if use.figure is not None else ""
    marks = " ".join(filter(None, (stars, photo.flag, *(f"[{each}]" for each in needs))))
    name = f"{figure}{photo.file_name}"
    parts = (photo.digest[:SHORT_DIGEST], f"{name:<24}", _size(photo), marks, caption)
    return "  ".join(filter(None, parts))


def size_text(photo: Photo) -> str:
    """Kind, size and weight of a photo."""
    kind = photo.media_type.replace("/", "-").rpartition("-")[2].upper()
    return f"{kind}, {_size(photo)}, {max(1, round(photo.size_octets / _KB))} kB"


def value_line(value: Any, photo: Photo) -> str:
    """A value of a field on one line; crops and points in pixels, as they are typed."""
    if value is None or value in ("", ()):
        return "(unset)" if value is None else "(cleared)"
    if isinstance(value, Crop):
        left, top, right, bottom = value.box_px(photo.width_px, photo.height_px)
        return f"{left},{top},{right - left},{bottom - top}"
    if isinstance(value, Point):
        return f"{round(value.x * photo.width_px)},{round(value.y * photo.height_px)}"
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    words = {True: "yes", False: "no"}
    return words[value] if isinstance(value, bool) else " ".join(str(value).split())


def _size(photo: Photo) -> str:
    return f"{photo.width_px} × {photo.height_px}"


def _key(origin: str) -> str:
    return {"credit line": "credit", "this story": "story"}.get(origin, origin)
