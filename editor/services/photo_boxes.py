"""Crops and points of interest as people type them: in pixels of the original, or in percent."""

import re
from collections.abc import Iterable, Sequence

from editor.domain.crop import Crop, Point, RatioCrop
from editor.domain.crops import RATIOS, of_px
from editor.domain.errors import UnknownFieldError, quoted
from editor.domain.photo import Photo

_NUMBER = re.compile(r"\s*(\d{1,6}(?:\.\d{1,6})?)\s*(%?)\s*")
_PERCENT = 100
_OFF_SHAPE = 0.01
"""So far a crop may be from its ratio: pixels are whole."""


def read_crop(photo: Photo, text: str, ratio: str | None = None) -> Crop:
    """Read ``LEFT,TOP,WIDTH,HEIGHT``.

    Args:
        photo: Whose upright original it is a part of.
        text: Pixels, or percent with a sign behind each number.
        ratio: Of ``RATIOS``, the shape that it must have; None for any.

    Raises:
        UnknownFieldError: It isn't that, leaves the picture, or has another shape.
    """
    numbers = _fractions(photo, text, "LEFT,TOP,WIDTH,HEIGHT", "0,0,1600,900 or 0%,10%,100%,80%")
    left, top, width, height = numbers
    size_px = (photo.width_px, photo.height_px)
    try:
        box = Crop(left, top, width, height).box_px(*size_px)
    except ValueError:
        raise _outside(photo, text) from None
    crop = of_px((box[0], box[1], box[2] - box[0], box[3] - box[1]), *size_px)
    _refuse_other_shape(crop, photo, ratio)
    return crop


def read_point(photo: Photo, text: str) -> Point:
    """Read ``X,Y``, in pixels or percent of the upright original.

    Raises:
        UnknownFieldError: It isn't that, or lies outside.
    """
    x, y = _fractions(photo, text, "X,Y", "600,400 or 50%,50%")
    if max(x, y) > 1:
        raise _outside(photo, text)
    return Point(x, y)


def crop_of_ratio(crops: Iterable[RatioCrop], ratio: str) -> Crop | None:
    """The crop of a shape that somebody made; None if nobody did."""
    return next((each.crop for each in crops if each.ratio == ratio), None)


def with_crop(crops: Iterable[RatioCrop], ratio: str, crop: Crop | None) -> tuple[RatioCrop, ...]:
    """The crops with another one of a shape, or without any; in the order of the shapes."""
    others = [each for each in crops if each.ratio != ratio]
    new = [RatioCrop(ratio, crop)] if crop is not None else []
    order = {ratio: place for place, ratio in enumerate(RATIOS)}
    return tuple(sorted((*others, *new), key=lambda each: order.get(each.ratio, len(order))))


def _fractions(photo: Photo, text: str, form: str, example: str) -> Sequence[float]:
    """The numbers in fractions of the picture, across and along in turn."""
    parts = [_NUMBER.fullmatch(each) for each in text.split(",")]
    found = [each for each in parts if each is not None]
    if len(found) != len(form.split(",")) or len(found) != len(parts):
        message = f"{quoted(text)} is not of the form {form}."
        raise UnknownFieldError(message, hint=f"Write pixels or percent: {example}.")
    if len({each[2] for each in found}) > 1:
        message = f"{quoted(text)} mixes pixels and percent."
        raise UnknownFieldError(message, hint=f"Write either: {example}.")
    whole = (_PERCENT, _PERCENT) if found[0][2] else (photo.width_px, photo.height_px)
    return [float(each[1]) / whole[at % 2] for at, each in enumerate(found)]


def _refuse_other_shape(crop: Crop, photo: Photo, ratio: str | None) -> None:
    wanted = RATIOS[ratio] if ratio is not None else None
    if wanted is None:
        return
    left, top, right, bottom = crop.box_px(photo.width_px, photo.height_px)
    width, height = right - left, bottom - top
    if abs(width - height * wanted) > max(1.0, _OFF_SHAPE * width):
        message = f"A crop of {width} × {height} pixels isn't {ratio}."
        raise UnknownFieldError(message, hint=f"{width} wide, it is {round(width / wanted)} high.")


def _outside(photo: Photo, text: str) -> UnknownFieldError:
    return UnknownFieldError(
        f"{quoted(text)} isn't a part of “{photo.file_name}”.",
        hint=f"It is {photo.width_px} × {photo.height_px} pixels.",
    )
