"""A story of the list in a window of its own: Ctrl+Return, or the middle button of the mouse."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView

from editor.ui.theme.row_delegate import ROW_ROLE


class InNewWindow(QObject):
    """Watches the list for them.

    Args:
        view: The list.
        open: Opens the story of that id in a window of its own.
    """

    def __init__(self, view: QListView, open: Callable[[str], object]) -> None:
        super().__init__(view)
        self._view = view
        self._open = open
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the key and the button; everything else is the list's own."""
        kind = event.type()
        if watched is self._view and isinstance(event, QKeyEvent) and kind == kind.KeyPress:
            is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return self._take(self._view.currentIndex())
        middle = Qt.MouseButton.MiddleButton
        is_released = kind == kind.MouseButtonRelease
        if isinstance(event, QMouseEvent) and is_released and event.button() == middle:
            return self._take(self._view.indexAt(event.position().toPoint()))
        return super().eventFilter(watched, event)

    def _take(self, index: QModelIndex) -> bool:
        row = index.data(ROW_ROLE) if index.isValid() else None
        if row is None or row.listing is None:
            return False
        self._open(row.listing.id)
        return True
