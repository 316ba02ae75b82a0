"""Find and replace in all stories: every hit is seen before anything changes. No widgets."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError
from editor.domain.replacement import Replacement
from editor.language.pattern import Pattern
from editor.ui import tasks
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.replacements import FoundStory, FoundText, Replacements, RolledBack

MOST_STORIES = 500
_TYPING_DELAY_MS = 250
_AROUND = 40

Key = tuple[str, str, int]
"""A hit: the story's id, the path of the text, the first code point in it."""


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit with what stands around it, on one line."""

    key: Key
    before: str
    old: str
    new: str
    after: str
    end: int


class EverywhereViewModel(QObject):
    """Looks through the library beside the window; what is chosen is replaced in one act.

    Attributes:
        pattern: What is looked for.
        replacement: What comes in its place; None while nothing is to be replaced.
        stories: Where it stands, the last saved story first, at most 500.
        left_out: The hits that are not to be replaced.
        message: What there is to say; empty for nothing.
        failed: Whether that is a failure.
        last: The last replacement that can be taken back.
    """

    changed = Signal()
    library_changed = Signal()
    """Stories were written by this: whoever shows one reads it again."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pattern = Pattern("")
        self.replacement = ""
        self.stories: tuple[FoundStory, ...] = ()
        self.left_out: set[Key] = set()
        self.message = ""
        self.failed = False
        self.is_busy = False
        self.last: Replacement | None = None
        self._open_story = open_story
        self._given_up = Event()
        self._delay = QTimer(self, singleShot=True, interval=_TYPING_DELAY_MS)
        self._delay.timeout.connect(self._save_and_search)

    def look_for(self, pattern: Pattern, replacement: str) -> None:
        """Look for something, a moment after the last key."""
        if (pattern, replacement) != (self.pattern, self.replacement):
            self.pattern, self.replacement = pattern, replacement
            self._delay.start()

    def search(self) -> None:
        """Look again, now: what was found may have changed since."""
        self._delay.stop()
        self._save_and_search()

    def stop(self) -> None:
        """Look no further."""
        self._given_up.set()

    def choose(self, key: Key, *, chosen: bool) -> None:
        """Take a hit in, or leave it out."""
        (self.left_out.discard if chosen else self.left_out.add)(key)
        self.changed.emit()

    def choose_story(self, story_id: str, *, chosen: bool) -> None:
        """Take all hits of a story in, or leave them out."""
        for story in self.stories:
            if story.id == story_id:
                keys = {hit.key for text in story.texts for hit in hits_of(story, text)}
                self.left_out = self.left_out - keys if chosen else self.left_out | keys
        self.changed.emit()

    @property
    def chosen_count(self) -> int:
        """How many hits would be replaced."""
        return sum(len(text.changes) for texts in self._chosen().values() for text in texts)

    def replace(self) -> None:
        """Replace what is chosen."""
        replacements = self._replacements()
        chosen = self._chosen()
        if replacements is None or self.is_busy or not chosen:
            return
        count = self.chosen_count
        what = f"“{self.pattern.words}” by “{self.replacement}”"
        work = partial(replacements.replace, self.stories, what, chosen)
        self._begin()
        self._open_story.when_saved(
            lambda: tasks.run(work, done=partial(self._replaced, count), failed=self._fail)
        )

    def take_back(self) -> None:
        """Put back what was replaced last."""
        replacements = self._replacements()
        if replacements is not None and self.last is not None and not self.is_busy:
            work = partial(replacements.roll_back, self.last.id)
            self._begin()
            self._open_story.when_saved(
                lambda: tasks.run(work, done=self._rolled_back, failed=self._fail)
            )

    def show(self, key: Key, end: int) -> None:
        """Open the story of a hit and go to it."""
        story_id, path, start = key
        jump = partial(self._open_story.jump.emit, path, start, end)
        if self._open_story.fields.id == story_id:
            jump()
            return
        self._open_story.open(story_id)

        def arrived() -> None:
            if self._open_story.fields.id == story_id:
                self._open_story.replaced.disconnect(arrived)
                QTimer.singleShot(0, jump)

        self._open_story.replaced.connect(arrived)

    def _save_and_search(self) -> None:
        replacements = self._replacements()
        self._given_up.set()
        if replacements is None or not self.pattern.words:
            self._take(self._given_up, ())
            return
        given_up = self._given_up = Event()
        look = partial(_found, replacements, self.pattern, self.replacement, given_up)
        self._begin()
        self._open_story.when_saved(
            lambda: tasks.run_beside(look, done=partial(self._take, given_up), failed=self._fail)
        )

    def _take(self, given_up: Event, stories: "tuple[FoundStory, ...]") -> None:
        if given_up is not self._given_up:
            return
        self.is_busy = self.failed = False
        self.stories = stories
        self.left_out = set()
        hits = sum(len(text.changes) for story in stories for text in story.texts)
        self.message = _count(hits, len(stories)) if self.pattern.words else ""
        self.changed.emit()

    def _replaced(self, count: int, done: Replacement) -> None:
        self.last = done
        self._finish(f"Replaced {_count(count, len(done.stories), found='')}")

    def _rolled_back(self, outcome: "RolledBack") -> None:
        self.last = None
        said = f"{_stories(len(outcome.restored))} as before."
        if outcome.clashed:
            slugs = ", ".join(outcome.clashed)
            said += f" Left alone, because these words were changed since: {slugs}."
        self._finish(said)

    def _finish(self, message: str) -> None:
        self.is_busy = self.failed = False
        self.stories, self.left_out = (), set()
        self.message = message
        self.library_changed.emit()
        self.changed.emit()

    def _begin(self) -> None:
        self.is_busy = True
        self.changed.emit()

    def _fail(self, error: CopydeskError) -> None:
        self.is_busy = False
        self.failed = True
        self.message = str(error)
        self.changed.emit()

    def _chosen(self) -> "dict[str, tuple[FoundText, ...]]":
        chosen = {}
        for story in self.stories:
            texts = tuple(_without(story, text, self.left_out) for text in story.texts)
            if any(text.changes for text in texts):
                chosen[story.id] = tuple(text for text in texts if text.changes)
        return chosen

    def _replacements(self) -> "Replacements | None":
        newsroom = self._open_story.newsroom
        return None if newsroom is None else newsroom.replacements


def hits_of(story: "FoundStory", text: "FoundText") -> Iterator[ShownHit]:
    """The hits in a text as a list shows them."""
    for start, end, new in text.changes:
        before = text.text[max(0, start - _AROUND) : start].rpartition("\n")[2]
        after = text.text[end : end + _AROUND].partition("\n")[0]
        old = text.text[start:end]
        yield ShownHit((story.id, text.path, start), before, old, new, after, end)


def _without(story: "FoundStory", text: "FoundText", left_out: set[Key]) -> "FoundText":
    kept = tuple(
        change for change in text.changes if (story.id, text.path, change[0]) not in left_out
    )
    return replace(text, changes=kept)


def _found(
    replacements: "Replacements", pattern: Pattern, replacement: str, given_up: Event
) -> "tuple[FoundStory, ...]":
    found = replacements.find(pattern, replacement)
    stories = (story for story in found if not given_up.is_set())
    return tuple(islice(stories, MOST_STORIES))


def _count(hits: int, stories: int, found: str = " found") -> str:
    if not hits:
        return "Nothing found"
    return f"{hits:,}{found} in {_stories(stories)}"


def _stories(count: int) -> str:
    return "1 story" if count == 1 else f"{count:,} stories"
