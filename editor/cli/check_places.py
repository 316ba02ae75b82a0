"""Where a finding stands, as editors and compilers count: lines and columns from 1."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from editor.checks.texts import text_at
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

_SEVERITIES = tuple(Severity)
_DIGITS = re.compile(r"(\d+)")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both from 1; a column is a code point."""

    line: int
    column: int


def place_in(text: str, at: int) -> Place:
    """The place of a code point, or of the end of a text."""
    begins = _lines(text)
    line = bisect_right(begins, at)
    return Place(line, at - begins[line - 1] + 1)


@lru_cache(maxsize=8)  # thousands of findings are in the same few texts
def _lines(text: str) -> tuple[int, ...]:
    """Where each line begins."""
    return (0, *(end.end() for end in _LINE_END.finditer(text)))


def place_of(story: Story, finding: Finding) -> Place:
    """Where a finding begins in its field; what is about a field as a whole, at its beginning."""
    return place_in(text_at(story, finding.field), finding.start)


def in_report_order(findings: Iterable[Finding]) -> list[Finding]:
    """Blockers first, what was waved through last; then by place, the text before its fields.

    However the checks are arranged, the same findings stand in the same order.
    """
    return sorted(findings, key=_order)


def _order(finding: Finding) -> tuple[bool, int, bool, list[str | int], int, int, str]:
    field: list[str | int] = [
        int(part) if number % 2 else part
        for number, part in enumerate(_DIGITS.split(finding.field))
    ]
    rank = _SEVERITIES.index(finding.severity)
    is_field = finding.field != "body"
    return (
        *(finding.waved is not None, rank, is_field, field),
        *(finding.start, finding.end, finding.code),
    )
