"""Go to the next misspelled word, wherever in the text it is; the text is read in small pieces."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock, QTextCursor

from editor.ui.spelling.marks import spots_in
from editor.ui.spelling.view_model import StorySpelling
from editor.ui.writing.plain_surface import PlainSurface

_BLOCKS_A_SLICE = 12
_WORDS_ASKED_AHEAD = 1_500


class SpellingSearch(QObject):
    """Walks from the caret to the end and from the top on; waits for answers where it must."""

    def __init__(
        self, surface: PlainSurface, spelling: StorySpelling, say: Callable[[str], object]
    ) -> None:
        super().__init__(surface)
        self._surface = surface
        self._spelling = spelling
        self._say = say
        self._walk: Iterator[bool] | None = None
        self._slice = QTimer(self)
        self._slice.setSingleShot(True)
        self._slice.timeout.connect(self._go_on)
        spelling.changed.connect(self._answered)
        surface.blocks_changed.connect(self._stop)

    def next(self) -> None:
        """Select the next misspelled word after the caret, or say that there is none."""
        spelling = self._spelling
        if not spelling.is_on:
            self._say("Spelling is off, or there is no dictionary for this story.")
            return
        self._walk = self._walking()
        self._go_on()

    def _walking(self) -> Iterator[bool]:
        """True: go on later. False: wait for answers. Ends when a word was found, or none."""
        caret = self._surface.textCursor()
        first, after = caret.block(), caret.selectionEnd() - caret.block().position()
        count = self._surface.blockCount()
        block = first
        for number in range(count + 1):
            while unknown := self._unknown_from(block):
                self._spelling.ask(unknown)
                yield False
            low = after if number == 0 else 0
            high = after if number == count else block.length()
            if self._select_in(block, low, high):
                return
            block = block.next() if block.next().isValid() else self._surface.document().begin()
            if number % _BLOCKS_A_SLICE == 0:
                yield True
        self._say("No misspelled word was found.")

    def _unknown_from(self, block: QTextBlock) -> dict[str, None]:
        """Words to be asked about, if there are any in this block: then of blocks ahead as well."""
        unknown: dict[str, None] = {}
        for _ in range(_BLOCKS_A_SLICE):
            for word, _, _ in spots_in(block):
                if self._spelling.is_unknown(word):
                    unknown[word] = None
            block = block.next()
            if not unknown or not block.isValid() or len(unknown) > _WORDS_ASKED_AHEAD:
                break
        return unknown

    def _select_in(self, block: QTextBlock, low: int, high: int) -> bool:
        for word, start, length in spots_in(block):
            if low <= start < high and self._spelling.is_wrong(word):
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(
                    block.position() + start + length, QTextCursor.MoveMode.KeepAnchor
                )
                self._surface.setTextCursor(cursor)
                self._surface.centerCursor()
                self._surface.setFocus()
                return True
        return False

    def _go_on(self) -> None:
        if self._walk is None:
            return
        step = next(self._walk, None)
        if step is None:
            self._walk = None
        elif step:
            self._slice.start(0)

    def _answered(self) -> None:
        if self._walk is not None and not self._slice.isActive():
            self._slice.start(0)

    def _stop(self, *_: int) -> None:
        self._walk = None
