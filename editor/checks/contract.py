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
            name with hyphens, or one of ``codes``.
        must_match: Articles, or stories with their photos, in which it must find something.
        must_not_match: Those in which it must find nothing.
        codes: The codes of its findings where it holds many rules; empty for all others.
    """

    label: str
    find: Callable[[Story], Iterator[Finding]]
    must_match: tuple[Article | Story, ...]
    must_not_match: tuple[Article | Story, ...]
    codes: Callable[[], frozenset[str]] = frozenset
