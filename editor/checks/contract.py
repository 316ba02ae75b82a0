"""What a check is: a pure function from a story, or from one passage of it, to what is wrong."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from editor.checks.passage import RUNNING, Passage, Slip
from editor.domain.article import Article
from editor.domain.desk_rules import DeskRules
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

Example: TypeAlias = str | Article | Story


def _nothing(_story: Story, _options: Any) -> Iterable[Finding]:
    return ()


def _no_slips(_passage: Passage, _options: Any) -> Iterable[Slip]:
    return ()


def _no_spans(_passage: Passage, _options: Any) -> Iterable[tuple[int, int]]:
    return ()


@dataclass(frozen=True, slots=True)
class Check:
    """Something a copy editor looks for.

    It has either ``find`` or ``read``. What is read passage by passage is read again only where
    the text changed, so ``read`` is the way for everything that doesn't need the whole story. Both
    are pure, and raise on no text.

    Attributes:
        label: What it looks for, in a few words.
        must_match: Texts of a body, articles, or stories with their photos, in which it must find
            something.
        must_not_match: Those in which it must find nothing.
        find: Yields findings in a story. Every finding's code is the module's name with hyphens,
            or one of ``codes``.
        read: Yields slips in a passage.
        about: Why it matters, in a sentence; for lists and help.
        severity: Of slips that say none, and the usual one of findings.
        options: The defaults of what a desk can choose: a frozen dataclass whose field metadata
            holds a ``label``; None without a choice. Handed to ``find`` and ``read``.
        kinds: The kinds of passages that it reads.
        is_english: It reads English words, and leaves passages in other languages alone.
        is_on: It runs unless a desk says otherwise.
        codes: The codes of its findings where it holds many rules; empty for all others.
        excuses: Spans of a passage that are right whatever other checks say.
        of_desk: Makes what ``read`` and ``excuses`` are handed in place of options, from what the
            desk wrote.
    """

    label: str
    must_match: tuple[Example, ...]
    must_not_match: tuple[Example, ...]
    find: Callable[[Story, Any], Iterable[Finding]] = _nothing
    read: Callable[[Passage, Any], Iterable[Slip]] = _no_slips
    about: str = ""
    severity: Severity = Severity.WARNING
    options: Any = None
    kinds: frozenset[str] = RUNNING
    is_english: bool = True
    is_on: bool = True
    codes: Callable[[], frozenset[str]] = frozenset
    excuses: Callable[[Passage, Any], Iterable[tuple[int, int]]] = _no_spans
    of_desk: Callable[[DeskRules], Any] | None = None

    @property
    def reads_passages(self) -> bool:
        """Whether it reads passage by passage."""
        return self.read is not _no_slips

    @property
    def has_excuses(self) -> bool:
        """Whether it says of some words that they are right."""
        return self.excuses is not _no_spans


def story_of(example: Example) -> Story:
    """An example as a story; a text is its body."""
    if isinstance(example, str):
        return Story(Article("1", "example", body=example))
    return example if isinstance(example, Story) else Story(example)
