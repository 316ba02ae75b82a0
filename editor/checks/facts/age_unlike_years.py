"""An age follows from the year of birth."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from editor.checks.contract import Check
from editor.checks.facts.reading import StoryDay, body_of, day_of, is_quoted, remark
from editor.checks.passages import Placed
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.moment import Moment
from editor.domain.story import Story
from editor.language.facts.ages import Life, Told, fits, life_in
from editor.language.facts.mentions import mentions_in

_TURNED = re.compile(
    r"\bborn\b[^.;]{0,40}?\b(?P<born>(?:18|19|20)\d\d)\b[^.;]{0,60}?\bturn(?:ed|s)"
    r" (?P<age>\d{1,3})\b(?: (?:on|in) [^.;\d]{0,12}(?:\d{1,2}, )?)(?P<year>(?:18|19|20)\d\d)\b"
)


def _find(story: Story, _options: None) -> Iterator[Finding]:
    told = day_of(story)
    for placed in body_of(story):
        yield from _birthdays(placed)
        life = life_in(placed.passage.prose)
        if life is None or life.born is None or is_quoted(placed, life.born.start):
            continue
        if life.died is not None:
            for age in life.ages[:1]:
                yield from _judged(placed, life, age, life.died.value, Severity.WARNING)
        elif told is not None and not life.is_others:
            yield from _alive(placed, life, told)


def _birthdays(placed: Placed) -> Iterator[Finding]:
    """Who was born in one year and turned so many in another."""
    if "turn" not in placed.passage.prose:
        return
    for match in placed.passage.matches(_TURNED):
        born, age, year = (int(match[group]) for group in ("born", "age", "year"))
        if year - born != age:
            message = (
                f"Born in {born}, somebody turns {year - born} in {year}, the text says {age}. "
                "Look the years and the age up."
            )
            yield remark(
                "age-unlike-years", placed, match.span("age"), message, severity=Severity.WARNING
            )


def _alive(placed: Placed, life: Life, told: StoryDay) -> Iterator[Finding]:
    """Of somebody who lives, or has just died: the year is that of the story."""
    text = placed.passage.prose
    named = [each for each in mentions_in(text) if each.age is not None]
    ages = [*life.ages, *(_age_of(text, each.end, each.age) for each in named if each.age)]
    # Two ages, or two people, and nobody knows who was born then.
    others = {each.name for each in mentions_in(text) if each.is_full and each.is_person}
    if len({each.value for each in ages}) != 1 or len(others) > 1:
        return
    severity = Severity.WARNING if told.is_set else Severity.HINT
    yield from _judged(placed, life, ages[0], told.day.year, severity)


def _age_of(text: str, at: int, age: int) -> Told:
    start = text.find(str(age), at)
    if start < 0:
        start = text.rfind(str(age), 0, at)
    return Told(age, start, start + len(str(age)))


def _judged(
    placed: Placed, life: Life, age: Told, year: int, severity: Severity
) -> Iterator[Finding]:
    assert life.born is not None
    born = life.born.value
    if fits(age.value, born, year) or year < born:
        return
    older = year - born
    message = (
        f"Born in {born}, somebody is {older - 1} or {older} in {year}, the text says {age.value}. "
        "Look the year and the age up."
    )
    yield remark("age-unlike-years", placed, (age.start, age.end), message, severity=severity)


_OUT = Moment("2026-03-12T06:00", "UTC", datetime(2026, 3, 12, 6, tzinfo=UTC))
_ARTICLE = Article("1", "obit", publish_at=_OUT)

AGE_UNLIKE_YEARS = Check(
    label="Age that doesn’t fit the year of birth",
    about="One of the two is wrong, and families notice.",
    find=_find,
    must_match=(
        "Hugh Bell, who was born in 1926 and turned 80 in May 2016, gave one last show.",
        replace(_ARTICLE, body="Hugh Bell, who was born in 1950, died Tuesday. He was 60."),
        replace(_ARTICLE, body="Ann Lee, 43, was born in Ohio on May 2, 1990."),
        "Marta Quill (1931-2019) built maps until she died at 79.",
        "He was born in 1931 in Cork and died in 2019 at the age of 79.",
    ),
    must_not_match=(
        replace(_ARTICLE, body="Hugh Bell, who was born in 1950, died Tuesday. He was 75."),
        replace(_ARTICLE, body="Hugh Bell, who was born in 1950, died Tuesday. He was 76."),
        replace(_ARTICLE, body="Ann Lee, 43, whose mother was born in Ohio in 1950, agreed."),
        replace(_ARTICLE, body="Born in 1950, he was 20 when he left. He was 75."),
        "Marta Quill (1931-2019) built maps until she died at 87.",
        "Hugh Bell, who was born in 1950, died Tuesday. He was 60.",
        replace(_ARTICLE, body="The firm, born in 1990, is led by Ann Lee, 43."),
        replace(_ARTICLE, body="Ann Lee, 43, and Bo Kim, 30, were born in 1996 and 1983."),
    ),
)
