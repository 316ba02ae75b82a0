"""The state behind the length in the status line and its popover."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from editor.domain.errors import UnknownFieldError
from editor.settings import Settings
from editor.ui.chosen import Chosen
from editor.ui.length.line_count import Count
from editor.ui.length.running_count import RunningCount
from editor.ui.length.target import LINES, WORDS, read_target, target_text
from editor.ui.open_story import OpenStory

_SECONDS = 60
_SHOWN = frozenset({"column_words", "column_mm", "words_a_minute", "targets_in_lines"})


class LengthViewModel(QObject):
    """How long the open story is and should be, and how long what is selected.

    Args:
        open_story: Has the target.
        count: Counts its text while it is typed.
        chosen: Reading speed and the print column.
        selection: Gives the cursor of the drafting surface.
    """

    changed = Signal()

    def __init__(
        self,
        open_story: OpenStory,
        count: RunningCount,
        chosen: Chosen,
        selection: Callable[[], QTextCursor],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._count = count
        self._chosen = chosen
        self._selection = selection
        count.changed.connect(self.changed)
        open_story.replaced.connect(self.changed)
        open_story.edited.connect(self._hear)
        chosen.changed.connect(self._choose)

    @property
    def is_open(self) -> bool:
        """Whether there is a story at all."""
        return self._open_story.is_open

    @property
    def total(self) -> Count:
        """The length of the story's text."""
        return self._count.total

    @property
    def selected(self) -> Count | None:
        """The length of what is selected; None if nothing is."""
        cursor = self._selection()
        return self._count.of(cursor) if cursor.hasSelection() else None

    @property
    def target_words(self) -> int | None:
        """The length that was asked for."""
        return self._open_story.fields.target_words

    @property
    def words_over(self) -> int:
        """So many words more than were asked for; fewer, if it is below zero."""
        return self.total.words - (self.target_words or 0)

    @property
    def is_over(self) -> bool:
        """Whether it is longer than was asked for."""
        return bool(self.target_words) and self.words_over > 0

    @property
    def column(self) -> str:
        """What a print line is: ``5 words in 45 mm``."""
        settings = self._settings
        return f"{settings.column_words} words in {settings.column_mm} mm"

    @property
    def target_text(self) -> str:
        """The target as it was typed; empty if there is none."""
        return target_text(
            self.target_words, unit=self._unit, column_words=self._settings.column_words
        )

    @property
    def summary(self) -> str:
        """The line at the bottom of the window; empty without a story."""
        if not self.is_open or not self._count.is_complete:
            return ""
        total, selected = self.total, self.selected
        of = f"{selected.words:,} of " if selected is not None else ""
        noun = "word" if total.words == 1 else "words"
        parts = [f"{of}{total.words:,} {noun}", f"{minutes(self.seconds_of(total))} min"]
        if self.target_words:
            parts.append(f"target {self._target_in_line()}")
        return " · ".join(parts)

    def lines_of(self, count: Count) -> int:
        """How many lines that makes in print."""
        return ceil(count.words / self._settings.column_words)

    def seconds_of(self, count: Count) -> int:
        """How long that takes to read."""
        return round(count.words * _SECONDS / self._settings.words_a_minute)

    def set_target(self, typed: str) -> str:
        """Ask for a length: ``450``, ``450 words``, ``40 lines``; empty asks for none.

        Returns:
            Why that can't be; empty if it could.
        """
        column_words = self._settings.column_words
        try:
            target = read_target(typed, unit=self._unit, column_words=column_words)
        except UnknownFieldError as error:
            return str(error)
        if target is None:
            self._open_story.edit(target_words=None)
        else:
            self._chosen.choose(targets_in_lines=target.unit == LINES)
            self._open_story.edit(target_words=target.words)
        return ""

    @property
    def _settings(self) -> Settings:
        return self._chosen.settings

    @property
    def _unit(self) -> str:
        return LINES if self._settings.targets_in_lines else WORDS

    def _target_in_line(self) -> str:
        """``450 (−38)``; in print lines the rest is in lines too."""
        text, over = self.target_text, self.words_over
        if text.endswith((WORDS, "word")):
            text = text.partition(" ")[0]
        else:
            per_line = self._settings.column_words
            over = ceil(over / per_line) if over > 0 else -(-over // per_line)
        sign = "+" if over > 0 else "−" if over < 0 else "±"
        return f"{text} ({sign}{abs(over):,})"

    def _hear(self, path: str) -> None:
        if path in {"target_words", "language"}:
            self.changed.emit()

    def _choose(self, before: Settings, now: Settings) -> None:
        if any(getattr(before, name) != getattr(now, name) for name in _SHOWN):
            self.changed.emit()


def minutes(seconds: int) -> int:
    """Whole minutes; what can be read at all takes one."""
    return max(1, round(seconds / _SECONDS)) if seconds else 0


def duration(seconds: int) -> str:
    """``1 min 47 s``."""
    whole, rest = divmod(seconds, _SECONDS)
    return f"{whole} min {rest} s" if whole else f"{rest} s"
