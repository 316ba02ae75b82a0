"""The outline as a list that can be filtered; Return jumps."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.ui.outline.entries import Entry, entries_of
from editor.ui.theme.look import label

WIDTH_PX = 420
HEIGHT_PX = 380
_TOP_PX = 12
_DELAY_MS = 250
_SHOWN = {"photo": "Photo · ", "TK": "TK · ", "subhead": ""}
_TO_THE_LIST = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class OutlinePopover(QFrame):
    """Lists the places of the text; what is typed narrows them."""

    def __init__(self, surface: QPlainTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._surface = surface
        self._entries: tuple[Entry, ...] = ()
        self.setProperty("look", "card")
        self.setAccessibleName("Outline")
        self.setFixedSize(WIDTH_PX, HEIGHT_PX)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText("Find a subhead, photo or TK")
        self.filter.setAccessibleName("Find in the outline")
        self.list = QListWidget(self)
        self.list.setProperty("look", "popup")
        self.list.setAccessibleName("Places in the text")
        self.empty = label("", "soft", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_DELAY_MS)
        self._delay.timeout.connect(self.read)
        self.setFocusProxy(self.filter)
        self.filter.installEventFilter(self)
        self.filter.textChanged.connect(self._fill)
        self.filter.returnPressed.connect(self.jump)
        self.list.itemActivated.connect(lambda _: self.jump())
        self.list.itemClicked.connect(lambda _: self.jump())
        surface.document().contentsChange.connect(self._hear)

    def open_on(self, page: QWidget) -> None:
        """Open over a page, at the place where the cursor is."""
        self.filter.clear()
        self.read()
        here = self._surface.textCursor().blockNumber()
        before = [row for row, entry in enumerate(self._entries) if entry.line <= here]
        self.list.setCurrentRow(before[-1] if before else 0)
        self.move(page.mapToGlobal(QPoint((page.width() - WIDTH_PX) // 2, _TOP_PX)))
        self.show()
        self.filter.setFocus()

    def read(self) -> None:
        """List the text's places as they are now."""
        self._entries = tuple(entries_of(self._surface.document()))
        self._fill()

    def jump(self) -> None:
        """Go to the chosen place and close."""
        if not self.list.count():
            return
        number: int = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        entry = self._entries[number]
        block = self._surface.document().findBlockByNumber(entry.line)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + entry.column)
        self.close()
        self._surface.setTextCursor(cursor)
        self._surface.centerCursor()
        self._surface.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The arrow keys go through the list while the keyboard is in the filter."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in _TO_THE_LIST:
                step = -1 if key in {Qt.Key.Key_Up, Qt.Key.Key_PageUp} else 1
                row = self.list.currentRow() + step
                self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def _hear(self) -> None:
        if self.isVisible():
            self._delay.start()

    def _fill(self) -> None:
        wanted = self.filter.text().strip().casefold()
        row = self.list.currentRow()
        self.list.clear()
        for number, entry in enumerate(self._entries):
            words = f"{_SHOWN[entry.kind]}{entry.words}"
            if wanted not in words.casefold():
                continue
            item = QListWidgetItem("    " * entry.depth + words)
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self.list.setVisible(bool(self.list.count()))
        self.empty.setVisible(not self.list.count())
        nothing = "No subheads, photos or TKs yet. A subhead begins with ## and a space."
        self.empty.setText("Nothing like that." if self._entries else nothing)
