"""A number of the headline is one of the story's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from editor.checks.contract import Check
from editor.checks.facts.reading import body_of, is_quoted, placed_in, remark
from editor.checks.facts.told import is_written
from editor.checks.passages import Placed
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.facts.counted import stems_behind, told_values
from editor.language.facts.numbers import Number, numbers_in, with_unit

_KINDS = frozenset({"headline", "standfirst"})
# Things to know, names with numbers, clock times, grades, days of a month.
_OTHER_BEHIND = re.compile(
    r"[ -](?:[a-z]+ )?(?:things|takeaways|ways|reasons|tips|questions|facts|lessons|charts|photos|"
    r"ideas|steps|points|places|books|films)\b| ?[ap]\.?m\b|’clock|(?:st|nd|rd|th)\b"
)
_NAME_BEFORE = re.compile(
    r"(?:[A-Z][\w’.-]*|No\.|Top|top|Grade|Day|Week|Chapter|Part|Phase|Level|Episode|Season) $"
)
_ROUGH, _ROUNDED = Fraction(15, 100), Fraction(6, 100)
_LEDE = 2  # paragraphs
_IN_WORDS = {50: "half", 25: "quarter", 33: "third", 67: "thirds", 75: "quarters"}
_TEXT = (
    "when a bus left the road near Oslo on Monday, the police said. The driver lived. It snowed."
)


@dataclass(frozen=True, slots=True)
class Options:
    """From which number on the headline is held to the story."""

    few: int = field(
        default=3, metadata={"label": "Numbers that the story may name instead of counting"}
    )


def _find(story: Story, options: Options) -> Iterator[Finding]:
    heads = [each for each in placed_in(story) if each.passage.kind in _KINDS]
    heads = [each for each in heads if numbers_in(each.passage.prose)]
    if not heads or not is_written(story):
        return
    body = body_of(story)
    values = _values(body)
    for placed in heads:
        for number in numbers_in(placed.passage.prose):
            if not _counts(placed, number) or _is_told(number, values, body):
                continue
            other = _in_lede(placed, number, body)
            if other is not None:
                yield _contradicted(placed, number, other)
            elif number.value > options.few:
                said = with_unit(number.value, number.unit)
                message = f"The story doesn’t say {said}. Check the number, or add it."
                span = (number.start, number.end)
                yield remark("headline-number", placed, span, message)


def _contradicted(placed: Placed, number: Number, other: Number) -> Finding:
    where = "headline" if placed.passage.kind == "headline" else "standfirst"
    message = (
        f"The {where} says {with_unit(number.value, number.unit)}, the story says "
        f"{with_unit(other.value, other.unit)}. Mend the one that is wrong."
    )
    span = (number.start, number.end)
    return remark("headline-number", placed, span, message, severity=Severity.WARNING)


def _values(body: tuple[Placed, ...]) -> frozenset[tuple[str, float]]:
    return frozenset().union(*(told_values(each.passage.prose) for each in body))


def _counts(placed: Placed, number: Number) -> bool:
    """Whether it counts something that the story should count, too."""
    text = placed.passage.prose
    if number.is_year or number.value <= 1 or is_quoted(placed, number.start):
        return False
    if _OTHER_BEHIND.match(text, number.end):
        return False
    return bool(number.unit) or not _NAME_BEFORE.search(
        text[max(0, number.start - 20) : number.start]
    )


def _is_told(
    number: Number, values: frozenset[tuple[str, float]], body: tuple[Placed, ...]
) -> bool:
    """The story has the number, or one that it is rounded from."""
    value = float(number.value)
    slack = float(number.step) / 2 if number.value != 1 and number.step != 1 else 0.0
    if number.is_rough:
        slack = max(slack, value * float(_ROUGH))
    elif value >= 20 and value % 10 == 0:  # noqa: PLR2004 - 298 becomes 300
        slack = max(slack, value * float(_ROUNDED))
    units = {number.unit, ""} if number.unit != "%" else {"%"}
    if any(unit in units and abs(each - value) <= slack for unit, each in values):
        return True
    word = _IN_WORDS.get(round(value)) if number.unit == "%" else None
    return word is not None and any(word in each.passage.prose.lower() for each in body)


def _in_lede(placed: Placed, number: Number, body: tuple[Placed, ...]) -> Number | None:
    """The number of the lede that counts the same thing."""
    told = stems_behind(placed.passage.prose, number.end, 4)
    for each in body[:_LEDE]:
        prose = each.passage.prose
        for other in numbers_in(prose):
            if other.unit != number.unit or other.is_rough or other.is_year:
                continue
            if not is_quoted(each, other.start) and told & stems_behind(prose, other.end, 6):
                return other
    return None


HEADLINE_NUMBER = Check(
    label="Number of the headline isn’t the story’s",
    about="The headline is what most readers take away.",
    find=_find,
    options=Options(),
    must_match=(
        Article(
            "1", "x", headline="12 killed near Oslo", body=f"Fourteen people were killed {_TEXT}"
        ),
        Article(
            "1",
            "x",
            headline="City to spend $30 million on roads",
            body=f"The city will spend $3 million on its roads {_TEXT}",
        ),
        Article("1", "x", standfirst="The bus held 60 tourists.", body=f"Ten people died {_TEXT}"),
    ),
    must_not_match=(
        Article("1", "x", headline="14 killed near Oslo", body=f"Fourteen people died {_TEXT}"),
        Article(
            "1", "x", headline="Nearly 50 hurt in crash", body=f"Some 48 people were hurt {_TEXT}"
        ),
        Article("1", "x", headline="12 die", body=f"It killed nine men and three women {_TEXT}"),
        Article("1", "x", headline="4 dead", body=f"A woman and three boys are dead {_TEXT}"),
        Article("1", "x", headline="300 die", body=f"It killed 298 people {_TEXT}"),
        Article("1", "x", headline="5 things to know on Route 66", body=f"People died {_TEXT}"),
        Article(
            "1", "x", headline="$4 million bus burns", body=f"The bus cost $4.2 million {_TEXT}"
        ),
        Article("1", "x", headline="12 killed near Oslo", body="To come."),
        Article("1", "x", headline="Half of 50% is lost at 9 p.m.", body=f"Half is lost {_TEXT}"),
    ),
)
