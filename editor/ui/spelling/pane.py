"""The word lists: the person's and the desk's, to look through and to take words out again.

``WordsPane(desk)``. Signal: ``closed()`` at Esc or the button; hide it then.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.language.spelling.word_list import WordList
from editor.ui.spelling_desk import SpellingDesk
from editor.ui.theme.look import label

WIDTH_PX = 320


class _List(QWidget):
    """One word list: its words, a field to add one, a button to remove the chosen ones."""

    def __init__(
        self,
        title: str,
        hint: str,
        words: Callable[[], WordList],
        add: Callable[[str], object],
        remove: Callable[[str], object],
    ) -> None:
        super().__init__()
        self._words, self._add, self._remove = words, add, remove
        self.heading = label(title, "title")
        self.list = QListWidget()
        self.list.setProperty("look", "table")
        self.list.setAccessibleName(title)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.entry = QLineEdit()
        self.entry.setPlaceholderText("Add a word")
        self.entry.setAccessibleName(f"Add a word: {title.lower()}")
        self.button = QPushButton("Remove")
        self.button.setAccessibleName(f"Remove from {title.lower()}")
        row = QHBoxLayout()
        row.addWidget(self.entry, 1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(label(hint, "small", wraps=True))
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        self.entry.returnPressed.connect(self._enter)
        self.button.clicked.connect(self._take_out)
        self.list.itemSelectionChanged.connect(self._look)
        self.show_words()

    def show_words(self) -> None:
        """Show the list as it is now."""
        self.list.clear()
        self.list.addItems(list(self._words()))
        self._look()

    def _enter(self) -> None:
        words = self.entry.text().split()
        self.entry.clear()
        for word in words:
            self._add(word)

    def _take_out(self) -> None:
        for word in [item.text() for item in self.list.selectedItems()]:
            self._remove(word)

    def _look(self) -> None:
        self.button.setEnabled(bool(self.list.selectedItems()))


class WordsPane(QFrame):
    """Both lists, one above the other."""

    closed = Signal()

    def __init__(self, desk: SpellingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "beside")
        self.setAccessibleName("Spelling words")
        self.setMinimumWidth(WIDTH_PX)
        self.mine = _List(
            "My words",
            "Known in every story that is written on this computer.",
            lambda: desk.mine,
            desk.add_to_mine,
            desk.remove_from_mine,
        )
        self.desk = _List(
            "The desk’s words",
            "Known to everybody who works in this library.",
            lambda: desk.desk,
            desk.add_to_desk,
            desk.remove_from_desk,
        )
        close = QPushButton("Close")
        close.setAccessibleName("Close the spelling words")
        close.clicked.connect(self.closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(12)
        layout.addWidget(self.mine, 1)
        layout.addWidget(self.desk, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setFocusProxy(self.mine.entry)
        desk.words_changed.connect(self._show_words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc puts the pane away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _show_words(self) -> None:
        self.mine.show_words()
        self.desk.show_words()
