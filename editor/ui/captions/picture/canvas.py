"""The photo under hand: zoomed, panned, and cropped by mouse and keys."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

from editor.domain.crop import Crop, Point
from editor.domain.crops import RATIOS
from editor.ui.captions.picture.crop_model import CropModel
from editor.ui.captions.picture.decoding import DecodedPhotos
from editor.ui.captions.picture.handles import cursor_over, handle_at
from editor.ui.captions.picture.view import PhotoView
from editor.ui.theme import Theme
from editor.ui.thumbnails import Thumbnails

_STEP_PX = 10
_PAN_PX = 60
_NOTCH = 120
_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENDS: tuple[int, ...] = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETES: tuple[int, ...] = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PhotoCanvas(PhotoView):
    """Takes hold of the current photo and of its crop."""

    left = Signal()
    """Esc, with nothing to leave here: the keyboard goes back to the fields."""

    def __init__(
        self, crops: CropModel, pictures: DecodedPhotos, small: Thumbnails, theme: Theme
    ) -> None:
        super().__init__(crops, pictures, small, theme)
        self._is_panning = False
        self._from: QPointF | None = None
        self._handle = ""
        self._start: Crop | None = None
        self.setMouseTracking(True)

    def place_interest(self, *, wanted: bool) -> None:
        """Whether arrows and the next click mean the point of interest."""
        self.places_interest = wanted
        self._crops.changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The frame goes."""
        self._is_panning = False
        super().focusOutEvent(event)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """With Ctrl it zooms, else it pans."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.viewport.zoom(turned.y() / _NOTCH, event.position())
        else:
            by = -turned.x() / _NOTCH * _PAN_PX, -turned.y() / _NOTCH * _PAN_PX
            self.viewport.pan(*by)
        self._show_zoom()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of the crop, set the point, or pan."""
        if event.button() is not Qt.MouseButton.LeftButton or self._crops.photo is None:
            return
        at = event.position()
        self._from = at
        if self._is_panning:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self.places_interest:
            self._crops.put_interest(Point(*self.viewport.spot(at)))
        elif self._crops.is_cropping:
            handle = handle_at(at, self.viewport.rect_of(self._crops.crop))
            if handle is not None:
                self._handle, self._start = handle, self._crops.crop

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Pull what was taken hold of."""
        at = event.position()
        if self._from is None:
            self._show_cursor(at)
            return
        by = at - self._from
        box = self.viewport.box()
        if self._start is not None:
            self._crops.drag(
                self._start, self._handle, (by.x() / box.width(), by.y() / box.height())
            )
        elif not self.places_interest:
            self.viewport.pan(-by.x(), -by.y())
            self._from = at
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        self._from = self._start = None
        self._crops.drop()
        self._show_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """From fitted to every pixel there, and back."""
        if self._crops.is_cropping or self.places_interest:
            return
        if self.viewport.scale:
            self.viewport.fit()
        else:
            self.viewport.zoom_to(1.0, event.position())
        self._show_zoom()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Zoom, pan, move, resize, choose a shape; what isn't ours goes on to the desk."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_shifted = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if held & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif event.key() in _ARROWS:
            self._arrow(*_ARROWS[event.key()], is_shifted=is_shifted)
        elif not self._letter(event.key(), event.text(), is_repeated=event.isAutoRepeat()):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Panning ends with Space."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._is_panning = False
            self._show_cursor(QPointF(-1, -1))
        super().keyReleaseEvent(event)

    def _letter(self, key: int, text: str, *, is_repeated: bool) -> bool:
        shapes = dict(zip("123456", RATIOS, strict=True))
        acts: dict[str, Callable[[], object]] = {
            "+": lambda: self.zoom(1),
            "=": lambda: self.zoom(1),
            "-": lambda: self.zoom(-1),
            "0": lambda: self.zoom_to(0 if self.viewport.scale else 1.0),
            "c": lambda: self._crops.choose("" if self._crops.ratio else next(iter(RATIOS))),
            "i": lambda: self.place_interest(wanted=not self.places_interest),
            "r": self._crops.reset,
        }
        if key == Qt.Key.Key_Space:
            self._is_panning = True
            if not is_repeated:
                self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif key in _DELETES and self.places_interest:
            self._crops.put_interest(None)
        elif key in _ENDS:
            self._end()
        elif text in shapes:
            self._crops.choose(shapes[text])
        elif text.lower() in acts:
            acts[text.lower()]()
        else:
            return False
        return True

    def _end(self) -> None:
        """First the point of interest ends, then cropping, then the keyboard goes back."""
        if self.places_interest:
            self.place_interest(wanted=False)
        elif self._crops.ratio:
            self._crops.choose("")
        else:
            self.left.emit()

    def _arrow(self, right: int, down: int, *, is_shifted: bool) -> None:
        if self.places_interest:
            step = 1 if is_shifted else _STEP_PX
            self._crops.move_interest(right * step, down * step)
        elif self._crops.is_cropping and not self._is_panning:
            move = self._crops.resize if is_shifted else self._crops.move
            move(right * _STEP_PX, down * _STEP_PX)
        else:
            self.viewport.pan(right * _PAN_PX, down * _PAN_PX)
            self.update()

    def _show_cursor(self, at: QPointF) -> None:
        if self._is_panning:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self.places_interest:
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif self._crops.is_cropping:
            self.setCursor(cursor_over(handle_at(at, self.viewport.rect_of(self._crops.crop))))
        else:
            self.unsetCursor()
