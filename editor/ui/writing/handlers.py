"""What other parts of the desk may do to keys and the clipboard on the drafting surface."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QKeyEvent

KeyHandler = Callable[[QKeyEvent], bool]
PasteHandler = Callable[[QMimeData], bool]
CopyHandler = Callable[[str, QMimeData], None]
