"""The card of a figure line: one line for the caption, one for the facts."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from editor.ui.theme import load_theme
from editor.ui.writing.figure_card import FigureCard, paint_card

_WIDTH, _HEIGHT = 500, 120


def painted(card: FigureCard) -> QImage:
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_card(painter, QRectF(0, 0, _WIDTH, _HEIGHT), card, load_theme("light"), chosen=False)
    painter.end()
    return image


def test_a_caption_with_a_line_break_keeps_to_its_line(qtbot: QtBot) -> None:
    broken = painted(FigureCard("A bridge.\n\nIn Oslo.", "(Ann Lee/AP)"))
    assert broken == painted(FigureCard("A bridge. In Oslo.", "(Ann Lee/AP)"))
