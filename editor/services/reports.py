"""Checks over one story or a whole library, for reports."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from queue import Empty, SimpleQueue

from editor.checks import check_story
from editor.domain.errors import CopydeskError, UnknownStoryError
from editor.domain.finding import Finding
from editor.domain.story import Story
from editor.domain.story_filter import StoryFilter
from editor.services.library import Library
from editor.services.stories import Stories
from editor.workers.client import Worker
from editor.workers.frames import Failed
from editor.workers.protocol import Checked, CheckStory

_CHILDREN = 2
_FEW = 8  # stories that are checked here sooner than a child has started
_AHEAD = 8  # stories that wait for a child, so that it never waits for one
_ALL = 1_000_000
_PATIENCE_S = 0.5  # a wait without end can't be interrupted on Windows

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class CheckedStory:
    """A story and what the checks found in it.

    Attributes:
        story: As it was read.
        findings: Blockers first, what was waved through last.
        failure: Why it couldn't be checked, as a sentence; empty if it was.
    """

    story: Story
    findings: tuple[Finding, ...] = ()
    failure: str = ""


class Reports:
    """Checks stories as they are stored.

    Args:
        clock: Gives the moment (aware) at which rights and embargoes are judged.
    """

    def __init__(self, stories: Stories, library: Library, clock: Callable[[], datetime]) -> None:
        self._stories = stories
        self._library = library
        self._clock = clock

    def wanted(self, wanted: StoryFilter) -> tuple[str, ...]:
        """The ids of the stories that a filter asks for, by their slugs."""
        listings = sorted(
            (hit.listing for hit in self._library.find(wanted, _ALL)), key=lambda it: it.slug
        )
        return tuple(each.id for each in listings)

    def named(self, keys: Sequence[str]) -> tuple[str, ...]:
        """The ids of stories by slugs or ids, each once.

        Raises:
            UnknownStoryError: One of them isn't there.
        """
        return tuple(dict.fromkeys(self._stories.get(key).id for key in keys))

    def check(
        self, keys: Sequence[str], progress: Progress | None = None
    ) -> Iterator[CheckedStory]:
        """Check stories, in their order; many of them in child processes, side by side.

        One that is deleted meanwhile is left out.

        Args:
            keys: Slugs or ids, each once.
            progress: Called with how many are done, of how many.
        """
        checked = self._here(keys) if len(keys) <= _FEW else self._beside(keys)
        for done, each in enumerate(checked, 1):
            if progress:
                progress(done, len(keys))
            if each is not None:
                yield each

    def _here(self, keys: Sequence[str]) -> Iterator[CheckedStory | None]:
        for key in keys:
            story = self._story(key)
            yield None if story is None else CheckedStory(story, check_story(story))

    def _beside(self, keys: Sequence[str]) -> Iterator[CheckedStory | None]:
        """The same by children; None for a story that is gone."""
        answers: SimpleQueue[tuple[int, Checked | Failed]] = SimpleQueue()
        stories: dict[int, Story] = {}
        done: dict[int, CheckedStory | None] = {}
        at = asked = 0
        with ExitStack() as stack:
            children = [stack.enter_context(Worker()) for _ in range(_CHILDREN)]
            while at < len(keys):
                while asked < len(keys) and len(stories) < _AHEAD * _CHILDREN:
                    story = self._story(keys[asked])
                    if story is None:
                        done[asked] = None
                    else:
                        stories[asked] = story
                        _ask(children[asked % _CHILDREN], story, asked, answers)
                    asked += 1
                _take(answers, stories, done)
                while at in done:
                    yield done.pop(at)
                    at += 1

    def _story(self, key: str) -> Story | None:
        try:
            return replace(self._stories.story(key), as_of=self._clock())
        except UnknownStoryError:
            return None


def _ask(
    child: Worker, story: Story, number: int, answers: "SimpleQueue[tuple[int, Checked | Failed]]"
) -> None:
    child.submit(CheckStory(story), lambda answer: answers.put((number, answer)))


def _take(
    answers: "SimpleQueue[tuple[int, Checked | Failed]]",
    stories: dict[int, Story],
    done: dict[int, CheckedStory | None],
) -> None:
    """Wait a moment for an answer, if there is one to wait for."""
    if not stories:
        return
    try:
        number, answer = answers.get(timeout=_PATIENCE_S)
    except Empty:
        return
    story = stories.pop(number)
    if isinstance(answer, Failed):
        why = str(CopydeskError(answer.message, hint=answer.hint))
        done[number] = CheckedStory(story, failure=why)
    else:
        done[number] = CheckedStory(story, answer.findings)
