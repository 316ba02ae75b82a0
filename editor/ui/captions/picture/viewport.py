"""Where a photo lies in the window: fitted, or at a scale and moved. Pure geometry."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from editor.domain.crop import Crop

MARGIN_PX = 20.0
LARGEST_SCALE = 8.0
_STEP = 1.25


@dataclass(slots=True)
class Viewport:
    """The room for a photo, and how it is seen.

    Attributes:
        scale: Pixels of the window for one of the photo; 0 fits it, never larger than it is.
        centre: The spot of the photo, in fractions, that stands in the middle of the room.
    """

    room: QSizeF
    photo: QSizeF
    scale: float = 0.0
    centre: tuple[float, float] = (0.5, 0.5)

    @property
    def fitted(self) -> float:
        """The scale at which all of it is seen."""
        width = max(1.0, self.room.width() - 2 * MARGIN_PX)
        height = max(1.0, self.room.height() - 2 * MARGIN_PX)
        sides = width / max(1.0, self.photo.width()), height / max(1.0, self.photo.height())
        return min(*sides, 1.0)

    @property
    def now(self) -> float:
        """The scale that holds."""
        return self.scale or self.fitted

    def box(self) -> QRectF:
        """Where the whole photo lies in the room."""
        width, height = self.photo.width() * self.now, self.photo.height() * self.now
        left = self._start(self.room.width(), width, self.centre[0])
        return QRectF(left, self._start(self.room.height(), height, self.centre[1]), width, height)

    def spot(self, at: QPointF) -> tuple[float, float]:
        """The spot of the photo under a spot of the room, in fractions; inside the photo."""
        box = self.box()
        x = (at.x() - box.left()) / max(1.0, box.width())
        y = (at.y() - box.top()) / max(1.0, box.height())
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    def rect_of(self, crop: Crop) -> QRectF:
        """Where a crop lies in the room."""
        box = self.box()
        return QRectF(
            box.left() + crop.x * box.width(),
            box.top() + crop.y * box.height(),
            crop.width * box.width(),
            crop.height * box.height(),
        )

    def zoom(self, steps: float, at: QPointF | None = None) -> None:
        """Larger or smaller; what lies under ``at``, else in the middle, stays where it is."""
        self.zoom_to(self.now * _STEP**steps, at)

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """To a scale; whatever would be smaller than fitted is fitted."""
        fixed = at or QPointF(self.room.width() / 2, self.room.height() / 2)
        spot = self.spot(fixed)
        wanted = min(scale, LARGEST_SCALE)
        if wanted <= self.fitted * 1.001:
            self.fit()
            return
        self.scale = wanted
        self.centre = (
            spot[0] - (fixed.x() - self.room.width() / 2) / (self.photo.width() * wanted),
            spot[1] - (fixed.y() - self.room.height() / 2) / (self.photo.height() * wanted),
        )
        self.pan(0.0, 0.0)

    def fit(self) -> None:
        """All of it."""
        self.scale, self.centre = 0.0, (0.5, 0.5)

    def pan(self, right_px: float, down_px: float) -> None:
        """Look further to the right and down, in pixels of the window; never past the edge."""
        sides = (
            (self.centre[0], right_px, self.photo.width(), self.room.width()),
            (self.centre[1], down_px, self.photo.height(), self.room.height()),
        )
        x, y = (self._centred(*side) for side in sides)
        self.centre = (x, y)

    def _centred(self, at: float, by_px: float, photo_px: float, room_px: float) -> float:
        length = photo_px * self.now
        half = min(0.5, (room_px / 2 - MARGIN_PX) / max(1.0, length))
        return min(max(at + by_px / max(1.0, length), half), 1 - half)

    @staticmethod
    def _start(room_px: float, length: float, centre: float) -> float:
        if length <= room_px:
            return (room_px - length) / 2
        return room_px / 2 - centre * length
