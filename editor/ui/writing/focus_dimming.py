"""Dims everything but the paragraph or the sentence that is being written."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QRegion, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from editor.language.sentences import sentences
from editor.ui.theme import Theme
from editor.ui.writing.offsets import from_utf16, to_utf16
from editor.ui.writing.underlines import spots

_STRENGTH = 0.62


class FocusDimming:
    """A veil over what can be seen, with a hole in it; the text itself stays as it is.

    Attributes:
        kind: ``off``, ``paragraph`` or ``sentence``.
    """

    def __init__(self, surface: QPlainTextEdit) -> None:
        self._surface = surface
        self.kind = "off"
        self._last: tuple[int, int, int] = (-1, 0, 0)
        surface.cursorPositionChanged.connect(self._moved)

    def choose(self, kind: str) -> None:
        """Dim everything but the ``paragraph``, the ``sentence``, or nothing (``off``)."""
        self.kind = kind
        self._surface.viewport().update()

    def paint(
        self, painter: QPainter, boxes: Iterable[tuple[QTextBlock, QRectF]], theme: Theme
    ) -> None:
        """Lay the veil over the blocks that are painted."""
        if self.kind == "off":
            return
        number, start, end = self._focus()
        veil = QColor(theme.page)
        veil.setAlphaF(_STRENGTH)
        width = self._surface.viewport().width()
        for block, box in boxes:
            area = QRectF(0, box.top(), width, box.height())
            if block.blockNumber() != number:
                painter.fillRect(area, veil)
            elif self.kind == "sentence":
                region = QRegion(area.toAlignedRect())
                for spot in spots(block, box, start, end):
                    region -= QRegion(spot.toAlignedRect())
                painter.setClipRegion(region)
                painter.fillRect(area, veil)
                painter.setClipping(False)

    def _focus(self) -> tuple[int, int, int]:
        """The block, and the sentence in it (UTF-16 units)."""
        cursor = self._surface.textCursor()
        block = cursor.block()
        if self.kind != "sentence":
            return block.blockNumber(), 0, 0
        text = block.text()
        at = from_utf16(text, cursor.positionInBlock())
        found = [span for span in sentences(text) if span[0] <= at] or [(0, len(text))]
        start, end = found[-1]
        return block.blockNumber(), to_utf16(text, start), to_utf16(text, max(end, at))

    def _moved(self) -> None:
        if self.kind != "off":
            focus = self._focus()
            if focus != self._last:
                self._last = focus
                self._surface.viewport().update()
