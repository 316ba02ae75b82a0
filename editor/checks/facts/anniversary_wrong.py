"""Anniversaries are as many years after as they say."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from editor.checks.contract import Check
from editor.checks.facts.reading import StoryDay, body_of, day_of, is_quoted, remark, sentences_of
from editor.checks.passages import Placed
from editor.domain.article import Article
from editor.domain.caption_dates import WEEKDAYS
from editor.domain.finding import Finding, Severity
from editor.domain.moment import Moment
from editor.domain.story import Story

_ANNIVERSARY = re.compile(
    r"\b(?P<count>\d{1,3})(?:st|nd|rd|th)(?:-|\s)(?:(?:wedding|founding)\s)?anniversary\b"
    r"(?:\s(?:of|since)\s(?:the|his|her|its|their|a)\s(?P<of>(?:1[0-9]|20)\d\d)\b)?"
)
_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b(?![,.]\d)")
_BEGAN = re.compile(
    r"\b(?:open|found|establish|start|launch|creat|incorporat|marri|built|buil|began|born|wed)"
    r"[a-z]*\b[^.]{0,30}\bin (?P<year>(?:1[0-9]|20)\d\d)\b"
)
_NOW = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|this (?:year|week|month|summer|fall|autumn|winter|spring)|today)\b"
)


def _find(story: Story, _options: None) -> Iterator[Finding]:
    told = day_of(story)
    if told is None:
        return
    for placed in body_of(story):
        if "anniversary" not in placed.passage.prose:
            continue
        for start, end in sentences_of(placed.passage.prose):
            yield from _in_sentence(placed, start, placed.passage.prose[start:end], told)


def _in_sentence(placed: Placed, at: int, text: str, told: StoryDay) -> Iterator[Finding]:
    found = list(_ANNIVERSARY.finditer(text))
    years = {int(year) for year in _YEAR.findall(text)}
    if len(found) != 1 or len(years) != 1 or is_quoted(placed, at + found[0].start()):
        return
    match = found[0]
    began = match["of"] is None
    if began and not any(_BEGAN.finditer(text)):
        return
    count, year = int(match["count"]), years.pop()
    # A year off is a feast that is held early, or late.
    if abs(year + count - told.day.year) <= 1:
        return
    is_proof = told.is_set and not began and _NOW.search(text) is not None
    message = (
        f"{year} is {told.day.year - year} years before {told.day.year}, "
        f"the text says {count}. Mend the year or the number."
    )
    severity = Severity.WARNING if is_proof else Severity.HINT
    span = (at + match.start(), at + match.end())
    yield remark("anniversary-wrong", placed, span, message, severity=severity)


_OUT = Moment("2026-06-01T06:00", "UTC", datetime(2026, 6, 1, 6, tzinfo=UTC))
_ARTICLE = Article("1", "flood", publish_at=_OUT)

ANNIVERSARY_WRONG = Check(
    label="Anniversary of another year",
    about="Readers count, and those who were there remember.",
    find=_find,
    must_match=(
        replace(_ARTICLE, body="They met Sunday for the 50th anniversary of the 1970 flood."),
        replace(_ARTICLE, body="The plant, opened in 1996, keeps its 40th anniversary this year."),
    ),
    must_not_match=(
        "They met Sunday for the 50th anniversary of the 1970 flood.",
        replace(_ARTICLE, body="They met Sunday for the 50th anniversary of the 1976 flood."),
        replace(_ARTICLE, body="They met in 2020 for the 50th anniversary of the 1970 flood."),
        replace(_ARTICLE, body="Next year is the 51st anniversary of the 1976 flood."),
    ),
)
