"""Which stories a command works on: those that are named, or many at once by what they are."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import click

from editor.domain.errors import UnknownFieldError, quoted
from editor.domain.status import Status
from editor.domain.story_filter import StoryFilter
from editor.newsroom import Newsroom

Command = TypeVar("Command", bound=Callable[..., Any])

_STATUSES = {each.value.casefold(): each for each in Status}
_OPTIONS = (
    click.argument("slugs", nargs=-1, metavar="[SLUG…]"),
    click.option("--all", "all_stories", is_flag=True, help="Every story on the desk."),
    click.option("--search", "words", default="", metavar="WORDS", help="Where WORDS stand."),
    click.option("--saved", default="", metavar="NAME", help="What the saved search NAME finds."),
    click.option(
        "--status",
        "statuses",
        multiple=True,
        type=click.Choice([each.value for each in Status], case_sensitive=False),
        help="Stories of that status; may be given several times.",
    ),
    click.option("--desk", default="", metavar="DESK", help="Stories of that desk."),
)


def story_choice(command: Command) -> Command:
    """Give a command the options that ``StoryChoice`` is made of."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class StoryChoice:
    """What somebody typed."""

    slugs: tuple[str, ...]
    all_stories: bool
    words: str
    saved: str
    statuses: tuple[str, ...]
    desk: str

    @property
    def names_one(self) -> bool:
        """Whether it is one story, by name."""
        return len(self.slugs) == 1

    @property
    def is_empty(self) -> bool:
        """Whether nobody chose anything."""
        return not self.slugs and not self._is_many

    def refuse_contradictions(self) -> None:
        """Refuse what can't be meant.

        Raises:
            UsageError: Stories are named and chosen, or neither.
        """
        if self.slugs and self._is_many:
            message = "Name stories, or choose them by --all, --search, --saved, --status, --desk."
            raise click.UsageError(message)
        if self.is_empty:
            raise click.UsageError("Name a story, or say --all.")

    def ids(self, newsroom: Newsroom) -> tuple[str, ...]:
        """The ids of the stories, each once.

        Raises:
            UnknownStoryError: One that is named isn't there.
            UnknownFieldError: There is no such saved search.
        """
        if self.slugs:
            return newsroom.reports.named(self.slugs)
        return newsroom.reports.wanted(self._wanted(newsroom))

    @property
    def _is_many(self) -> bool:
        return bool(self.all_stories or self.words or self.saved or self.statuses or self.desk)

    def _wanted(self, newsroom: Newsroom) -> StoryFilter:
        wanted = StoryFilter()
        if self.saved:
            saved = newsroom.library.saved_filters()
            if self.saved not in saved:
                message = f"There is no saved search {quoted(self.saved)}."
                hint = f"There are: {', '.join(saved)}." if saved else "None was saved yet."
                raise UnknownFieldError(message, hint=hint)
            wanted = saved[self.saved]
        statuses = tuple(_STATUSES[each.casefold()] for each in self.statuses)
        return replace(
            wanted,
            words=self.words.strip() or wanted.words,
            statuses=statuses or wanted.statuses,
            desk=self.desk.strip() or wanted.desk,
        )
