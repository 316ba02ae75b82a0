"""The length of a document, kept while it is typed: what changes is counted, nothing else."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor.ui.length.line_count import NOTHING, Count, line_count

_OPEN, _CLOSE = "<!--", "-->"
_PLAIN, _IN_NOTE, _IN_OPEN_END = 0, 1, 2
"""Where a line begins: in the copy, in a hidden note, or behind one that nobody closes, which
hides the rest of its paragraph alone."""
_AT_ONCE = 100
_A_TURN = 150
_PAUSE_MS = 120
# A line of this many signs takes longer to count than a key should: it waits for a pause.
_LONG_LINE = 2_000


@dataclass(slots=True)
class _Line:
    """One line: its length, where it begins and ends, and what it does to notes."""

    count: Count
    begins: int
    ends: int
    opens: bool
    closes: bool


class RunningCount(QObject):
    """Counts what a document holds, lines at a time, never the whole of it for a key.

    A text that comes all at once is counted in turns, between which the window lives on.
    """

    changed = Signal()
    """The length is another, or all of it is known now. Comes when typing rests for a moment."""

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._lines: list[_Line | None] = [None] * document.blockCount()
        self._total = NOTHING
        self._waiting = 0
        self._turns = QTimer(self)
        self._turns.setSingleShot(True)
        self._turns.timeout.connect(self._count_on)
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(_PAUSE_MS)
        self._told.timeout.connect(self._tell)
        document.contentsChange.connect(self._follow)
        self._turns.start(0)

    @property
    def is_complete(self) -> bool:
        """Whether every line has been counted."""
        return self._waiting >= len(self._lines)

    @property
    def total(self) -> Count:
        """The length of what has been counted so far."""
        return self._total

    def of(self, cursor: QTextCursor) -> Count:
        """The length of what is selected; whole lines are not counted again."""
        document = self._document
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        first, last = document.findBlock(start), document.findBlock(end)
        if first == last:
            return line_count(_part(first, start, end))
        count = line_count(_part(first, start, None)).plus(line_count(_part(last, 0, end)))
        for line in self._lines[first.blockNumber() + 1 : last.blockNumber()]:
            count = count.plus(line.count) if line is not None else count
        return count

    def finish(self) -> Count:
        """Count what is still to be counted, now."""
        while not self.is_complete:
            self._count_on()
        return self._total

    def _follow(self, at: int, removed: int, added: int) -> None:
        if not (removed or added):
            return
        document, lines = self._document, self._lines
        gained = document.blockCount() - len(lines)
        first = document.findBlock(at).blockNumber()
        end = document.findBlock(min(at + added, document.characterCount() - 1))
        last = max(end.blockNumber(), first, first - 1 + gained)
        old = lines[first : last + 1 - gained]
        self._total = _sum(old, self._total, sign=-1)
        lines[first : last + 1 - gained] = [None] * (last + 1 - first)
        closes = any(line is None or line.closes for line in old)
        is_long = document.findBlockByNumber(first).length() > _LONG_LINE
        if last - first < _AT_ONCE and self._waiting >= first and not is_long:
            is_behind = self._waiting > last - gained
            self._waiting = self._waiting + gained if is_behind else last + 1
            block = document.findBlockByNumber(first)
            for number in range(first, last + 1):
                line = self._count(number, block)
                closes |= line.closes or line.opens
                block = block.next()
            self._go_on(last + 1)
            if closes:
                self._look_at_openers(last + 1)
        else:
            self._waiting = min(self._waiting, first)
            self._turns.start(_PAUSE_MS if is_long else 0)
        self._told.start()

    def _tell(self) -> None:
        if self.is_complete:
            self.changed.emit()

    def _count_on(self) -> None:
        """A turn: some more lines."""
        number = self._waiting
        block = self._document.findBlockByNumber(number)
        end = min(number + _A_TURN, len(self._lines))
        while number < end:
            self._count(number, block)
            block = block.next()
            number += 1
        self._waiting = end
        if not self.is_complete:
            self._turns.start(0)
            return
        self._look_at_openers(len(self._lines))
        self._told.start()

    def _count(self, number: int, block: QTextBlock) -> _Line:
        """Count one line anew."""
        before = self._lines[number]
        above = self._lines[number - 1] if number else None
        begins = above.ends if above is not None else _PLAIN
        text = block.text()
        if begins == _PLAIN and _OPEN not in text:
            line = _Line(line_count(text), _PLAIN, _PLAIN, opens=False, closes=_CLOSE in text)
        else:
            line = self._read(text, begins, number)
        self._lines[number] = line
        self._total = _sum([line], _sum([before], self._total, sign=-1), sign=1)
        return line

    def _read(self, text: str, begins: int, number: int) -> _Line:
        """A line that has to do with notes."""
        closes = _CLOSE in text
        if begins == _IN_OPEN_END and not closes:
            ends = begins if text.strip() else _PLAIN
            return _Line(NOTHING, begins, ends, opens=False, closes=False)
        shown, at = [], 0
        if begins != _PLAIN:
            close = text.find(_CLOSE)
            if close < 0:
                return _Line(NOTHING, begins, begins, opens=False, closes=False)
            at = close + len(_CLOSE)
        while (opened := text.find(_OPEN, at)) >= 0:
            shown.append(text[at:opened])
            close = text.find(_CLOSE, opened + len(_OPEN))
            if close < 0:
                ends = _IN_NOTE if self._closes_after(number) else _IN_OPEN_END
                return _Line(line_count("".join(shown)), begins, ends, opens=True, closes=closes)
            at = close + len(_CLOSE)
        shown.append(text[at:])
        return _Line(line_count("".join(shown)), begins, _PLAIN, opens=False, closes=closes)

    def _closes_after(self, number: int) -> bool:
        return any(line is None or line.closes for line in self._lines[number + 1 :])

    def _go_on(self, number: int) -> None:
        """Count the lines that begin in another way now."""
        lines = self._lines
        block = self._document.findBlockByNumber(number)
        while 0 < number < len(lines):
            line, above = lines[number], lines[number - 1]
            if line is None or above is None or line.begins == above.ends:
                return
            self._count(number, block)
            block = block.next()
            number += 1

    def _look_at_openers(self, end: int) -> None:
        """A note's end came or went: what opened one above may reach further, or less far."""
        for number in range(min(end, len(self._lines)) - 1, -1, -1):
            line = self._lines[number]
            if line is not None and line.opens:
                self._count(number, self._document.findBlockByNumber(number))
                self._go_on(number + 1)


def _part(block: QTextBlock, start: int, end: int | None) -> str:
    """The selected part of a line; ``block.text()`` may have fewer signs than Qt counts."""
    data = block.text().encode("utf-16-le", "surrogatepass")
    at = block.position()
    first = max(0, start - at) * 2
    last = len(data) if end is None else (end - at) * 2
    return data[first:last].decode("utf-16-le", "replace")


def _sum(lines: list[_Line | None], total: Count, *, sign: int) -> Count:
    for line in lines:
        if line is not None:
            total = total.plus(line.count) if sign > 0 else total.minus(line.count)
    return total
