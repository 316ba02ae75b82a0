"""What a check found."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Severity(StrEnum):
    """How much it matters: a blocker stops every way out."""

    BLOCKER = "blocker"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class WavedThrough:
    """Findings that somebody let stand, why, and when (aware, UTC).

    It holds for every finding of that code on those words of that kind of field, wherever they
    stand; a field of figures or credits is named without its number: ``figures.caption``.
    """

    code: str
    field: str
    words: str
    why: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that gets a whole new value; lists are joined by ``; ``."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    Attributes:
        code: The check's name, such as ``tk-left``.
        field: Where: ``body``, ``headline``, ``figures[0].caption`` …
        start: First code point in exactly the string of that field that ``show --json`` prints.
        end: One past the last.
        excerpt: The words there, with a little around them where that helps.
        suggestions: What could stand there instead, best first.
        changes: What else changes when a suggestion is taken, in the same step: an advisory that
            leaves the caption goes into the instructions.
        waved: Who let it stand, and why; None if nobody did.
    """

    code: str
    severity: Severity
    message: str
    field: str
    start: int = 0
    end: int = 0
    excerpt: str = ""
    suggestions: tuple[str, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    waved: WavedThrough | None = None

    @property
    def is_stop(self) -> bool:
        """Whether it stops every way out."""
        return self.severity is Severity.BLOCKER
