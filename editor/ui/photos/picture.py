"""The picture on a card: fills its frame, cut as the crop says."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.ui.theme import Theme, pixmap

_HEIGHT_PX = 150
_EMPTY_HEIGHT_PX = 72
_RADIUS_PX = 7


class Picture(QWidget):
    """Shows a photo, or says why there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: QPixmap | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: QPixmap | None, words: str) -> None:
        """Show a picture; the words instead while there is none."""
        self._picture, self._words = picture, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the card; low while there is nothing to see."""
        return QSize(200, _HEIGHT_PX if self._picture else _EMPTY_HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint it under the card's round corners."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = QRectF(self.rect())
        round_box = QPainterPath()
        round_box.addRoundedRect(box.adjusted(0, 0, 0, _RADIUS_PX), _RADIUS_PX, _RADIUS_PX)
        painter.setClipPath(round_box)
        if self._picture is None:
            self._paint_words(painter, box)
        else:
            painter.drawPixmap(box, self._picture, _middle(self._picture, box))

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, self._theme.panel)
        drawing = pixmap("image-off", self._theme.dim, 20)
        painter.drawPixmap(round(box.center().x() - 10), 16, drawing)
        painter.setPen(self._theme.soft)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(box.adjusted(8, 0, -8, -12), flags, self._words)


def _middle(picture: QPixmap, box: QRectF) -> QRectF:
    """The largest part of the picture in the form of the box; from a tall one, its upper part."""
    scale = max(box.width() / picture.width(), box.height() / picture.height())
    width, height = box.width() / scale, box.height() / scale
    left, top = (picture.width() - width) / 2, (picture.height() - height) / 3
    return QRectF(left, top, width, height)
