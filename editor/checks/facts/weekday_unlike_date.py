"""A weekday and its date are the same day."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from editor.checks.contract import Check
from editor.checks.facts.reading import StoryDay, day_of, is_quoted, placed_in, remark
from editor.checks.passages import Placed
from editor.domain.article import Article
from editor.domain.caption_dates import WEEKDAYS
from editor.domain.finding import Finding, Severity
from editor.domain.moment import Moment
from editor.domain.story import Story
from editor.language.facts.days import Weekday, near_years, right_weekday, weekdays_in

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _find(story: Story, _options: None) -> Iterator[Finding]:
    told = day_of(story)
    for placed in placed_in(story):
        passage = placed.passage
        # Dates with a year in captions have a rule of their own.
        is_caption = passage.kind == "figures.caption"
        for weekday in weekdays_in(passage.prose):
            if is_quoted(placed, weekday.start):
                continue
            if weekday.of.year is not None:
                right, severity = right_weekday(weekday.of), Severity.WARNING
                right = "" if is_caption else right
            else:
                right, severity = _of_this_year(story, weekday, told)
            if right and right != weekday.name:
                yield _finding(placed, weekday, right, severity)


def _finding(placed: Placed, weekday: Weekday, right: str, severity: Severity) -> Finding:
    day = placed.passage.raw[weekday.of.date_start : weekday.of.end]
    comma = "," * (", " in day)
    message = (
        f"{day}{comma} is a {right}, the text says {weekday.name}. Mend the weekday or the date."
    )
    span = (weekday.start, weekday.end)
    return remark("weekday-unlike-date", placed, span, message, (right,), severity=severity)


def _of_this_year(story: Story, weekday: Weekday, told: StoryDay | None) -> tuple[str, Severity]:
    """The right weekday of a date without a year, unless the one that is written may be right."""
    days = near_years(weekday.of, told.day) if told else ()
    if told is None or not days:
        return "", Severity.HINT
    # A story of another year, pasted or imported now, mostly says so somewhere.
    years = {int(year) for year in _YEAR.findall(story.article.body)}
    others = [_in_year(each, year) for each in days[:1] for year in years]
    if any(WEEKDAYS[each.weekday()] == weekday.name for each in (*days, *others)):
        return "", Severity.HINT
    nearest = min(days, key=lambda day: abs((day - told.day).days))
    severity = Severity.WARNING if told.is_set else Severity.HINT
    return WEEKDAYS[nearest.weekday()], severity


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # Feb. 29
        return day


_OUT = Moment("2026-05-20T06:00", "UTC", datetime(2026, 5, 20, 6, tzinfo=UTC))
_ARTICLE = Article("1", "board", publish_at=_OUT)

WEEKDAY_UNLIKE_DATE = Check(
    label="Weekday of another date",
    about="Readers come on the wrong day, or stop believing the rest.",
    find=_find,
    must_match=(
        "It began on Tuesday, Jan. 28, 2008.",
        "It begins on Monday (Nov. 3, 2026).",
        "It reopens on Thursday 14 August 2026.",
        "It opened on March 3, 2025, a Tuesday.",
        replace(_ARTICLE, body="The board meets on Thursday, May 27."),
    ),
    must_not_match=(
        "It began on Monday, Jan. 28, 2008.",
        "It began on Tuesday, Jan. 28.",
        "It runs Saturday and Sunday, May 10 and 11, 2008.",
        "“It began on Tuesday, Jan. 28, 2008,” he said.",
        replace(_ARTICLE, body="The board meets on Wednesday, May 27."),
        replace(_ARTICLE, body="In 2010 the board met on Thursday, May 27."),
    ),
)
