"""The part of a photo that is shown."""

from dataclasses import dataclass
from math import floor

_NOISE = 1e-9  # of fractions that were whole pixels once


@dataclass(frozen=True, slots=True)
class Crop:
    """A rectangle on the upright original, in fractions of its width and height (0 to 1).

    Raises:
        ValueError: The rectangle is empty or leaves the picture.
    """

    x: float
    y: float
    width: float
    height: float

    def __post_init__(self) -> None:
        """Refuse a rectangle that shows nothing or more than there is."""
        inside = self.x >= 0 and self.y >= 0 and self.x + self.width <= 1 + 1e-9
        if not (inside and self.y + self.height <= 1 + 1e-9 and self.width > 0 and self.height > 0):
            message = f"a crop must lie inside the picture: {self}"
            raise ValueError(message)

    def box_px(self, width_px: int, height_px: int) -> tuple[int, int, int, int]:
        """The rectangle in whole pixels: left, top, right, bottom; at least one pixel each way.

        Width and height are rounded, rather than both ends: a shape wherever it lies has the same
        size in pixels.
        """
        wide = min(max(1, round(self.width * width_px)), width_px)
        high = min(max(1, round(self.height * height_px)), height_px)
        left = min(max(0, whole(self.x * width_px)), width_px - wide)
        top = min(max(0, whole(self.y * height_px)), height_px - high)
        return left, top, left + wide, top + high


def whole(start_px: float) -> int:
    """The pixel that a crop begins at, a half up: what ends at the edge of a picture stays so.

    Python's own rounding takes a half to the even number, here one way and there the other.
    """
    return floor(start_px + 0.5 + _NOISE)


WHOLE = Crop(0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Point:
    """The point of interest: the spot that every crop must keep, in fractions like ``Crop``."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class RatioCrop:
    """What is shown where a place asks for one shape.

    Attributes:
        ratio: Width to height as people say it: ``16:9``, ``1:1``.
    """

    ratio: str
    crop: Crop
