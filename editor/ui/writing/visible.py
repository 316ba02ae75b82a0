"""The blocks of a surface that can be seen, and where they stand."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class VisiblePlainText(QPlainTextEdit):
    """Knows which of its blocks can be seen: Qt keeps their places to itself and its kin.

    A paragraph that is written from right to left begins on the right. Qt orders its letters by
    itself, but begins every line on the side that the whole document is set to, each time that it
    lays one out. The side is looked up when a line is painted or a caret is placed, so it is set
    afterwards, for what can be seen and for the paragraph with the caret in it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document().contentsChanged.connect(self._align_at_caret)
        self.cursorPositionChanged.connect(self._align_at_caret)
        self.horizontalScrollBar().rangeChanged.connect(self._stay)

    def visible_boxes(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The blocks that can be seen, from the top, with their places in the viewport."""
        offset = self.contentOffset()
        bottom = self.viewport().height()
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(offset)
            if box.top() > bottom:
                return
            if block.isVisible():
                align(block)
                yield block, box
            block = block.next()

    def visible_blocks(self) -> Iterator[QTextBlock]:
        """The blocks that can be seen, from the top."""
        for block, _ in self.visible_boxes():
            yield block

    def inputMethodQuery(  # type: ignore[override]  # noqa: N802 - Qt asks with one argument
        self, query: Qt.InputMethodQuery
    ) -> Any:
        """The place of the caret, with the margins that Qt leaves out: candidates go below it."""
        answer = super().inputMethodQuery(query)
        if query is Qt.InputMethodQuery.ImCursorRectangle and isinstance(answer, QRectF):
            return answer.translated(self.viewport().pos())
        return answer

    def _stay(self) -> None:
        """Every line is broken at the edge: a caret there must not push the text sideways."""
        self.horizontalScrollBar().setRange(0, 0)

    def _align_at_caret(self) -> None:
        block = self.textCursor().block()
        if block.isValid():  # not while Qt takes the old text out; asked then, it crashes
            self.blockBoundingGeometry(block)
            align(block)


def align(block: QTextBlock) -> None:
    """Begin the lines of a paragraph on the side that its first letter is written from.

    Args:
        block: An empty one goes on as the one above it.
    """
    speaks = block
    while speaks.length() == 1 and speaks.previous().isValid():
        speaks = speaks.previous()
    side = _RIGHT if speaks.textDirection() is Qt.LayoutDirection.RightToLeft else _LEFT
    layout = block.layout()
    option = layout.textOption()
    if option.alignment() != side:
        option.setAlignment(side)
        layout.setTextOption(option)
