"""Days of running text: with their weekday wherever it stands, and what no calendar has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from editor.domain.caption_dates import MONTHS, WEEKDAYS, CaptionDate, dates_in

_KEPT = 4_000
_WEEKDAY = "|".join(WEEKDAYS)
_SHORT = "|".join(each[:3] for each in WEEKDAYS)
_IN_BRACKETS = re.compile(rf"\b({_WEEKDAY})\s\($")
_BEHIND = re.compile(rf",?\s(?:a|an|which (?:is|was|falls on|fell on) a)\s({_WEEKDAY})\b")
# Two weekdays before one date: ``Saturday and Sunday, May 9 and 10``.
_ANOTHER_BEFORE = re.compile(
    rf"\b(?:{_WEEKDAY}|(?:{_SHORT})\.?)s?,?\s*(?:and|to|or|through|until|till|&|[–—-])?\s*$"
)
_FIGURES = re.compile(r"\d{1,2}[-/.]\d")
_LOOK_BACK = 24
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIRST_YEAR = 1900  # before that other calendars were in use
_HALF_YEAR = 183


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday that stands with a date.

    Attributes:
        name: In full.
        start: First code point of the weekday itself.
        end: One past the last.
        of: The date.
    """

    name: str
    start: int
    end: int
    of: CaptionDate


@lru_cache(maxsize=_KEPT)
def days_in(text: str) -> tuple[CaptionDate, ...]:
    """The dates of a paragraph with month and day, those in figures left out."""
    if not any(letter.isdigit() for letter in text):
        return ()
    return tuple(
        each
        for each in dates_in(text)
        if each.day is not None and not _FIGURES.match(text, each.date_start)
    )


def weekdays_in(text: str) -> Iterator[Weekday]:
    """The weekdays that belong to one date: before it, or behind it (``a Tuesday``)."""
    for day in days_in(text):
        before = text[max(0, day.start - _LOOK_BACK) : day.start]
        bracket = _IN_BRACKETS.search(before)
        behind = _BEHIND.match(text, day.end)
        if day.weekday and not _ANOTHER_BEFORE.search(before):
            written = text[day.start : day.date_start].rstrip(", \n\t")
            yield Weekday(day.weekday, day.start, day.start + len(written), day)
        elif bracket:
            start = day.start - len(before) + bracket.start(1)
            yield Weekday(bracket[1], start, start + len(bracket[1]), day)
        elif behind:
            yield Weekday(behind[1], behind.start(1), behind.end(1), day)


def is_impossible(day: CaptionDate) -> bool:
    """Whether no calendar has that day: ``Feb. 30``, ``Feb. 29, 2023``."""
    if day.month is None or day.day is None:
        return False
    if day.day < 1 or day.day > _LONGEST_MONTH[day.month - 1]:
        return True
    return day.year is not None and day.year > 0 and day.calendar_day is None


def last_day_of(month: int, year: int | None) -> int:
    """How many days a month has; February has 28 if the year isn't known."""
    is_leap = year is not None and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LONGEST_MONTH[month - 1] - (month == 2 and not is_leap)  # noqa: PLR2004 - February


def right_weekday(day: CaptionDate) -> str:
    """The weekday of a whole date; empty if a part is missing, or it is too long ago."""
    whole = day.calendar_day
    return WEEKDAYS[whole.weekday()] if whole and whole.year >= _FIRST_YEAR else ""


def near_years(day: CaptionDate, told: date) -> tuple[date, ...]:
    """The days that a date without a year may mean in a text of that day.

    The nearest one, and the one of the same year.
    """
    if day.month is None or day.day is None or is_impossible(day):
        return ()
    found = []
    for year in (told.year - 1, told.year, told.year + 1):
        if day.day > last_day_of(day.month, year):
            continue
        whole = date(year, day.month, day.day)
        if year == told.year or abs((whole - told).days) <= _HALF_YEAR:
            found.append(whole)
    return tuple(found)


def month_name(month: int) -> str:
    """The month in full."""
    return MONTHS[month - 1]
