"""What a desk made of the checks: which of them run, how, and rules of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.domain.checklist import Checklist
from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule

BY_LANGUAGE = "language"
STYLES = ("ap", "uk")
_BRITISH = frozenset({"en-gb", "en-ie", "en-au", "en-nz", "en-in", "en-za"})

LARGEST_NUMBER = 1_000_000_000
"""Of options and of what is asked for; the window's child takes no number without end."""

Option = str | int | bool


@dataclass(frozen=True, slots=True)
class Choice:
    """What a desk chose for one check.

    Attributes:
        is_on: Whether it runs; None leaves that to the check. One that stops publishing stays on.
        severity: Of its findings, if they are no blockers; None leaves it to the check.
        options: By name, those that differ from the check's own.
    """

    is_on: bool | None = None
    severity: Severity | None = None
    options: Mapping[str, Option] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeskFault:
    """Something in the desk's files that can't be used; all the rest of them is.

    Attributes:
        file: The name of the file: ``house-style.toml``.
        message: A sentence that says what.
        hint: What to do.
        line: The line that it begins in, from 1; 0 if that is the whole file.
        name: The rule, check or checklist it is about; may be empty.
    """

    file: str
    message: str
    hint: str = ""
    line: int = 0
    name: str = ""

    @property
    def place(self) -> str:
        """``house-style.toml, line 12``."""
        return f"{self.file}, line {self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class DeskRules:
    """All of it; of one library.

    Attributes:
        style: One of ``STYLES``, or ``language``: British where the story is.
        choices: By the check's code.
        house_rules: The desk's own rules, those in force.
        checklists: What must be there before a story goes out; the first that fits counts.
    """

    style: str = BY_LANGUAGE
    choices: Mapping[str, Choice] = field(default_factory=dict)
    house_rules: tuple[HouseRule, ...] = ()
    checklists: tuple[Checklist, ...] = ()

    def style_in(self, language: str) -> str:
        """The style for a story in a language (BCP 47)."""
        if self.style != BY_LANGUAGE:
            return self.style
        return "uk" if language.lower() in _BRITISH else "ap"


NO_RULES = DeskRules()
"""The checks as they come."""
