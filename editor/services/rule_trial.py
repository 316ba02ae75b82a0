"""A rule tried on every story of the library before it is in force."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from editor.checks.house_rules.examples import troubles_of
from editor.checks.house_rules.scan import Hit, HouseScan
from editor.checks.passage import Passage
from editor.checks.passages import Placed, passages_of
from editor.checks.prose import BLANK
from editor.checks.texts import excerpt
from editor.domain.article import Article
from editor.domain.article_texts import texts_of
from editor.domain.errors import UnknownStoryError
from editor.domain.house_rule import HouseRule
from editor.domain.place import Place
from editor.domain.story_filter import StoryFilter
from editor.services.stories import Stories
from editor.storage.shelf import Shelf
from editor.storage.store import Store

MOST_EXAMPLES = 100
_AT_A_TIME = 50
_MOST_GIVEN_UP = 3

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class TrialExample:
    """A place where the rule would say something.

    Attributes:
        words: What it found.
        around: The same with what stands around it.
        replacement: What it would offer; empty for nothing.
        start: First code point in the field.
    """

    story_id: str
    slug: str
    field: str
    start: int
    end: int
    words: str
    around: str
    replacement: str = ""


@dataclass(frozen=True, slots=True)
class TriedStory:
    """How often the rule would say something in a story."""

    id: str
    slug: str
    headline: str
    hits: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it.

    Attributes:
        looked_through: How many stories were read.
        of: How many there are.
        stories: Those with hits, the most first.
        examples: The first places, in the order of the stories.
        troubles: Why the rule shouldn't be in force: its own examples, its pattern, its time.
    """

    looked_through: int
    of: int
    stories: tuple[TriedStory, ...] = ()
    examples: tuple[TrialExample, ...] = ()
    troubles: tuple[str, ...] = ()

    @property
    def hits(self) -> int:
        """In all stories."""
        return sum(each.hits for each in self.stories)


@dataclass(slots=True)
class _Tally:
    """What was found so far."""

    stories: list[TriedStory] = field(default_factory=list)
    examples: list[TrialExample] = field(default_factory=list)
    given_up: int = 0

    def add(self, article: Article, hits: list[tuple[Placed, Hit]]) -> None:
        """Count what was found in a story."""
        self.given_up += sum(hit.is_given_up for _, hit in hits)
        found = [(placed, hit) for placed, hit in hits if not hit.is_given_up]
        if not found:
            return
        self.stories.append(TriedStory(article.id, article.slug, article.headline, len(found)))
        room = MOST_EXAMPLES - len(self.examples)
        self.examples += [_example(article, *each) for each in islice(found, room)]


class RuleTrial:
    """Tries rules on the stories of one library. Safe from any thread.

    Args:
        stories: Resolve what the captions of photos say.
        clock: Gives the time (aware, UTC).
    """

    def __init__(self, store: Store, stories: Stories, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._stories = stories
        self._clock = clock

    def run(
        self,
        rule: HouseRule,
        progress: Progress = lambda _done, _of: None,
        is_given_up: Callable[[], bool] = lambda: False,
    ) -> Trial:
        """Try a rule, a draft or one in force, on the stories of the desk and the archive.

        Args:
            rule: What is tried; it needn't be in the desk's file.
            progress: Called with how many stories were read, of how many.
            is_given_up: Asked now and then; if so, what was found until then comes back.
        """
        troubles = troubles_of(rule)
        ids = self._ids()
        tally, scan, read = _Tally(), HouseScan((rule,)), 0
        for article in self._articles(ids):
            if is_given_up() or tally.given_up >= _MOST_GIVEN_UP:
                break
            tally.add(article, self._hits(article, scan))
            read += 1
            progress(read, len(ids))
        if tally.given_up:
            troubles = (*troubles, "It takes too long in stories of the archive.")
        by_hits = sorted(tally.stories, key=lambda each: -each.hits)
        return Trial(read, len(ids), tuple(by_hits), tuple(tally.examples), troubles)

    def _ids(self) -> list[str]:
        now = self._clock()
        with self._store.read() as shelf:
            return [
                hit.listing.id
                for place in (Place.DESK, Place.ARCHIVE)
                for hit in shelf.find(StoryFilter(place=place), now)
            ]

    def _articles(self, ids: list[str]) -> Iterator[Article]:
        for start in range(0, len(ids), _AT_A_TIME):
            with self._store.read() as shelf:
                yield from _there(shelf, ids[start : start + _AT_A_TIME])

    def _hits(self, article: Article, scan: HouseScan) -> list[tuple[Placed, Hit]]:
        """What the rule finds; most stories don't have its words, and are read only roughly."""
        shows_photos = any(each.photo and each.caption is None for each in article.figures)
        if not shows_photos and not any(scan.finds_anything(each) for each in _texts(article)):
            return []
        story = self._stories.resolve(article)
        return [
            (placed, hit) for placed in passages_of(story) for hit in _found(scan, placed.passage)
        ]


def _there(shelf: Shelf, ids: list[str]) -> list[Article]:
    """The articles that are still there."""
    found = []
    for each in ids:
        with suppress(UnknownStoryError):
            found.append(shelf.articles.get(each))
    return found


def _texts(article: Article) -> Iterator[str]:
    yield from texts_of(article).values()
    yield from (each.text for each in article.corrections)


def _found(scan: HouseScan, passage: Passage) -> Iterator[Hit]:
    yield from scan.hits(passage)
    if scan.has_correct:
        yield from (Hit(scan.rules[0], start, end) for start, end in scan.correct(passage))


def _example(article: Article, placed: Placed, hit: Hit) -> TrialExample:
    raw, shown = placed.passage.raw, placed.passage.prose
    return TrialExample(
        story_id=article.id,
        slug=article.slug,
        field=placed.field,
        start=placed.start + hit.start,
        end=placed.start + hit.end,
        words=" ".join(raw[hit.start : hit.end].split()),
        around=" ".join(excerpt(shown, hit.start, hit.end).replace(BLANK, "").split()),
        replacement=next(iter(hit.replacements), ""),
    )
