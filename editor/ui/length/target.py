"""The length that was asked for, as a person types it: ``450``, ``450 words``, ``40 lines``."""

import re
from dataclasses import dataclass

from editor.domain.errors import UnknownFieldError

WORDS, LINES = "words", "lines"
MOST_WORDS = 1_000_000
_TYPED = re.compile(r"\s*(\d[\d.,\u00a0\u202f ]{0,11})\s*([^\W\d_]*)\s*")
_UNITS = {"": "", "w": WORDS, "word": WORDS, "words": WORDS, "line": LINES, "lines": LINES}


@dataclass(frozen=True, slots=True)
class Target:
    """A length in words, and the unit that it was typed in."""

    words: int
    unit: str


def read_target(typed: str, *, unit: str, column_words: int) -> Target | None:
    """What somebody typed as a target; None if it was emptied.

    Args:
        typed: A number, and a unit or none.
        unit: The unit of a bare number.
        column_words: Words in a print line.

    Raises:
        UnknownFieldError: It is no length.
    """
    if not typed.strip():
        return None
    found = _TYPED.fullmatch(typed)
    named = _UNITS.get(found[2].casefold()) if found else None
    if found is None or named is None:
        raise UnknownFieldError(
            f"A target is a length such as “450 words” or “40 lines”, not “{typed.strip()[:40]}”.",
            hint="Leave it empty to have none.",
        )
    unit = named or unit
    number = int(re.sub(r"\D", "", found[1]))
    words = number * column_words if unit == LINES else number
    if not 1 <= words <= MOST_WORDS:
        raise UnknownFieldError(f"A target is from 1 to {MOST_WORDS:,} words.", hint="")
    return Target(words, unit)


def target_text(words: int | None, *, unit: str, column_words: int) -> str:
    """A target as it was typed: in lines where that comes out even, else in words."""
    if not words:
        return ""
    if unit == LINES and words % column_words == 0:
        return _counted(words // column_words, "line")
    return _counted(words, "word")


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
