"""The preview follows the text, and the text the preview: by the lines of the body."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock

from editor.ui.preview.page_view import PageView
from editor.ui.preview.pages import WINDOW_CHARACTERS, Section
from editor.ui.writing.plain_surface import PlainSurface

_SECTION_CHARACTERS = 4_000


class Following(QObject):
    """Scrolls the one side as the other is scrolled; who follows doesn't lead back."""

    def __init__(self, surface: PlainSurface, page: PageView) -> None:
        super().__init__(page)
        self._surface, self._page = surface, page
        self._is_following = False
        surface.scrolled_to.connect(self._text_scrolled)
        surface.cursorPositionChanged.connect(self._caret_moved)
        page.line_reached.connect(self._page_scrolled)

    def show_caret(self) -> None:
        """Mark the caret's paragraph in the preview."""
        self._page.show_caret(self._surface.textCursor().blockNumber())

    def section(self) -> Section | None:
        """The paragraphs round the caret; None if the text is short."""
        document = self._surface.document()
        if document.characterCount() < WINDOW_CHARACTERS:
            return None
        here = self._surface.textCursor().block()
        first = _paragraph_end(here, back=True)
        last = _paragraph_end(here, back=False)
        lines = [first.text()]
        block = first
        while block != last:
            block = block.next()
            lines.append(block.text())
        return Section("\n".join(lines), first.blockNumber(), document.blockCount())

    def _text_scrolled(self, line: int) -> None:
        if self._page.isVisible() and not self._is_following:
            self._page.go_to(line or -1)

    def _caret_moved(self) -> None:
        if self._page.isVisible():
            self.show_caret()

    def _page_scrolled(self, line: int) -> None:
        block = self._surface.document().findBlockByNumber(line)
        if block.isValid():
            self._is_following = True
            self._surface.verticalScrollBar().setValue(block.firstLineNumber())
            self._is_following = False


def _paragraph_end(here: QTextBlock, *, back: bool) -> QTextBlock:
    """The line before which, or after which, the section ends: at an empty line."""
    size = 0
    block = here
    while True:
        beside = block.previous() if back else block.next()
        if not beside.isValid() or (size > _SECTION_CHARACTERS and not beside.text().strip()):
            return block
        block = beside
        size += block.length()
