"""The drafting surface: Markdown source in a QPlainTextEdit, styled in place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from editor.ui.theme import Theme, serif
from editor.ui.writing.block_words import BlockFacts
from editor.ui.writing.differences import differences
from editor.ui.writing.figure_card import FigureCard, paint_card
from editor.ui.writing.highlighter import MarkdownHighlighter
from editor.ui.writing.offsets import from_utf16, to_utf16

_TEXT_OF_RAW = {0x2029: "\n"}
_CARET_PX = 2


class PlainSurface(QPlainTextEdit):
    """Keeps what was typed code point for code point, and is fast at any length."""

    typed = Signal()
    scrolled = Signal(int)
    """The wheel was turned by so many pixels, down being positive."""
    files_dropped = Signal(list)
    """Paths of files that were dropped or pasted."""
    left_upwards = Signal()
    """The cursor wants to go above the first line."""

    def __init__(self, theme: Theme, size_px: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loading = False
        self._in_card = False
        self._wheel_px = 0.0
        self.card_of: Callable[[str], FigureCard] = FigureCard
        """What a figure's card says; its name as long as nobody knows more."""
        self.setProperty("look", "page")
        self.setFont(serif(size_px))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setCursorWidth(_CARET_PX)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Text")
        self.document().setDocumentMargin(0)
        self._highlighter = MarkdownHighlighter(self.document(), theme, size_px)
        self.document().contentsChange.connect(self._changed)
        self.cursorPositionChanged.connect(self._card_framed)

    def text(self) -> str:
        """The text, code point for code point: no-break spaces stay what they are."""
        return self.document().toRawText().translate(_TEXT_OF_RAW)

    def load(self, text: str) -> None:
        """Show another text; what could be undone is forgotten."""
        self._loading = True
        self.setPlainText(text)
        self._loading = False

    def change_to(self, text: str) -> None:
        """Make this the text, as one step that can be undone; the cursor stays where it was."""
        old = self.text()
        if old == text:
            return
        cursor = QTextCursor(self.document())
        self._loading = True
        cursor.beginEditBlock()
        for start, end, new in reversed(differences(old, text)):
            cursor.setPosition(to_utf16(old, start))
            cursor.setPosition(to_utf16(old, end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(new)
        cursor.endEditBlock()
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

    def word_count(self) -> int:
        """The words as they are typed, without figure lines and hidden notes."""
        total = 0
        block = self.document().firstBlock()
        while block.isValid():
            facts = block.userData()
            if isinstance(facts, BlockFacts):
                total += facts.words
            block = block.next()
        return total

    def set_theme(self, theme: Theme, size_px: float) -> None:
        """Take other colours or another size."""
        self._theme = theme
        self.setFont(serif(size_px))
        self._highlighter.set_theme(theme, size_px)

    def set_margins(self, side_px: int, top_px: int) -> None:
        """Leave room left and right of the column, and above it."""
        margins = self.viewportMargins()
        if (margins.left(), margins.top()) != (side_px, top_px):
            self.setViewportMargins(side_px, top_px, side_px, 0)

    def insert_paragraph(self, text: str) -> None:
        """Put a paragraph of its own behind the one that the cursor is in."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        gap = "\n\n" if cursor.block().text().strip() else ""
        cursor.insertText(f"{gap}{text}")
        after = cursor.block().next()
        if after.isValid() and after.text().strip():
            cursor.insertText("\n")
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of a range, as a step that can be undone."""
        self.select(start, end)
        self.textCursor().insertText(text)

    def insert_markup(self, before: str, after: str) -> None:
        """Put marks around the selection, or around the cursor."""
        cursor = self.textCursor()
        chosen = cursor.selectedText()
        cursor.insertText(before + chosen + after)
        if not chosen:
            cursor.movePosition(QTextCursor.MoveOperation.Left, n=len(after))
            self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Shift+Return is a line like any other: no separator that only Qt knows."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return
        if event.key() == Qt.Key.Key_Up and not event.modifiers() and self._on_first_line():
            self.left_upwards.emit()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Text, and files."""
        return bool(files_of(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Files are given to the story, text goes where the cursor is. Text means text."""
        files = files_of(source)
        if files:
            self.files_dropped.emit(files)
        elif source.hasText():
            self.textCursor().insertText(source.text())
            self.ensureCursorVisible()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The page scrolls, fields and text as one."""
        self._wheel_px -= event.pixelDelta().y() or event.angleDelta().y() / 2
        whole = int(self._wheel_px)
        self._wheel_px -= whole
        self.scrolled.emit(whole)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the cards of the figure lines, then the text."""
        self._paint_figures(event.rect())
        super().paintEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for a comfortable page."""
        return QSize(720, 480)

    def _paint_figures(self, visible: QRect) -> None:
        """Cards over the figure lines that can be seen; their markup is transparent."""
        offset = self.contentOffset()
        block = self.firstVisibleBlock()
        here = self.textCursor().block()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(offset)
            if box.top() > visible.bottom():
                break
            facts = block.userData()
            if isinstance(facts, BlockFacts) and facts.figure:
                painter = QPainter(self.viewport())
                box.setRight(self.viewport().width())
                chosen = block == here and self.hasFocus()
                paint_card(painter, box, self.card_of(facts.figure), self._theme, chosen=chosen)
                painter.end()
            block = block.next()

    def _on_first_line(self) -> bool:
        cursor = self.textCursor()
        before = cursor.position()
        return not cursor.movePosition(QTextCursor.MoveOperation.Up) or (
            cursor.position() == before and cursor.blockNumber() == 0
        )

    def _card_framed(self) -> None:
        """The card that the cursor enters or leaves gets or loses its accent border."""
        block = self.textCursor().block()
        facts = block.userData()
        is_card = isinstance(facts, BlockFacts) and bool(facts.figure)
        if is_card or self._in_card:
            self.viewport().update()
        self._in_card = is_card

    def _changed(self, _at: int, removed: int, added: int) -> None:
        if not self._loading and (removed or added):
            self.typed.emit()


def files_of(source: QMimeData) -> list[Path]:
    """The files that are dropped or pasted; none if there is anything else among them."""
    urls = source.urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return paths if len(paths) == len(urls) and all(path.is_file() for path in paths) else []
