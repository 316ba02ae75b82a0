"""A figure line, shown as a card over its markup: the picture, the caption's start, the credit."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap

from editor.ui.theme import Theme, sans

# A line of glyphs this high makes room for the card.
GLYPH_PX = 52
_RADIUS_PX = 6
_INSET_PX = 8
_PICTURE_PX = 100
_TEXT_PX = 13
_SMALL_PX = 12


@dataclass(frozen=True, slots=True)
class FigureCard:
    """What the card says.

    Attributes:
        caption: As readers will see it, or what is missing.
        facts: Credit line and whether there is an alt text.
        picture: None while it isn't here.
    """

    caption: str
    facts: str = ""
    picture: QPixmap | None = None


def paint_card(
    painter: QPainter, box: QRectF, card: FigureCard, theme: Theme, *, chosen: bool
) -> None:
    """Paint a card into its box; the one with the cursor in it has an accent border."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.accent if chosen else theme.line, 1))
    painter.setBrush(theme.window)
    painter.drawRoundedRect(box.adjusted(0.5, 2.5, -0.5, -2.5), _RADIUS_PX, _RADIUS_PX)
    inside = box.adjusted(_INSET_PX, 2 + _INSET_PX, -_INSET_PX, -2 - _INSET_PX)
    frame = QRectF(inside.left(), inside.top(), _PICTURE_PX, inside.height())
    _paint_picture(painter, frame, card.picture, theme)
    words = inside.adjusted(_PICTURE_PX + 12, 4, -4, -4)
    _paint_line(painter, words, card.caption, theme, _TEXT_PX)
    _paint_line(painter, words.adjusted(0, 24, 0, 0), card.facts, theme, _SMALL_PX)


def _paint_picture(painter: QPainter, frame: QRectF, picture: QPixmap | None, theme: Theme) -> None:
    if picture is None or picture.isNull():
        painter.fillRect(frame, theme.panel)
        return
    wanted = frame.width() / frame.height()
    width = min(picture.width(), picture.height() * wanted)
    height = width / wanted
    # The upper third shows heads rather than feet.
    part = QRectF((picture.width() - width) / 2, (picture.height() - height) / 3, width, height)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(frame, picture, part)


def _paint_line(painter: QPainter, box: QRectF, text: str, theme: Theme, size_px: int) -> None:
    painter.setFont(sans(size_px))
    painter.setPen(theme.ink if size_px == _TEXT_PX else theme.soft)
    metrics = QFontMetrics(painter.font())
    one_line = " ".join(text.split())
    shown = metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, shown)
