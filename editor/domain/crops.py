"""Crops by ratio: where they lie, how they are moved and resized, and what they must contain.

All rectangles are fractions of the upright original. A crop is a part of it and never larger: no
picture is ever blown up. The free shape is the photo's own ``crop``; others are its ``crops``.
"""

from collections.abc import Iterable, Mapping
from math import ceil, floor

from editor.domain.crop import WHOLE, Crop, Point, RatioCrop, whole

FREE = "free"
RATIOS: Mapping[str, float | None] = {
    "16:9": 16 / 9,
    "3:2": 3 / 2,
    "4:3": 4 / 3,
    "1:1": 1.0,
    "4:5": 4 / 5,
    FREE: None,
}
"""Width to height by name, in the order in which they are offered; None is any shape."""
MINIMUM_WIDTH_PX = 1200  # what search engines and link previews ask of a story's photo
HANDLES = ("nw", "n", "ne", "e", "se", "s", "sw", "w")
"""What a crop can be pulled by: sides and corners, named like the wind."""
_LEAST = 0.01  # of a side: what is smaller can't be taken hold of any more


def crop_for(ratio: str, width_px: int, height_px: int, interest: Point | None = None) -> Crop:
    """The largest crop of a shape, as near around the point of interest as the picture allows.

    It begins where a pixel begins, so that the point lies inside its whole pixels too.

    Args:
        ratio: One of ``RATIOS``.
        width_px: Of the upright original.
        height_px: Likewise.
        interest: The middle if there is none.

    Raises:
        KeyError: There is no such ratio.
    """
    shape = shape_of(ratio, width_px, height_px)
    if shape is None:
        return WHOLE
    width, height = min(1.0, shape), min(1.0, 1 / shape)
    point = interest or Point(0.5, 0.5)
    left = _start(point.x, width, width_px)
    return Crop(left, _start(point.y, height, height_px), width, height)


def crop_at(
    ratio: str,
    width_px: int,
    height_px: int,
    crops: Iterable[RatioCrop] = (),
    interest: Point | None = None,
) -> Crop:
    """The crop that is shown where a ratio is asked for: somebody's, else the largest one.

    It contains the point of interest, also when that was set after the crop.
    """
    own = next((each.crop for each in crops if each.ratio == ratio), None)
    if own is None:
        return crop_for(ratio, width_px, height_px, interest)
    return with_interest(own, interest)


def shape_of(ratio: str, width_px: int, height_px: int) -> float | None:
    """Width to height in fractions of this picture; None for any shape."""
    proportion = RATIOS[ratio]
    return None if proportion is None else proportion * height_px / width_px


def with_interest(crop: Crop, interest: Point | None) -> Crop:
    """The crop, moved no further than it takes to contain the point of interest."""
    return moved(crop, 0.0, 0.0, interest)


def moved(crop: Crop, right: float, down: float, interest: Point | None = None) -> Crop:
    """The crop elsewhere: as far as the picture and the point of interest let it go."""
    x = _between(crop.x + right, 0.0, 1 - crop.width)
    y = _between(crop.y + down, 0.0, 1 - crop.height)
    if interest is not None:
        x = _between(x, interest.x - crop.width, interest.x)
        y = _between(y, interest.y - crop.height, interest.y)
    x, y = _between(x, 0.0, 1 - crop.width), _between(y, 0.0, 1 - crop.height)
    return Crop(x, y, crop.width, crop.height)


def resized(
    crop: Crop,
    handle: str,
    by: tuple[float, float],
    shape: float | None,
    interest: Point | None = None,
) -> Crop:
    """The crop, pulled by a handle; the opposite side or corner stays where it is.

    Args:
        crop: Contains the point of interest.
        handle: One of ``HANDLES``.
        by: How far it was pulled to the right and down, in fractions of width and height.
        shape: As ``shape_of`` gives it; None lets width and height change alone.
        interest: Stays inside.
    """
    across, along = ("e" in handle) - ("w" in handle), ("s" in handle) - ("n" in handle)
    point = interest or _anchor(crop, across, along)
    wide = _Side(crop.x, crop.width, across, by[0], point.x)
    high = _Side(crop.y, crop.height, along, by[1], point.y)
    if shape is None:
        return _made(wide.place(wide.wanted), high.place(high.wanted))
    wishes = {"we": wide.wanted, "ns": high.wanted * shape}
    asked = [wish for letters, wish in wishes.items() if set(letters) & set(handle)]
    width = _between(
        max(asked), max(wide.least, high.least * shape), min(wide.most, high.most * shape)
    )
    return _made(wide.place(width), high.place(width / shape))


def of_px(box: tuple[int, int, int, int], width_px: int, height_px: int) -> Crop:
    """A crop from typed numbers: cut where they leave the picture, at least one pixel each way.

    Args:
        box: Left, top, width, height in pixels of the upright original.
        width_px: Of the original.
        height_px: Likewise.
    """
    left, top, width, height = box
    left, top = min(max(left, 0), width_px - 1), min(max(top, 0), height_px - 1)
    right = min(left + max(width, 1), width_px)
    bottom = min(top + max(height, 1), height_px)
    return Crop(
        left / width_px, top / height_px, (right - left) / width_px, (bottom - top) / height_px
    )


def is_too_small(crop: Crop, width_px: int, height_px: int) -> bool:
    """Whether a site that shows the crop large would have to blow it up."""
    left, _, right, _ = crop.box_px(width_px, height_px)
    return right - left < MINIMUM_WIDTH_PX


class _Side:
    """One direction of a crop that is being pulled: what it may become, and where it then lies."""

    def __init__(self, at: float, length: float, pulled: int, by: float, kept: float) -> None:
        self._at, self._length, self._pulled = at, length, pulled
        middle, end = at + length / 2, at + length
        needs = {1: kept - at, -1: end - kept, 0: 2 * abs(middle - kept)}
        rooms = {1: 1 - at, -1: end, 0: 2 * min(middle, 1 - middle)}
        self.most = rooms[pulled]
        self.least = min(max(needs[pulled], _LEAST), self.most)
        self.wanted = _between(length + pulled * by, self.least, self.most)

    def place(self, length: float) -> tuple[float, float]:
        """Where it begins with another length, and that length."""
        starts = {1: 0.0, -1: self._length - length, 0: (self._length - length) / 2}
        start = max(0.0, self._at + starts[self._pulled])
        return start, min(length, 1 - start)


def _start(point: float, length: float, side_px: int) -> float:
    """Where a length begins that lies around a point, as near as the side lets it."""
    length_px, point_px = max(1, round(length * side_px)), point * side_px
    # Whole pixels may be fewer than the length: the point lies in them, too.
    start_px = _between(
        whole((point - length / 2) * side_px), ceil(point_px - length_px), floor(point_px)
    )
    return _between(_between(start_px / side_px, point - length, point), 0.0, 1 - length)


def _anchor(crop: Crop, across: int, along: int) -> Point:
    """The spot that stays where it is when the crop is pulled that way."""
    x = crop.x + crop.width * (1 - across) / 2
    return Point(x, crop.y + crop.height * (1 - along) / 2)


def _made(wide: tuple[float, float], high: tuple[float, float]) -> Crop:
    return Crop(wide[0], high[0], wide[1], high[1])


def _between(value: float, least: float, most: float) -> float:
    return max(least, min(value, most))
