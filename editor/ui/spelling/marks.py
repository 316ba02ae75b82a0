"""The wavy lines under words of the text: found beside the keys, kept between paints."""

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock, QTextCursor

from editor.language.spelling.tokens import spelled_words
from editor.ui.spelling.view_model import StorySpelling
from editor.ui.writing.plain_surface import PlainSurface
from editor.ui.writing.styling.lines import State

DEBOUNCE_MS = 300
_SOON_MS = 20
_BETWEEN_SLICES_MS = 8
SLICE_S = 0.002
_LOOK_AT_CLOCK = 100  # words
_MOST_KEPT = 300
_NOTE_STATES = frozenset({int(State.NOTE), int(State.OPEN_NOTE)})

Spot = tuple[str, int, int]
"""A word, its first UTF-16 unit in the block, and how many it has."""
Range = tuple[int, int]
Key = tuple[bool, str]


class SpellingMarks(QObject):
    """Reads the blocks that can be seen, a little at a time, and says what is wrong in them.

    What it found is kept by the text of a block, so that it is right whatever happens to the
    blocks around. While a block is typed in, its marks move along; it is read again at the pause.
    """

    def __init__(self, surface: PlainSurface, spelling: StorySpelling) -> None:
        super().__init__(surface)
        self._surface = surface
        self._spelling = spelling
        self._words: dict[Key, tuple[Spot, ...]] = {}
        self._ranges: dict[Key, tuple[Range, ...]] = {}
        self._shown: dict[int, tuple[Range, ...]] = {}
        self._blocks = surface.blockCount()
        self._typed_in = -1
        self._work: Iterator[None] | None = None
        self._pause = _timer(self, DEBOUNCE_MS, self.read)
        self._soon = _timer(self, _SOON_MS, self.read)
        self._slice = _timer(self, _BETWEEN_SLICES_MS, self._go_on)
        surface.document().contentsChange.connect(self._changed)
        surface.scrolled_to.connect(lambda _: self._soon.start())
        surface.cursorPositionChanged.connect(self._caret_moved)
        spelling.changed.connect(self._judge)
        surface.underlines.add("spelling", self.ranges)
        self._soon.start()

    def ranges(self, block: QTextBlock) -> Sequence[Range]:
        """What to underline in a block; asked at every paint, so it reads nothing."""
        number = block.blockNumber()
        found = self._ranges.get(_key(block))
        if found is None:
            if not self._pause.isActive() and not self._soon.isActive() and not self._work:
                self._soon.start()
            found = self._shown.get(number, ())
        else:
            self._shown[number] = found
        if found and number == self._typed_in:
            caret = self._surface.textCursor().positionInBlock()
            return [each for each in found if not each[0] <= caret <= each[0] + each[1]]
        return found

    def read(self) -> None:
        """Read the blocks that can be seen, those that were read already aside."""
        self._pause.stop()
        self._soon.stop()
        self._work = self._reading() if self._spelling.is_on else None
        self._go_on()

    def word_at(self, cursor: QTextCursor) -> tuple[str, QTextCursor] | None:
        """The word at a cursor, and a cursor that selects it; None if there is none."""
        at = cursor.position() - cursor.block().position()
        for word, start, length in spots_in(cursor.block()):
            if start <= at <= start + length:
                chosen = QTextCursor(cursor.block())
                chosen.setPosition(cursor.block().position() + start)
                chosen.movePosition(
                    QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, length
                )
                return word, chosen
        return None

    def _reading(self) -> Iterator[None]:
        if len(self._words) > _MOST_KEPT:
            self._words.clear()
        for block in tuple(self._surface.visible_blocks()):
            if not block.isValid():
                continue
            key = _key(block)
            if key in self._words:
                continue
            spots = []
            for count, spot in enumerate(_spots(key)):
                spots.append(spot)
                if count % _LOOK_AT_CLOCK == 0:
                    yield
            self._words[key] = tuple(spots)
            yield

    def _go_on(self) -> None:
        """Work for two milliseconds; the rest after the next events."""
        end = perf_counter() + SLICE_S
        while self._work is not None:
            if next(self._work, self) is self:
                self._work = None
                self._judge()
            elif perf_counter() > end:
                self._slice.start()
                return

    def _judge(self) -> None:
        """Say anew what is wrong in the blocks that were read."""
        spelling = self._spelling
        unknown: dict[str, None] = {}
        self._ranges = {}
        visible = {_key(block) for block in self._surface.visible_blocks()}
        for key in visible & self._words.keys():
            wrong = []
            for word, start, length in self._words[key]:
                if spelling.is_wrong(word):
                    wrong.append((start, length))
                elif spelling.is_unknown(word):
                    unknown[word] = None
            self._ranges[key] = tuple(wrong)
        self._shown.clear()
        if unknown:
            spelling.ask(unknown)
        if visible - self._words.keys() and spelling.is_on and not self._pause.isActive():
            self._soon.start()
        self._surface.underlines.refresh()

    def _changed(self, at: int, removed: int, added: int) -> None:
        """Move the marks of the block that is typed in; nothing is read here."""
        if not removed and not added:
            return
        block = self._surface.document().findBlock(at)
        number = block.blockNumber()
        blocks = self._surface.blockCount()
        if blocks != self._blocks:
            self._blocks = blocks
            self._shown = {number: self._shown.get(number, ())}
        self._typed_in = number
        start = at - block.position()
        self._shown[number] = tuple(
            (first if first + length <= start else first + added - removed, length)
            for first, length in self._shown.get(number, ())
            if first + length <= start or first >= start + removed
        )
        self._pause.start()

    def _caret_moved(self) -> None:
        """A word that was being typed is done when the caret leaves its block or it is clicked."""
        if self._typed_in < 0 or self._pause.isActive():
            return
        self._typed_in = -1
        self._surface.underlines.refresh()


def spots_in(block: QTextBlock) -> Iterator[Spot]:
    """The words of a block that should be spelled right, with their places in UTF-16 units."""
    return _spots(_key(block))


def _spots(key: Key) -> Iterator[Spot]:
    in_note, text = key
    if text.isascii():
        for word, start, end in spelled_words(text, in_note=in_note):
            yield word, start, end - start
        return
    at = wide = 0
    for word, start, end in spelled_words(text, in_note=in_note):
        wide += sum(sign > "\uffff" for sign in text[at:start])
        inside = sum(sign > "\uffff" for sign in word)
        yield word, start + wide, end - start + inside
        wide += inside
        at = end


def _key(block: QTextBlock) -> Key:
    """What a block's words depend on; code has none."""
    is_code = block.userState() == State.CODE
    return _begins_in_note(block), "" if is_code else block.text()


def _begins_in_note(block: QTextBlock) -> bool:
    """Whether a hidden note that began in a block before is still open: styling knows."""
    return block.previous().userState() in _NOTE_STATES


def _timer(parent: QObject, interval_ms: int, act: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(act)
    return timer
