"""A plain text that keeps every code point, and tells in which blocks it changed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from editor.ui.writing.differences import differences
from editor.ui.writing.edits import Change, insert_paragraph, replace_in
from editor.ui.writing.offsets import from_utf16, to_utf16
from editor.ui.writing.visible import VisiblePlainText
from editor.ui.writing.words.keys import select_word

_PARAGRAPH = "\u2029"


class ExactText(VisiblePlainText):
    """Text in and out, by code points; what changes it by code is one step that can be undone."""

    typed = Signal()
    blocks_changed = Signal(int, int)
    scrolled_to = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self._replacing = False
        self._first_seen = 0
        self.document().contentsChange.connect(self._changed)
        self.verticalScrollBar().valueChanged.connect(self._look_at_top)

    def text(self) -> str:
        """The text, code point for code point: no-break spaces stay what they are."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n")

    def load(self, text: str) -> None:
        """Show another text; what could be undone is forgotten."""
        self._loading = self._replacing = True
        self.setPlainText(text)
        self._loading = self._replacing = False
        self.blocks_changed.emit(0, self.blockCount() - 1)

    def change_to(self, text: str) -> None:
        """Make this the text, as one step that can be undone; the cursor stays where it was."""
        old = self.text()
        if old != text:
            self._loading = True
            replace_in(self.document(), old, differences(old, text))
            self._loading = False

    def select(self, start: int, end: int) -> None:
        """Select a range and bring it into view."""
        text = self.text()
        cursor = self.textCursor()
        cursor.setPosition(to_utf16(text, start))
        cursor.setPosition(to_utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.centerCursor()

    def cursor_offset(self) -> int:
        """Where the cursor is, in code points."""
        return from_utf16(self.text(), self.textCursor().position())

    def insert_paragraph(self, text: str) -> None:
        """Put a paragraph of its own behind the one that the cursor is in."""
        cursor = self.textCursor()
        insert_paragraph(cursor, text)
        self.setTextCursor(cursor)

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of a range, as a step that can be undone."""
        self.select(start, end)
        self.textCursor().insertText(text)

    def replace_ranges(self, changes: Sequence[Change]) -> None:
        """Replace ranges, in ascending order, as one step that can be undone."""
        if changes:
            replace_in(self.document(), self.text(), changes)

    def selected_text(self) -> str:
        """The words that are selected, code point for code point."""
        return self.textCursor().selectedText().replace(_PARAGRAPH, "\n")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select the whole word; Qt would leave out what follows an apostrophe."""
        super().mouseDoubleClickEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        select_word(cursor)
        if cursor.hasSelection():
            self.setTextCursor(cursor)

    def _look_at_top(self) -> None:
        first = self.firstVisibleBlock().blockNumber()
        if first != self._first_seen:
            self._first_seen = first
            self.scrolled_to.emit(first)

    def _changed(self, at: int, removed: int, added: int) -> None:
        document = self.document()
        if self._replacing or not (removed or added):
            return
        last = document.findBlock(min(at + added, document.characterCount() - 1))
        self.blocks_changed.emit(document.findBlock(at).blockNumber(), last.blockNumber())
        if not self._loading:
            self.typed.emit()
