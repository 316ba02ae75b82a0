"""Icons: Lucide drawings in the colours of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor.resources import path_of
from editor.ui.theme.tokens import Theme


def icon(name: str, theme: Theme, size: int = 16, colour: QColor | None = None) -> QIcon:
    """A drawing of ``resources/icons`` as an icon.

    Args:
        name: Its file's name without ``.svg``.
        theme: Gives the colours: ink, and dim where the control is disabled.
        size: Width and height in device-independent pixels.
        colour: Instead of ink.

    Raises:
        FileNotFoundError: There is no such drawing.
    """
    return _icon(name, (colour or theme.ink).name(), theme.dim.name(), size)


def pixmap(name: str, colour: QColor, size: int = 16, ratio: float = 2.0) -> QPixmap:
    """A drawing as a picture, for labels."""
    return _pixmap(name, colour.name(), size, ratio)


@cache
def _ratios() -> tuple[float, ...]:
    """What the screens need: each drawing that nobody sees costs the start a quarter of a ms."""
    return tuple({screen.devicePixelRatio() for screen in QGuiApplication.screens()})


@cache
def _icon(name: str, colour: str, dim: str, size: int) -> QIcon:
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(_pixmap(name, colour, size, ratio))
        made.addPixmap(_pixmap(name, dim, size, ratio), QIcon.Mode.Disabled)
    return made


@cache
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    drawing = path_of(f"icons/{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
