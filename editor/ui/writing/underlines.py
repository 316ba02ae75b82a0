"""Marks over the words that were found, for the blocks that can be seen and no others."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLayout
from PySide6.QtWidgets import QWidget

from editor.ui.theme import Theme

Source = Callable[[QTextBlock], Sequence[tuple[int, int]]]
"""Ranges of a block: first UTF-16 unit in it, and how many. Asked at every paint: keep them."""

BEHIND = ("note", "hit", "current-hit")
UNDER = ("note", "finding", "spelling")
KINDS = ("spelling", "finding", "note", "hit", "current-hit")
_WAVE_PX = 2


class Underlines:
    """Who finds words to mark, by kind; a kind may have several sources.

    Spelling is a wave, a finding a dashed line, a note a tint with a line, a hit of a search a
    tint, the one that the search stands on a stronger one: told apart by shape, not by colour
    alone.
    """

    def __init__(self, viewport: QWidget) -> None:
        self._viewport = viewport
        self._sources: dict[str, list[Source]] = {kind: [] for kind in KINDS}

    def add(self, kind: str, source: Source) -> None:
        """Mark what a source finds in a block. The kind is one of ``KINDS``."""
        self._sources[kind].append(source)

    def refresh(self) -> None:
        """Ask the sources again."""
        self._viewport.update()

    def ranges(self, kind: str, block: QTextBlock) -> Iterator[tuple[int, int]]:
        """What is marked in a block, as it is now."""
        for source in self._sources[kind]:
            yield from source(block)

    def paint_behind(self, painter: QPainter, block: QTextBlock, box: QRectF, theme: Theme) -> None:
        """Paint the tints, before the text of the block is painted over them."""
        for kind in BEHIND:
            for spot in self._spots(kind, block, box):
                painter.fillRect(spot, _tint(kind, theme))
                if kind == "current-hit":
                    painter.setPen(QPen(theme.ink, 1))
                    painter.drawRect(spot.adjusted(0, 0, -1, -1))

    def paint_under(self, painter: QPainter, block: QTextBlock, box: QRectF, theme: Theme) -> None:
        """Paint the lines under words."""
        for kind in UNDER:
            for spot in self._spots(kind, block, box):
                _paint_line(painter, kind, spot, theme)

    def _spots(self, kind: str, block: QTextBlock, box: QRectF) -> Iterator[QRectF]:
        """Only of what can be seen: a paragraph may be as long as a story."""
        ranges = list(self.ranges(kind, block))
        if not ranges:
            return
        first, last = seen_of(block, box, self._viewport.height())
        for start, length in ranges:
            if start < last and start + length > first:
                yield from spots(block, box, start, start + length)


def seen_of(block: QTextBlock, box: QRectF, height_px: float) -> tuple[int, int]:
    """The part of a block that can be seen: first UTF-16 unit in it, and the one behind the last.

    Args:
        block: Laid out already.
        box: Where the block stands in the viewport.
        height_px: How high the viewport is.
    """
    layout = block.layout()
    count = layout.lineCount()
    if not count:
        return 0, block.length()
    top = box.top() + layout.position().y()
    lines = range(count)
    first = bisect_left(lines, -top, key=lambda number: _bottom(layout, number))
    last = bisect_left(lines, height_px - top, key=lambda number: layout.lineAt(number).y())
    if first >= count or last <= first:
        return 0, 0
    end = layout.lineAt(last - 1)
    return layout.lineAt(first).textStart(), end.textStart() + end.textLength()


def spots(block: QTextBlock, box: QRectF, start: int, end: int) -> Iterator[QRectF]:
    """The places of a range of a block, one a line: from the ascent's top to below the base line.

    Args:
        block: Laid out already.
        box: Where the block stands in the viewport.
        start: First UTF-16 unit in the block.
        end: One past the last.
    """
    layout = block.layout()
    end = min(end, block.length() - 1)
    begins = layout.lineForTextPosition(start)
    if not begins.isValid():
        return
    for number in range(begins.lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if line.textStart() >= end:
            return
        if first < last:
            a, b = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            height = line.height()
            top = box.top() + layout.position().y() + line.y()
            yield QRectF(box.left() + min(a, b), top, abs(b - a), height)


def _bottom(layout: QTextLayout, number: int) -> float:
    line = layout.lineAt(number)
    return line.y() + line.height()


def _x(found: object) -> float:
    """PySide gives the place together with the position that it was asked for."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]


def _tint(kind: str, theme: Theme) -> QColor:
    return {"note": theme.tint, "hit": theme.amber_on, "current-hit": theme.tk}[kind]


def _paint_line(painter: QPainter, kind: str, spot: QRectF, theme: Theme) -> None:
    y = spot.bottom() - spot.height() * 0.14
    if kind == "spelling":
        painter.setPen(QPen(theme.red, 1))
        steps = max(2, round(spot.width() / _WAVE_PX))
        painter.drawPolyline(
            [
                QPointF(spot.left() + step * _WAVE_PX, y + (_WAVE_PX if step % 2 else 0))
                for step in range(steps + 1)
            ]
        )
        return
    pen = QPen(theme.amber if kind == "finding" else theme.accent, 1.2)
    pen.setStyle(Qt.PenStyle.DashLine if kind == "finding" else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.drawLine(QPointF(spot.left(), y), QPointF(spot.right(), y))
