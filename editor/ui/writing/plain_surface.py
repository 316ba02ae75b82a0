"""The drafting surface: Markdown source in a QPlainTextEdit, styled in place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from editor.ui.theme import Theme, serif
from editor.ui.writing.block_words import BlockFacts
from editor.ui.writing.context_menu import MenuBuilder, open_context_menu
from editor.ui.writing.exact_text import ExactText
from editor.ui.writing.figure_card import FigureCard, paint_card
from editor.ui.writing.fixes import Fixer, FixMenu
from editor.ui.writing.focus_dimming import FocusDimming
from editor.ui.writing.handlers import CopyHandler, KeyHandler, PasteHandler
from editor.ui.writing.highlighter import MarkdownHighlighter
from editor.ui.writing.underlines import Underlines
from editor.ui.writing.words.keys import go_by_word

_CARET_PX = 2


class PlainSurface(ExactText):
    """Keeps what was typed code point for code point, and is fast at any length."""

    scrolled = Signal(int)
    """The wheel was turned by so many pixels, down being positive."""
    files_dropped = Signal(list)
    """Paths of files that were dropped or pasted."""
    zoomed = Signal(int)
    """The wheel was turned with Ctrl held: steps, larger being positive."""
    left_upwards = Signal()
    """The cursor wants to go above the first line."""

    def __init__(self, theme: Theme, size_px: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._in_card = False
        self._wheel_px = 0.0
        self.card_of: Callable[[str], FigureCard] = FigureCard
        """What a figure's card says; its name as long as nobody knows more."""
        self.key_handlers: list[KeyHandler] = []
        self.paste_handlers: list[PasteHandler] = []
        self.copy_handlers: list[CopyHandler] = []
        self.menu_builders: list[MenuBuilder] = []
        self.fixers: list[Fixer] = []
        self.nest: Callable[..., bool] = _not_nested
        """Nests a list item at the tab key; False lets the key go on to the next control."""
        self.dimming = FocusDimming(self)
        self._fix_menu: FixMenu | None = None
        self.underlines = Underlines(self.viewport())
        self._dress(size_px)
        self._highlighter = MarkdownHighlighter(self.document(), theme, size_px)
        self.cursorPositionChanged.connect(self._card_framed)

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
        side_px -= _CARET_PX
        margins = self.viewportMargins()
        if (margins.left(), margins.top()) != (side_px, top_px):
            self.setViewportMargins(side_px, top_px, side_px, 0)

    def show_fixes(self) -> None:
        """Show what the fixers offer at the caret; again if one of them knows more by now."""
        if self._fix_menu is None:
            self._fix_menu = FixMenu(self, self.fixers)
        self._fix_menu.offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Shift+Return is a line like any other: no separator that only Qt knows."""
        if any(handle(event) for handle in tuple(self.key_handlers)) or go_by_word(self, event):
            event.accept()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return
        if event.key() == Qt.Key.Key_Up and not event.modifiers() and self._on_first_line():
            self.left_upwards.emit()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Text, pictures and files."""
        fits = source.hasUrls() or source.hasImage() or source.hasHtml()
        return fits or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Files are given to the story, text goes where the cursor is. Text means text."""
        if any(handle(source) for handle in tuple(self.paste_handlers)):
            self.ensureCursorVisible()
            return
        files = files_of(source)
        if files:
            self.files_dropped.emit(files)
        elif source.hasText():
            self.textCursor().insertText(source.text())
            self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """The Markdown as text; others add what they know how to make of it."""
        text = self.selected_text()
        data = QMimeData()
        data.setText(text)
        for add_formats in self.copy_handlers:
            add_formats(text, data)
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Show the menu at a word."""
        open_context_menu(self, event, self.menu_builders)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The page scrolls, fields and text as one; with Ctrl the text grows and shrinks."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            self.zoomed.emit((turned > 0) - (turned < 0))
            event.accept()
            return
        self._wheel_px -= event.pixelDelta().y() or event.angleDelta().y() / 2
        whole = int(self._wheel_px)
        self._wheel_px -= whole
        self.scrolled.emit(whole)
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001, N802
        """The tab key nests a list item; anywhere else it goes on to the next control."""
        return self.nest(forwards=next) or super().focusNextPrevChild(next)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Some input methods send events that say nothing: they would end a selection."""
        cursor = self.textCursor()
        if says_something(event, cursor):
            writes = event.commitString() or event.replacementLength() or cursor.hasSelection()
            # Qt tells of a change although what is only shown isn't in the text yet.
            self._replacing = not writes
            super().inputMethodEvent(event)
            self._replacing = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint cards and tints, the text over them, and the lines under words."""
        boxes = [
            (block, box)
            for block, box in self.visible_boxes()
            if box.bottom() >= event.rect().top() and box.top() <= event.rect().bottom()
        ]
        painter = QPainter(self.viewport())
        for block, box in boxes:
            self._paint_figure(painter, block, box)
            self.underlines.paint_behind(painter, block, box, self._theme)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for block, box in boxes:
            if not _is_card(block):
                self.underlines.paint_under(painter, block, box, self._theme)
        self.dimming.paint(painter, boxes, self._theme)
        painter.end()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for a comfortable page."""
        return QSize(720, 480)

    def _dress(self, size_px: float) -> None:
        self.setProperty("look", "page")
        self.setFont(serif(size_px))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setCursorWidth(_CARET_PX)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Text")
        # Room for the caret at either edge.
        self.document().setDocumentMargin(_CARET_PX)

    def _paint_figure(self, painter: QPainter, block: QTextBlock, box: QRectF) -> None:
        """A card over a figure line, whose markup is transparent."""
        facts = block.userData()
        if isinstance(facts, BlockFacts) and facts.figure:
            box = QRectF(box)
            box.setLeft(_CARET_PX)
            box.setRight(self.viewport().width() - _CARET_PX)
            chosen = self.hasFocus() and block == self.textCursor().block()
            paint_card(painter, box, self.card_of(facts.figure), self._theme, chosen=chosen)

    def _on_first_line(self) -> bool:
        cursor = self.textCursor()
        before = cursor.position()
        return not cursor.movePosition(QTextCursor.MoveOperation.Up) or (
            cursor.position() == before and cursor.blockNumber() == 0
        )

    def _card_framed(self) -> None:
        """The card that the cursor enters or leaves gets or loses its accent border."""
        block = self.textCursor().block()
        is_card = _is_card(block)
        if is_card or self._in_card:
            self.viewport().update()
        self._in_card = is_card


def _is_card(block: QTextBlock) -> bool:
    facts = block.userData()
    return isinstance(facts, BlockFacts) and bool(facts.figure)


def _not_nested(*, forwards: bool) -> bool:  # noqa: ARG001 - the key of nobody
    return False


def says_something(event: QInputMethodEvent, cursor: QTextCursor) -> bool:
    """Whether an input method writes, shows or takes away anything."""
    shown = cursor.block().layout().preeditAreaText()
    return bool(
        event.preeditString()
        or event.commitString()
        or event.replacementLength()
        or event.attributes()
        or shown
    )


def files_of(source: QMimeData) -> list[Path]:
    """The files that are dropped or pasted; none if there is anything else among them."""
    urls = source.urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return paths if len(paths) == len(urls) and all(path.is_file() for path in paths) else []
