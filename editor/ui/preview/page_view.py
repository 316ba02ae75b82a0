"""Shows an exported page, with the pictures that it names."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from editor.exporters.preview import Page
from editor.ui.preview.pages import block_at, html_of, window_round

_MARGIN_PX = 20
_BAR_PX = 3


class PageView(QTextBrowser):
    """A page for reading; its links lead nowhere, its pictures come from memory.

    Of a long page only the part round the place that is looked at is laid out.

    Args:
        picture_of: Gives the picture of a path in the page; None while it isn't there.
    """

    line_reached = Signal(int)
    """A person scrolled to the block of that line of the text."""

    def __init__(
        self, picture_of: Callable[[str], QPixmap | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture_of = picture_of
        self._page = Page()
        self._style = ""
        self._shown = range(0)
        self._anchors: list[tuple[int, QTextBlock]] = []
        self._caret_line = -1
        self._is_filling = False
        self._made_for_px = 0
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN_PX)
        self.setAccessibleName("Preview of the page")
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_page(self, page: Page, style: str) -> None:
        """Show a page; what stood at the upper edge stays there."""
        self._page, self._style = page, style
        at = self.line_at_top()
        self._fill(self._caret_line if at is None else at[0], at)

    def go_to(self, line: int, y_px: int = 0) -> None:
        """Bring the block of that line of the text so far below the upper edge."""
        if self._page.blocks and not self._has(line):
            self._fill(line, None)
        tops = self._tops()
        if tops:
            number = max(0, bisect_right(tops, (line, float("inf"))) - 1)
            top = tops[number][1] if line >= tops[0][0] else 0.0
            self._scroll_to(round(top) - y_px)

    def show_caret(self, line: int) -> None:
        """Mark the block that the caret of the text is in, and bring it into view."""
        self._caret_line = line
        box = self._caret_box() if self._has(line) else None
        if box is None or box[1] < 0 or box[0] > self.viewport().height():
            self.go_to(line, self.viewport().height() // 3)
        self.viewport().update()

    def line_at_top(self) -> tuple[int, int] | None:
        """The line of the block at the upper edge, and how far below that edge it begins."""
        value = self.verticalScrollBar().value()
        tops = self._tops()
        if not tops or value == 0:
            return None
        number = max(0, bisect_right([top for _, top in tops], value) - 1)
        return tops[number][0], round(tops[number][1]) - value

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A bar beside the paragraph that the caret of the text is in."""
        super().paintEvent(event)
        box = self._caret_box()
        if box is not None:
            painter = QPainter(self.viewport())
            height = round(box[1] - box[0])
            painter.fillRect(_BAR_PX, round(box[0]), _BAR_PX, height, self.palette().highlight())
            painter.end()

    def _has(self, line: int) -> bool:
        blocks, shown = self._page.blocks, self._shown
        return bool(blocks) and block_at(self._page, line) in shown

    def _fill(self, line: int, at: tuple[int, int] | None) -> None:
        """Show the blocks round a line, and that block where it was."""
        self._shown = window_round(self._page, line)
        self._made_for_px = self.viewport().width()
        self._is_filling = True
        self.document().setDefaultStyleSheet(self._style)
        self.setHtml(html_of(self._page, self._shown))
        self._anchors = list(_anchors(self.document()))
        self._is_filling = False
        if at is not None:
            self.go_to(*at)

    def _tops(self) -> list[tuple[int, float]]:
        """The lines of the blocks shown, and where in the document each begins."""
        layout = self.document().documentLayout()
        return [(line, layout.blockBoundingRect(block).top()) for line, block in self._anchors]

    def _caret_box(self) -> tuple[float, float] | None:
        """Where the caret's block begins and ends in the viewport."""
        number = bisect_right(self._anchors, self._caret_line, key=lambda each: each[0]) - 1
        if self._caret_line < 0 or number < 0:
            return None
        layout = self.document().documentLayout()
        box = layout.blockBoundingRect(self._anchors[number][1])
        value = self.verticalScrollBar().value()
        return box.top() - value, box.bottom() - value

    def _scroll_to(self, value: int) -> None:
        self._is_filling = True
        self.verticalScrollBar().setValue(value)
        self._is_filling = False

    def _scrolled(self) -> None:
        """A person scrolled: further blocks are shown before the edge is reached."""
        if self._is_filling:
            return
        bar = self.verticalScrollBar()
        edge = self.viewport().height()
        above = self._shown.start > 0 and bar.value() < edge
        below = self._shown.stop < len(self._page.blocks) and bar.maximum() - bar.value() < edge
        at = self.line_at_top()
        if at is None and self._anchors:
            at = self._anchors[0][0], 0
        if (above or below) and at is not None:
            self._fill(at[0], at)
        if at is not None:
            self.line_reached.emit(at[0])

    def loadResource(self, kind: int, url: QUrl | str) -> Any:  # noqa: N802
        """Pictures by their path; nothing else is ever loaded, least of all from the network."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        path = url.toString() if isinstance(url, QUrl) else url
        picture = self._picture_of(path)
        width = max(self.viewport().width() - 2 * _MARGIN_PX, 1)
        if picture is None:
            empty = QPixmap(width, width // 3)
            empty.fill(self.palette().mid().color())
            return empty
        ratio = self.devicePixelRatioF()
        made = picture.scaledToWidth(
            round(min(width, picture.width()) * ratio), Qt.TransformationMode.SmoothTransformation
        )
        made.setDevicePixelRatio(ratio)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Pictures are as wide as the column."""
        super().resizeEvent(event)
        if self._page.head and abs(self.viewport().width() - self._made_for_px) > _MARGIN_PX:
            self.show_page(self._page, self._style)


def _anchors(document: QTextDocument) -> Iterator[tuple[int, QTextBlock]]:
    """The blocks of the document that a line is known of, ascending."""
    block = document.begin()
    while block.isValid():
        names = block.begin().fragment().charFormat().anchorNames() if block.length() > 1 else ()
        for name in names:
            if name.startswith("line-"):
                yield int(name.removeprefix("line-")), block
        block = block.next()
