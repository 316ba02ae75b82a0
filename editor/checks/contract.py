"""What a check is: a pure function from a story to findings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor.domain.article import Article
from editor.domain.finding import Finding
from editor.domain.story import Story


@dataclass(frozen=True, slots=True)
class Check:
    """Something a copy editor looks for.

    Attributes:
        label: What it looks for, in a few words.
        find: Yields findings; never raises on any story. Every finding's code is the module's
            name with hyphens.
        must_match: Articles in which it must find something.
        must_not_match: Articles in which it must find nothing.
    """

    label: str
    find: Callable[[Story], Iterator[Finding]]
    must_match: tuple[Article, ...]
    must_not_match: tuple[Article, ...]
