"""Find and replace in the open story: what is looked for, where it stands, which hit is next."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QTextBlock

from editor.domain.errors import CopydeskError
from editor.language.pattern import Hit, Pattern
from editor.ui import tasks
from editor.ui.writing.offsets import all_to_utf16
from editor.ui.writing.underlines import Underlines

_TYPING_DELAY_MS = 60
_CHANGE_DELAY_MS = 300


class SearchedSurface(Protocol):
    """What a search needs of the drafting surface; offsets are code points."""

    blocks_changed: SignalInstance
    underlines: Underlines

    def text(self) -> str:
        """The text."""

    def select(self, start: int, end: int) -> None:
        """Select a range and bring it into view."""

    def cursor_offset(self) -> int:
        """Where the cursor is."""

    def replace_ranges(self, changes: Sequence[tuple[int, int, str]]) -> None:
        """Replace ranges, in ascending order, as one step that can be undone."""


class FindViewModel(QObject):
    """A search in the text. It is made beside the window: a long text must not hold a key.

    Attributes:
        pattern: What is looked for.
        replacement: What comes in its place.
        within: The range that is looked through; all of the text if it is None.
        hits: Where it stands, in order.
        current: Which of the hits is selected; None if none is.
        message: What there is to say about it; empty for nothing.
        failed: Whether the message says that it could not be looked for.
    """

    changed = Signal()

    def __init__(self, surface: SearchedSurface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pattern = Pattern("")
        self.replacement = ""
        self.within: Hit | None = None
        self.hits: list[Hit] = []
        self.current: int | None = None
        self.message = ""
        self.failed = False
        self._surface = surface
        self._is_on = False
        self._asked = 0
        self._from = 0
        self._spans: list[Hit] = []
        self._delay = QTimer(self, singleShot=True)
        self._delay.timeout.connect(self._search)
        surface.blocks_changed.connect(self._text_changed)
        surface.underlines.add("hit", self._hits_of)
        surface.underlines.add("current-hit", self._current_of)

    def turn_on(self, *, on: bool) -> None:
        """Nothing is looked for, and no hit is shown, while the bar is away."""
        self._is_on = on
        self._from = self._surface.cursor_offset() if on else 0
        self._forget()
        if on:
            self._search()
        else:
            self.within = None
            self._surface.underlines.refresh()

    def look_for(self, pattern: Pattern) -> None:
        """Look for something else; the first hit behind the cursor is selected."""
        if pattern != self.pattern:
            self.pattern = pattern
            self._delay.start(_TYPING_DELAY_MS)

    def look_within(self, within: Hit | None) -> None:
        """Look through a range of the text alone."""
        self.within = within
        self._search()

    def go(self, steps: int) -> None:
        """Select the next hit (1) or the one before (-1); behind the last comes the first."""
        if not self.hits:
            return
        here = self._surface.cursor_offset()
        if self.current is not None and self._stands_on(self.current, here):
            self._select((self.current + steps) % len(self.hits))
        elif steps > 0:
            self._select(bisect_left([start for start, _ in self.hits], here) % len(self.hits))
        else:
            self._select(bisect_left([end for _, end in self.hits], here) - 1)

    def replace(self) -> None:
        """Replace the selected hit and go on to the next; select one if none is."""
        if self.current is None or not self._stands_on(self.current, self._surface.cursor_offset()):
            self.go(1)
            return
        start, end = self.hits[self.current]
        changes = self._changes(start, end)
        if changes:
            self._surface.replace_ranges(changes[:1])
            self._from = start + len(changes[0][2])
            self._grow(len(changes[0][2]) - (end - start))
            self._search()

    def replace_all(self) -> None:
        """Replace every hit, as one step that can be undone."""
        start, end = self.within or (0, None)
        changes = self._changes(start, end)
        if not changes:
            return
        self._surface.replace_ranges(changes)
        self._grow(sum(len(new) - (b - a) for a, b, new in changes))
        self._search(then=f"Replaced {len(changes):,}")

    def _changes(self, start: int, end: int | None) -> list[tuple[int, int, str]]:
        """What a replacement does; where it can't be read, the message says so."""
        try:
            return self.pattern.changes(self._surface.text(), self.replacement, start, end)
        except CopydeskError as error:
            self._fail(error)
            return []

    def _grow(self, by: int) -> None:
        if self.within is not None:
            self.within = (self.within[0], self.within[1] + by)

    def _text_changed(self, _first: int, _last: int) -> None:
        if self._is_on:
            self._asked += 1
            self._spans = []
            self._from = -1
            self._delay.start(_CHANGE_DELAY_MS)

    def _search(self, then: str = "") -> None:
        self._delay.stop()
        self._asked += 1
        if not self._is_on:
            return
        if not self.pattern.words:
            self._take(self._asked, then, ([], []))
            return
        text = self._surface.text()
        tasks.run_beside(
            partial(_found, self.pattern, text, self.within),
            done=partial(self._take, self._asked, then),
            failed=partial(self._take_failure, self._asked),
        )

    def _take(self, asked: int, then: str, found: tuple[list[Hit], list[Hit]]) -> None:
        if asked != self._asked:
            return
        self.hits, self._spans = found
        self.failed = False
        self.current = None
        self.message = then or self._count()
        if self._from >= 0 and self.hits and not then:
            starts = [start for start, _ in self.hits]
            self._select(bisect_left(starts, self._from) % len(starts))
            return
        self._tell()

    def _take_failure(self, asked: int, error: CopydeskError) -> None:
        if asked == self._asked:
            self._fail(error)

    def _fail(self, error: CopydeskError) -> None:
        self._forget()
        self.failed = True
        self.message = str(error)
        self._tell()

    def _forget(self) -> None:
        self.hits, self._spans, self.current, self.message = [], [], None, ""

    def _select(self, number: int) -> None:
        self.current = number % len(self.hits)
        start, end = self.hits[self.current]
        self._from = start
        self._surface.select(start, end)
        self.message = self._count()
        self._tell()

    def _stands_on(self, number: int, offset: int) -> bool:
        start, end = self.hits[number]
        return start <= offset <= end

    def _count(self) -> str:
        if not self.pattern.words:
            return ""
        if not self.hits:
            return "Nothing found"
        if self.current is None:
            return f"{len(self.hits):,} found"
        return f"{self.current + 1:,} of {len(self.hits):,}"

    def _tell(self) -> None:
        self._surface.underlines.refresh()
        self.changed.emit()

    def _hits_of(self, block: QTextBlock) -> list[Hit]:
        """The hits in a block but for the current one: first UTF-16 unit in it, and how many."""
        current = None if self.current is None else self._spans[self.current : self.current + 1]
        return [
            part for span, part in _parts(self._spans, block) if not current or span != current[0]
        ]

    def _current_of(self, block: QTextBlock) -> list[Hit]:
        if self.current is None or not self._spans:
            return []
        return [part for _, part in _parts([self._spans[self.current]], block)]


def _found(pattern: Pattern, text: str, within: Hit | None) -> tuple[list[Hit], list[Hit]]:
    """The hits in code points, and again in UTF-16 units."""
    hits = pattern.hits(text, *(within or ()))
    units = list(all_to_utf16(text, (offset for hit in hits for offset in hit)))
    return hits, list(zip(units[::2], units[1::2], strict=True))


def _parts(spans: Sequence[Hit], block: QTextBlock) -> list[tuple[Hit, Hit]]:
    """What of ascending spans lies in a block; with each its span."""
    first, length = block.position(), block.length() - 1
    begin = bisect_right(spans, first, key=lambda span: span[1])
    found = []
    for span in spans[begin:]:
        start, end = max(0, span[0] - first), min(length, span[1] - first)
        if span[0] >= first + length:
            break
        found.append((span, (start, end - start)))
    return found
