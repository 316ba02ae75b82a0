"""Regular expressions that somebody on the desk wrote: read, and never waited for."""

import re
from functools import lru_cache
from typing import Any

from editor.domain.errors import CopydeskError

LONGEST_PATTERN = 1_000
_MOST_REPEATS = 10_000  # as one within another; the engine holds each of them in memory
TIME_S = 0.05  # in one passage; what takes longer holds up everything else
_PROBE_S = 0.1
_MOST_KEPT = 2_048
# Signs that stand for themselves, sets, repeats and groups.
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{(\d+)(?:,\d*)?\}|[()]", re.DOTALL)
# What makes a careless expression try everything: long runs, and no end that fits.
_PROBES = tuple(f"{piece * 3_000}\x00" for piece in ("a", "ab ", " ", "1", "a-", "Ab, ", '"a" '))


class HousePatternError(CopydeskError):
    """The expression can't be read, or takes too long."""


@lru_cache(maxsize=_MOST_KEPT)
def compiled(pattern: str, *, is_exact: bool) -> Any:
    """A pattern of the ``regex`` package, whose methods take a ``timeout``.

    Raises:
        HousePatternError: It can't be read; the message says where.
    """
    if len(pattern) > LONGEST_PATTERN:
        message = f"The pattern is longer than {LONGEST_PATTERN:,} characters."
        raise HousePatternError(message, hint="Make several rules of it.")
    if _repeats(pattern) > _MOST_REPEATS:
        message = f"The pattern repeats something more than {_MOST_REPEATS:,} times."
        raise HousePatternError(message, hint="Write smaller numbers in its braces.")
    regex = _regex()
    flags = regex.MULTILINE | regex.VERSION0 | (0 if is_exact else regex.IGNORECASE)
    try:
        return regex.compile(pattern, flags)
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        message = f"The pattern can't be read: {error}."
        hint = "Mend it, or write words instead: they are taken as they stand."
        raise HousePatternError(message, hint=hint) from error


def check_pattern(pattern: str, *, is_exact: bool) -> None:
    """See that a pattern can be used on any text.

    Raises:
        HousePatternError: It can't be read, finds nothing but the empty place between two
            characters, or takes too long on text that was made to be hard.
    """
    made = compiled(pattern, is_exact=is_exact)
    try:
        for probe in _PROBES:
            for _ in made.finditer(probe, timeout=_PROBE_S):
                pass
    except TimeoutError as error:
        message = "The pattern can take very long."
        hint = "Make it simpler: no repeats within repeats such as (a+)+, and {0,40} in place of *."
        raise HousePatternError(message, hint=hint) from error


def _repeats(pattern: str) -> int:
    """How often the most repeated part stands there at the least: 6 for ``(a{2}){3,9}``."""
    most = [1]  # in each of the groups that are open
    last, ends = 1, -1
    for piece in _PIECE.finditer(pattern):
        sign = piece[0]
        if sign == "(":
            most.append(1)
        elif sign == ")" and len(most) > 1:
            last, ends = most.pop(), piece.end()
            most[-1] = max(most[-1], last)
        elif piece[1]:
            last = int(piece[1]) * (last if piece.start() == ends else 1)
            ends = piece.end()
            most[-1] = max(most[-1], last)
    return max(most)


def _regex() -> Any:
    """The engine that can be given up."""
    import regex  # noqa: PLC0415 - 40 ms, and most desks have no patterns

    return regex
