"""The photo as it is seen: fitted or zoomed, with the crop over it."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from editor.domain.photo import Photo
from editor.ui.captions.picture.crop_model import CropModel
from editor.ui.captions.picture.decoding import SCREEN_WIDTH_PX, DecodedPhotos
from editor.ui.captions.picture.handles import paint_crop, paint_interest
from editor.ui.captions.picture.viewport import Viewport
from editor.ui.theme import Theme
from editor.ui.thumbnails import Thumbnails


class PhotoView(QWidget):
    """Paints the current photo; the small picture stands there until the large one is decoded."""

    zoomed = Signal()

    def __init__(
        self, crops: CropModel, pictures: DecodedPhotos, small: Thumbnails, theme: Theme
    ) -> None:
        super().__init__()
        self._crops, self._pictures, self._small, self._theme = crops, pictures, small, theme
        self.viewport = Viewport(QSizeF(1, 1), QSizeF(1, 1))
        self.places_interest = False
        """Arrows and clicks mean the point of interest."""
        self._shown = ""
        self._scaled: tuple[int, QSize, QImage] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        crops.changed.connect(self.show_photo)
        pictures.ready.connect(self._ready)
        small.ready.connect(self._ready)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as there is room."""
        return QSize(600, 500)

    def show_photo(self) -> None:
        """Show what is current; another photo is fitted."""
        photo = self._crops.photo
        if photo is not None:
            self.viewport.photo = QSizeF(photo.width_px, photo.height_px)
        if (photo.digest if photo else "") != self._shown:
            self._shown = photo.digest if photo else ""
            self.viewport.fit()
            self.zoomed.emit()
        if photo is not None and self.isVisible():
            self._pictures.look_at(photo)
        self.update()

    def zoom(self, steps: float) -> None:
        """Larger or smaller around the middle."""
        self.viewport.zoom(steps)
        self._show_zoom()

    def zoom_to(self, scale: float) -> None:
        """To a scale; 0 fits."""
        if scale:
            self.viewport.zoom_to(scale)
        else:
            self.viewport.fit()
        self._show_zoom()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The photo, its crop, and a frame when the keyboard is here."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.window)
        photo = self._crops.photo
        if photo is not None:
            self._paint_photo(painter, photo)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QPen(self._theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit it anew."""
        self.viewport.room = QSizeF(self.size())
        self.viewport.pan(0, 0)
        super().resizeEvent(event)
        self.zoomed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The frame shows."""
        super().focusInEvent(event)
        self.update()

    def _paint_photo(self, painter: QPainter, photo: Photo) -> None:
        box = self.viewport.box()
        if box.width() * self.devicePixelRatioF() > SCREEN_WIDTH_PX:
            self._pictures.want_whole(photo)
        picture = self._pictures.of(photo) or _image(self._small.of(photo.digest))
        if picture is None:
            painter.setPen(self._theme.soft)
            words = self._pictures.fault_of(photo.digest) or "Loading…"
            room = self.rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, words)
            return
        self._draw(painter, box, picture)
        if self._crops.is_cropping:
            paint_crop(painter, box, self.viewport.rect_of(self._crops.crop))
        point = self._crops.interest
        if point is not None and (self._crops.is_cropping or self.places_interest):
            spot = QPointF(box.left() + point.x * box.width(), box.top() + point.y * box.height())
            paint_interest(painter, spot, is_moved=self.places_interest)

    def _draw(self, painter: QPainter, box: QRectF, picture: QImage) -> None:
        """Fitted it is scaled once and kept; zoomed, only the part in the window is drawn."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(box.width() * ratio), round(box.height() * ratio))
        if size.width() < picture.width() and not self.viewport.scale:
            key = picture.cacheKey()
            if self._scaled is None or self._scaled[:2] != (key, size):
                made = picture.scaled(
                    size,
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                self._scaled = (key, size, made)
            painter.drawImage(box, self._scaled[2])
            return
        seen = box.intersected(QRectF(self.rect()))
        part = QRectF(
            (seen.left() - box.left()) / box.width() * picture.width(),
            (seen.top() - box.top()) / box.height() * picture.height(),
            seen.width() / box.width() * picture.width(),
            seen.height() / box.height() * picture.height(),
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(seen, picture, part)

    def _show_zoom(self) -> None:
        self.update()
        self.zoomed.emit()

    def _ready(self, digest: str) -> None:
        if digest == self._shown:
            self.update()


def _image(small: QPixmap | None) -> QImage | None:
    return small.toImage() if small is not None else None
