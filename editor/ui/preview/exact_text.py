"""The exact text of a document, to read and to copy."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QFontDatabase, QSyntaxHighlighter, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from editor.ui.preview.exact_lines import (
    NAMED,
    Piece,
    changed_range,
    copied,
    line_end,
    pieces_of,
)

_MARGIN_PX = 14


class _Names(QSyntaxHighlighter):
    """Sets off the names that stand for control characters."""

    colour = QColor()

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Colour them."""
        if "«" in text:
            for found in NAMED.finditer(text):
                self.setFormat(found.start(), len(found[0]), self.colour)


class ExactText(QPlainTextEdit):
    """Shows a document; only what changed of it is laid out anew, and the place is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[Piece] = []
        self._text: str | None = None
        self._end = "\n"
        self._names = _Names(self)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "exact")
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(_MARGIN_PX)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName("Exact text of the export")

    def set_colour_of_names(self, colour: QColor) -> None:
        """Take another colour for what can't be seen."""
        self._names.colour = colour
        self._names.rehighlight()

    def show_text(self, text: str, *, anew: bool = False) -> None:
        """Show a document.

        Args:
            text: All of it.
            anew: It is another one, which is read from its beginning.
        """
        if text == self._text and not anew:
            return
        self._end = line_end(text)
        pieces = pieces_of(text.replace(self._end, "\n"))
        has_names = any("«" in piece.text for piece in pieces)
        if has_names != (self._names.document() is not None):
            self._names.setDocument(self.document() if has_names else None)
        if anew or not self._pieces:
            self.setPlainText("\n".join(piece.text for piece in pieces))
        else:
            at = self.verticalScrollBar().value()
            self._replace(pieces)
            self.verticalScrollBar().setValue(at)
        self._pieces, self._text = pieces, text

    def _replace(self, pieces: list[Piece]) -> None:
        first, end, new_end = changed_range(self._pieces, pieces)
        new = [piece.text for piece in pieces[first:new_end]]
        blocks = self.document()
        cursor = QTextCursor(blocks)
        if first:  # from the end of the line before, so that its break goes or stays as needed
            before = blocks.findBlockByNumber(first - 1)
            cursor.setPosition(before.position() + before.length() - 1)
            text = "".join(f"\n{each}" for each in new)
        else:
            cursor.setPosition(0)
            text = "\n".join(new) + ("\n" if end < len(self._pieces) and new else "")
        if first or end == len(self._pieces):
            last = blocks.findBlockByNumber(max(end - 1, 0)) if end > first else None
            to = last.position() + last.length() - 1 if last else cursor.position()
        else:
            to = blocks.findBlockByNumber(end).position()
        cursor.setPosition(to, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """The selection as it is in the document: long lines in one, control characters back."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        block = self.document().findBlock(start)
        words: list[str] = []
        while block.isValid() and block.position() < end:
            at = block.position()
            shown = QTextCursor(block)
            shown.setPosition(max(start, at))
            shown.setPosition(min(end, at + block.length() - 1), QTextCursor.MoveMode.KeepAnchor)
            words.append(copied(shown.selectedText()))
            is_over = end < at + block.length()
            if not is_over and not self._pieces[block.blockNumber()].goes_on:
                words.append(self._end)
            block = block.next()
        data = QMimeData()
        data.setText("".join(words))
        return data
