"""A paragraph, or a short field as a whole: what checks of the wording read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from editor.checks.prose import BLANK
from editor.domain.finding import Severity
from editor.language.quotations import quoted_spans
from editor.language.sentences import sentences

BODY = frozenset({"body"})
RUNNING = frozenset(
    {"headline", "standfirst", "body", "figures.caption", "figures.alt"}
    | {"editors_note", "corrections.text"}
)
"""The kinds of passages that are sentences, or nearly, and that readers see."""
COPY = frozenset({"standfirst", "body", "figures.caption", "editors_note", "corrections.text"})
"""Those that are whole sentences."""

_NUMBER = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Passage:
    """One passage. Offsets are code points of ``raw``.

    Attributes:
        kind: The field without its number: ``body``, ``headline``, ``figures.caption`` …
        raw: As it is typed.
        prose: As long as ``raw``, with what isn't words of the story (hidden notes, addresses,
            code, figure lines) blanked out by ``BLANK``.
        running: The same, with texts of links, headings and table rows blanked out too.
        language: BCP 47, of the story.
        style: ``ap`` or ``uk``: which set of conventions the desk follows.
        names: The words of this passage that are names in the story.
    """

    kind: str
    raw: str
    prose: str
    running: str
    language: str = "en-US"
    style: str = "ap"
    names: frozenset[str] = frozenset()

    @property
    def is_english(self) -> bool:
        """Whether rules of the English language apply."""
        return self.language.partition("-")[0].lower() in {"en", ""}

    @cached_property
    def is_heading(self) -> bool:
        """A subhead of the body, or a headline."""
        return self.kind == "headline" or (self.kind == "body" and self.raw.startswith("#"))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence of ``prose``."""
        return sentences(self.prose)

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """What somebody else said, with its quotation marks; an open quotation runs to the end."""
        return quoted_spans(self.prose)

    def is_quoted(self, at: int) -> bool:
        """Whether a place lies in a quotation: what somebody said isn't ours to change."""
        return any(start <= at < end for start, end in self.quoted)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where a pattern matches in our own words: in the prose, outside of quotations."""
        for match in pattern.finditer(self.prose):
            if not self.is_quoted(match.start()):
                yield match


@dataclass(frozen=True, slots=True)
class Slip:
    """Something wrong in a passage.

    Attributes:
        start: First code point in ``Passage.raw``.
        end: One past the last.
        message: A sentence.
        suggestions: What could stand there instead, best first; ``""`` takes it out.
        severity: The check's own if None.
    """

    start: int
    end: int
    message: str
    suggestions: tuple[str, ...] = ()
    severity: Severity | None = None


def kind_of(field: str) -> str:
    """The kind of a field: ``figures[0].caption`` is ``figures.caption``."""
    return _NUMBER.sub("", field)


def is_blank(text: str) -> bool:
    """Whether there is nothing to read."""
    return not text.strip(f"{BLANK} \t\n")
