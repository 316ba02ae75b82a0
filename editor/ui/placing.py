"""Where the window stands on the screen."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QWidget

_FIRST_SIZE = QSize(1440, 900)


def place_window(window: QWidget, geometry: str) -> None:
    """Put a window where it was; the first time, comfortably, or filling a small screen.

    Args:
        window: It isn't shown yet.
        geometry: As ``saveGeometry`` gave it, in base 64; empty the first time.
    """
    if window.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
        return
    screen = window.screen().availableSize()
    window.resize(_FIRST_SIZE.boundedTo(screen))
    if screen.width() <= _FIRST_SIZE.width() or screen.height() <= _FIRST_SIZE.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)
