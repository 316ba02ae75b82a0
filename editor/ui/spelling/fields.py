"""Spelling in fields of several words: headline and standfirst, captions."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from editor.ui.spelling.marks import DEBOUNCE_MS, Spot, spots_in
from editor.ui.spelling.view_model import StorySpelling
from editor.ui.theme import Theme


class FieldSpelling(QObject):
    """Underlines the wrong words of a field."""

    def __init__(
        self, field: QTextEdit | QPlainTextEdit, spelling: StorySpelling, theme: Theme
    ) -> None:
        super().__init__(field)
        self._field = field
        self._spelling = spelling
        self._red = theme.red
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DEBOUNCE_MS)
        self._pause.timeout.connect(self.mark)
        field.textChanged.connect(self._pause.start)
        spelling.changed.connect(self.mark)
        self.mark()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._red = theme.red
        self.mark()

    def mark(self) -> None:
        """Underline what is wrong now, but for the word that is being typed."""
        caret = self._field.textCursor().position() if self._field.hasFocus() else -1
        selections, unknown = [], []
        for word, start, length in self._spots():
            if self._spelling.is_unknown(word):
                unknown.append(word)
            if not self._spelling.is_wrong(word) or start + length == caret:
                continue
            selection = QTextEdit.ExtraSelection()
            selection.cursor = _selecting(self._field, start, length)
            selection.format = self._format()
            selections.append(selection)
        self._field.setExtraSelections(selections)
        self._spelling.ask(unknown)

    def word_at(self, cursor: QTextCursor) -> tuple[str, QTextCursor] | None:
        """The wrong word at a cursor, and a cursor that selects it."""
        at = cursor.position()
        for word, start, length in self._spots():
            if start <= at <= start + length and self._spelling.is_wrong(word):
                return word, _selecting(self._field, start, length)
        return None

    def _spots(self) -> Iterator[Spot]:
        """The words of the whole field, with their places in it."""
        block = self._field.document().begin()
        while block.isValid():
            for word, start, length in spots_in(block):
                yield word, block.position() + start, length
            block = block.next()

    def _format(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(QColor(self._red))
        return form


def _selecting(field: QTextEdit | QPlainTextEdit, start: int, length: int) -> QTextCursor:
    cursor = QTextCursor(field.document())
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor
