"""Stretches of time as a text tells them: from when to when, and how long."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.language.facts.days import days_in
from editor.language.facts.numbers import numbers_in

_YEAR = r"(?:1[5-9]|20)\d\d"
_YEARS = re.compile(
    rf"\b(?P<word>from|between)\s(?P<first>{_YEAR})\s(?:to|until|till|through|and)\s"
    rf"(?P<second>{_YEAR})\b(?![,.]?\d|\s?%|\s?B\.?C)(?!\s(?:people|points|meters|metres|votes))"
)
_IN_BRACKETS = re.compile(rf"\((?P<first>{_YEAR})\s?[-–—]\s?(?P<second>{_YEAR})\)")
# Amounts of four figures may look like years: ``rose from 2019 to 2015 points``.
_AMOUNT = re.compile(
    r"\b(?:rose|risen|rise|fell|fallen|fall|drop\w*|grew|grow\w*|increas\w+|decreas\w+|declin\w+|"
    r"climb\w*|up|down|went|reduc\w+|cut|shr[aiu]nk\w*|slip\w*|jump\w*|index|pages?|rang\w+)\b"
    r"[^.]{0,40}$"
)
_DURATION = re.compile(
    r"(?P<unit>years?|decades?)(?P<between>,?\s(?:in [a-z]+ )?)$",
)
_DURATION_BEHIND = re.compile(
    r",?\s(?:for|a (?:period|span|stretch) of|or|a total of)\s(?=\S+\s(?:years?|decades?)\b)"
)
_LOOK_BACK = 60
_DECADE = 10


@dataclass(frozen=True, slots=True)
class Years:
    """From one year to another.

    Attributes:
        is_between: ``between 2010 and 2015``: what lies in it needn't fill it.
        start: First code point, ``from`` or the bracket included.
        end: One past the last.
    """

    first: int
    second: int
    is_between: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long something lasted, said right before the years.

    Attributes:
        years: How many.
        slack: How many more or fewer may be meant.
    """

    years: int
    slack: int
    start: int
    end: int


def year_spans(text: str) -> Iterator[Years]:
    """Where a text goes from one year to another."""
    for match in _YEARS.finditer(text):
        joined = text[match.end("first") : match.start("second")].strip()
        if (match["word"] == "between") != (joined == "and"):
            continue
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        if not _AMOUNT.search(before):
            is_between = match["word"] == "between"
            yield Years(int(match["first"]), int(match["second"]), is_between, *match.span())
    for match in _IN_BRACKETS.finditer(text):
        yield Years(int(match["first"]), int(match["second"]), False, *match.span())  # noqa: FBT003


def lasting_before(text: str, years: Years) -> Lasting | None:
    """The duration that stands right before: ``12 years, from 1998 to 2006``."""
    before = _DURATION.search(text, max(0, years.start - _LOOK_BACK), years.start)
    if before is None:
        return None
    for number in numbers_in(text):
        gap = text[number.end : before.start()]
        if number.end <= before.start() and gap in {" ", "-"} and number.value.denominator == 1:
            scale = _DECADE if before["unit"].startswith("decade") else 1
            slack = scale // 2 if scale > 1 else 1
            if number.is_rough:
                slack += max(1, int(number.value) * scale // 5)
            return Lasting(int(number.value) * scale, slack, number.start, before.end("unit"))
    return None


def backward_days(text: str) -> Iterator[tuple[int, int]]:
    """Spans such as ``from June 14 to June 8``: within one month, or with both years."""
    days = days_in(text)
    for first, second in itertools.pairwise(days):
        before = text[max(0, first.start - 8) : first.start]
        between = text[first.end : second.start].strip(" ,")
        if not before.endswith(("from ", "between ")) or between not in {
            "to",
            "until",
            "through",
            "and",
        }:
            continue
        is_back = (
            first.calendar_day > second.calendar_day
            if first.calendar_day and second.calendar_day
            else first.month == second.month
            and first.year == second.year
            and (first.day or 0) > (second.day or 0)
        )
        if is_back:
            yield first.start, second.end
