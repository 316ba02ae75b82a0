"""What is cropped, in which shape: the state of the crop handles. No widgets."""

from PySide6.QtCore import QObject, QTimer

from editor.domain.crop import Crop, Point, RatioCrop
from editor.domain.crops import FREE, RATIOS, moved, of_px, resized, shape_of, with_interest
from editor.ui.captions.picture.shown_crop import Box, ShownCrop
from editor.ui.captions.session import CaptionSession

_REST_MS = 1000


class CropModel(ShownCrop):
    """Changes the crop of the current photo.

    What keys move is one step of the ledger until they rest; what is dragged is one when let go.
    """

    def __init__(self, session: CaptionSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(session.finish)

    def choose(self, ratio: str) -> None:
        """Crop in a shape; an empty one ends it."""
        self.drop()
        self._session.finish()
        self.ratio = ratio if ratio in RATIOS else ""
        self.changed.emit()

    def move(self, right_px: int, down_px: int) -> None:
        """Move the crop by pixels of the original."""
        photo = self.photo
        if photo is not None and self.ratio:
            by = right_px / photo.width_px, down_px / photo.height_px
            self._put(moved(self.crop, *by, self.interest))

    def resize(self, right_px: int, down_px: int) -> None:
        """Pull the corner at the lower right by pixels of the original."""
        photo = self.photo
        if photo is not None and self.ratio:
            handle = "se" if right_px and down_px else "e" if right_px else "s"
            by = right_px / photo.width_px, down_px / photo.height_px
            self._put(self._pulled(self.crop, handle, by))

    def put_px(self, box: Box, *, is_width: bool = True) -> None:
        """Put the crop where typed numbers say; a shape keeps its proportions.

        Args:
            box: In pixels of the original.
            is_width: The width is meant, and the height follows it; else the other way.
        """
        photo = self.photo
        if photo is None or not self.ratio:
            return
        left, top, width, height = box
        shape = RATIOS[self.ratio]
        if shape is not None:
            width = width if is_width else round(height * shape)
            width = min(width, photo.width_px, int(photo.height_px * shape))
            height = max(1, round(width / shape))
            left = min(left, photo.width_px - width)
            top = min(top, photo.height_px - height)
        crop = of_px((left, top, width, height), photo.width_px, photo.height_px)
        self._put(with_interest(crop, self.interest))

    def drag(self, start: Crop, handle: str, by: tuple[float, float]) -> None:
        """Show the crop as the mouse pulls it.

        Args:
            start: As it was when it was taken hold of.
            handle: One of ``HANDLES``; empty moves it.
            by: How far in fractions of the picture.
        """
        self._dragged = (
            self._pulled(start, handle, by) if handle else moved(start, *by, self.interest)
        )
        self.changed.emit()

    def drop(self) -> None:
        """Let go: what was dragged holds."""
        dragged, self._dragged = self._dragged, None
        if dragged is not None:
            self._put(dragged)
            self._session.finish()

    def put_interest(self, point: Point | None) -> None:
        """Set the spot that every crop keeps, or take it away; crops move over it."""
        photo = self.photo
        if photo is None:
            return
        changes: dict[str, object] = {"interest": point}
        crops = self._crops()
        over = tuple(RatioCrop(each.ratio, with_interest(each.crop, point)) for each in crops)
        free = self._free()
        if over != crops:
            changes["crops"] = over
        if free is not None and with_interest(free, point) != free:
            changes["crop"] = with_interest(free, point)
        self._session.apply(changes, (photo.digest,), name="point of interest")

    def move_interest(self, right_px: int, down_px: int) -> None:
        """Move the point of interest by pixels; the first time it stands in the middle."""
        photo = self.photo
        if photo is not None:
            at = self.interest or Point(0.5, 0.5)
            x = at.x + right_px / photo.width_px
            y = at.y + down_px / photo.height_px
            self.put_interest(Point(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)))

    def reset(self) -> None:
        """Take the crop of this shape back: what lies below shows, else the largest one."""
        photo = self.photo
        if photo is None or not self.is_own:
            return
        self._dragged = None
        name = f"{self.ratio} crop"
        if self.ratio == FREE:
            self._session.apply({"crop": None}, (photo.digest,), name=name)
            return
        figure = self._session.figure
        below = photo.crops if figure is not None else ()
        kept = [each for each in self._crops() if each.ratio != self.ratio]
        kept += [each for each in below if each.ratio == self.ratio]
        crops: tuple[RatioCrop, ...] | None = _in_order(kept)
        if figure is not None and crops == _in_order(below):
            crops = None
        self._session.apply({"crops": crops}, (photo.digest,), name=name)

    def _pulled(self, crop: Crop, handle: str, by: tuple[float, float]) -> Crop:
        photo = self.photo
        if photo is None:
            return crop
        shape = shape_of(self.ratio, photo.width_px, photo.height_px)
        return resized(crop, handle, by, shape, self.interest)

    def _put(self, crop: Crop) -> None:
        photo = self.photo
        if photo is None or crop == self.crop:
            self.changed.emit()
            return
        if self.ratio == FREE:
            self._session.set("crop", crop, (photo.digest,))
        else:
            others = [each for each in self._crops() if each.ratio != self.ratio]
            crops = _in_order([*others, RatioCrop(self.ratio, crop)])
            self._session.set("crops", crops, (photo.digest,))
        self._rest.start()
        self.changed.emit()


def _in_order(crops: list[RatioCrop] | tuple[RatioCrop, ...]) -> tuple[RatioCrop, ...]:
    order = list(RATIOS)
    known = (each for each in crops if each.ratio in RATIOS)
    others = tuple(each for each in crops if each.ratio not in RATIOS)
    return (*sorted(known, key=lambda each: order.index(each.ratio)), *others)
