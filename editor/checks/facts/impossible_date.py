"""Days that no calendar has."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.reading import is_too_long
from editor.checks.passage import COPY, Passage, Slip
from editor.domain.article import Article
from editor.language.facts.days import days_in, is_impossible, last_day_of, month_name

# ``the 31 April arrests`` are 31 arrests.
_NOUN_BEHIND = re.compile(r"\s+(?!(?:and|at|in|on|to|when|after|before|because|but|or)\b)[a-z]")


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if is_too_long(passage):
        return
    for day in days_in(passage.prose):
        if day.month is None or not is_impossible(day) or passage.is_quoted(day.start):
            continue
        written = passage.raw[day.date_start : day.end]
        if written[0].isdigit() and _NOUN_BEHIND.match(passage.prose, day.end):
            continue
        last = last_day_of(day.month, day.year)
        year = f" {day.year}" if day.year and day.month == 2 else ""  # noqa: PLR2004 - February
        message = (
            f"{month_name(day.month)}{year} has {last} days, the text says {day.day}. "
            "Look the date up."
        )
        yield Slip(day.date_start, day.end, message)


IMPOSSIBLE_DATE = Check(
    label="Date that no calendar has",
    about="One figure of the date is wrong, and only the notes know which.",
    read=_read,
    kinds=COPY | {"headline"},
    must_match=(
        "Applications are due by Feb. 30.",
        "He was born on 31 June 1961.",
        "The lease ran out on Feb. 29, 2023.",
        Article("1", "x", headline="Fair opens Sept. 31"),
    ),
    must_not_match=(
        "The lease ran out on Feb. 29, 2024, and on Feb. 29 every four years.",
        "He was born on 30 June 1961. The police made the 31 April arrests at home.",
        "“It is due on Feb. 30,” he joked.",
    ),
)
