"""Where pages may not break: behind a subhead, between a picture and its words, in a box."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextFrame

_PICTURE = "\ufffc"
_BEFORE = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
# What is higher may break: to move it would leave too much of a page empty.
_HIGHEST = 0.6
_MOST_BREAKS = 500


def keep_together(document: QTextDocument) -> None:
    """Begin a page before whatever a page's end would part from what it belongs to."""
    moved = 0
    for group in _groups(document):
        if _is_parted(document, group):
            _move(group[0])
            moved += 1
        if moved == _MOST_BREAKS:
            return


def _groups(document: QTextDocument) -> Iterator[list[QTextBlock | QTextFrame]]:
    """What belongs together: subheads and pictures with what follows, tables by themselves."""
    group: list[QTextBlock | QTextFrame] = []
    for item, after in pairwise([*_items(document), None]):
        assert item is not None
        group.append(item)
        if after is None or not _holds_on(item):
            if len(group) > 1 or isinstance(item, QTextFrame):
                yield group
            group = []


def _items(document: QTextDocument) -> list[QTextBlock | QTextFrame]:
    """The outermost blocks and tables, in order."""
    found: list[QTextBlock | QTextFrame] = []
    at = document.rootFrame().begin()
    while not at.atEnd():
        frame = at.currentFrame()
        found.append(frame if frame is not None else at.currentBlock())
        at += 1
    return found


def _holds_on(item: QTextBlock | QTextFrame) -> bool:
    """It stands for nothing without what follows."""
    if isinstance(item, QTextFrame):
        return False
    is_quoted = _is_centred(item) and _is_centred(item.next())  # pulled quotes alone are
    is_head = item.blockFormat().headingLevel() > 0
    return is_head or is_quoted or item.text().strip() == _PICTURE


def _is_centred(block: QTextBlock) -> bool:
    return bool(block.blockFormat().alignment() & Qt.AlignmentFlag.AlignHCenter)


def _is_parted(document: QTextDocument, group: list[QTextBlock | QTextFrame]) -> bool:
    height = document.pageSize().height()
    first, last = _rect(document, group[0]), _rect(document, group[-1])
    end = last.bottom() - 1 if isinstance(group[-1], QTextFrame) else _first_line(group[-1], last)
    is_low = end - first.top() < height * _HIGHEST
    begins_a_page = first.top() % height < 1
    return is_low and not begins_a_page and first.top() // height < end // height


def _rect(document: QTextDocument, item: QTextBlock | QTextFrame) -> QRectF:
    layout = document.documentLayout()
    if isinstance(item, QTextFrame):
        return layout.frameBoundingRect(item)
    return layout.blockBoundingRect(item)


def _first_line(block: QTextBlock, rect: QRectF) -> float:
    """How far down its first line reaches."""
    lines = block.layout()
    line = lines.lineAt(0) if lines.lineCount() else None
    return rect.top() + (line.y() + line.height() - 1 if line is not None else 0)


def _move(item: QTextBlock | QTextFrame) -> None:
    """To the top of the next page."""
    if isinstance(item, QTextFrame):
        frame = item.frameFormat()
        frame.setPageBreakPolicy(_BEFORE)
        item.setFrameFormat(frame)
        return
    form = item.blockFormat()
    form.setPageBreakPolicy(_BEFORE)
    QTextCursor(item).setBlockFormat(form)
