"""The palette's widgets: a line to type in, and a list under it, over the page."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from editor.ui.palette.painter import ENTRY_ROLE, HEIGHT_PX, EntryPainter
from editor.ui.palette.view_model import Entry, Palette
from editor.ui.theme import Theme
from editor.ui.theme.look import label

_WIDTH_PX = 620
_MOST_LINES = 12
_TOP_PX = 56
_EDGE_PX = 24
_NOWHERE = QModelIndex()
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_MOST_LINES + 1,
    Qt.Key.Key_PageDown: _MOST_LINES - 1,
}


class _Entries(QAbstractListModel):
    """The entries as Qt's list view wants them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def take(self, entries: tuple[Entry, ...]) -> None:
        """Show others."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(  # noqa: N802
        self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE
    ) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The entry itself, its name, or what a screen reader says."""
        entry = self.entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (entry.name, entry.group, entry.keys, entry.why_not)
            return ", ".join(part for part in parts if part)
        return None


class PalettePopup(QFrame):
    """Stands over the window while the keyboard is in it; nothing behind it stops."""

    def __init__(self, palette: Palette, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._palette = palette
        self._back: QWidget | None = None
        self.setProperty("look", "card")
        self.setAccessibleName("Palette")
        self.line = _Line(self)
        self.line.setAccessibleName("Command or story")
        self.line.setPlaceholderText("What do you want to do? Stories can be named, too")
        self.line.setProperty("look", "input")
        self._model = _Entries(self)
        self._painter = EntryPainter(theme, self)
        self.list = QListView(self)
        self.list.setAccessibleName("Commands and stories")
        self.list.setProperty("look", "palette")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._painter)
        self.empty: QLabel = label("", "soft", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.line)
        layout.addWidget(self.empty)
        layout.addWidget(self.list)
        self.line.textChanged.connect(palette.look_for)
        self.line.left.connect(self.put_away)
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._run)
        palette.changed.connect(self._show_entries)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it, empty, with the keyboard in it."""
        if self.isVisible():
            self.put_away()
            return
        self._back = self.window().focusWidget()
        self.line.clear()
        self._palette.look_for("")
        self.show()
        self.raise_()
        self.line.setFocus()

    def put_away(self) -> None:
        """Hide it; the keyboard goes back to where it was."""
        if not self.isVisible():
            return
        inside = self.isAncestorOf(self.window().focusWidget() or self)
        self.hide()
        if inside and self._back is not None:
            self._back.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._painter.theme = theme
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys of the line that go to the list; and the window's size."""
        if event.type() == QEvent.Type.Resize and watched is not self.line:
            self._place()
        is_press = event.type() == QEvent.Type.KeyPress
        if watched is self.line and is_press and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.put_away()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run(self.list.currentIndex())
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        count = self._model.rowCount()
        if not count:
            return
        to = self.list.currentIndex().row() + by
        # One step past the end begins again; a page stops there.
        to = to % count if abs(by) == 1 else max(0, min(count - 1, to))
        self.list.setCurrentIndex(self._model.index(to))

    def _run(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry: Entry = index.data(ENTRY_ROLE)
        if not entry.why_not:
            self.put_away()
            self._palette.run(entry)

    def _show_entries(self) -> None:
        self._model.take(self._palette.entries)
        self.list.setCurrentIndex(self._model.index(0))
        self.list.setVisible(bool(self._palette.entries))
        self.empty.setVisible(not self._palette.entries)
        self.empty.setText(f"Nothing is called “{self._palette.words}”.")
        self._place()

    def _place(self) -> None:
        window = self.window()
        lines = min(_MOST_LINES, max(1, self._model.rowCount()))
        room = window.height() - _TOP_PX - 4 * _EDGE_PX
        self.list.setFixedHeight(max(HEIGHT_PX, min(lines * HEIGHT_PX, room)))
        width = min(_WIDTH_PX, window.width() - 2 * _EDGE_PX)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, _TOP_PX)


class _Line(QLineEdit):
    """Where the name is typed."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Whoever goes elsewhere in the window doesn't want it any more."""
        super().focusOutEvent(event)
        if event.reason() in {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason}:
            self.left.emit()
