"""Straight and typographic marks side by side: the fewer ones are what came in by paste."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from editor.checks.contract import Check
from editor.checks.passages import Placed, passages_of
from editor.checks.texts import excerpt, is_english
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.quotes import typographic

# Behind a number a straight mark may be feet, inches, minutes or seconds.
_MARK = re.compile(r"[“”‘’]|(?<![\d=])[\"'](?!\d\d?[\"'])")
_CURLY = {'"': "”", "'": "’"}
_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}
_BEFORE = 200  # characters that tell which way a mark is turned


class _Mark(NamedTuple):
    """A mark where it stands."""

    placed: Placed
    at: int
    sign: str

    @property
    def is_double(self) -> bool:
        return self.sign in {'"', "“", "”"}


def _find(story: Story, _options: None) -> Iterator[Finding]:
    if not is_english(story):
        return
    marks = list(_marks(story))
    straight = sum(each.sign in _CURLY for each in marks)
    if not 0 < straight < len(marks):
        return
    keeps_straight = 2 * straight > len(marks)
    usual = "straight" if keeps_straight else "typographic"
    clashing = _clashing(marks)
    for mark in marks:
        if (mark.sign in _CURLY) == keeps_straight:
            continue
        instead = _STRAIGHT[mark.sign] if keeps_straight else _curly(mark, story.article.language)
        yield Finding(
            code="mixed-marks",
            severity=Severity.WARNING if mark.is_double in clashing else Severity.HINT,
            message=f"The other marks in this story are {usual}. Make this one so, too.",
            field=mark.placed.field,
            start=mark.placed.start + mark.at,
            end=mark.placed.start + mark.at + 1,
            excerpt=excerpt(mark.placed.passage.raw, mark.at, mark.at + 1),
            suggestions=(instead,),
        )


def _marks(story: Story) -> Iterator[_Mark]:
    for placed in passages_of(story):
        for match in _MARK.finditer(placed.passage.prose):
            yield _Mark(placed, match.start(), match.group())


def _clashing(marks: Iterable[_Mark]) -> frozenset[bool]:
    """Whether double marks (True), single ones (False) or both stand there in both forms.

    Typographic quotation marks beside straight apostrophes are a matter of taste only.
    """
    forms = {(mark.is_double, mark.sign in _CURLY) for mark in marks}
    return frozenset(kind for kind in (True, False) if {(kind, True), (kind, False)} <= forms)


def _curly(mark: _Mark, language: str) -> str:
    """The typographic form of a straight mark, turned as its place asks for."""
    prose = mark.placed.passage.prose
    behind = prose[mark.at + 1 : mark.at + 3]
    if not mark.is_double and behind[:2].isdigit():
        return "’"
    turned = typographic(prose[max(0, mark.at - _BEFORE) : mark.at], mark.sign, language)
    return turned[1] if turned and not turned[0] else _CURLY[mark.sign]


MIXED_MARKS = Check(
    label="Straight and typographic marks mixed",
    about="Both kinds of quotation marks in one story show where words were pasted in.",
    find=_find,
    must_match=(
        '“It sails,” he said. "It is new." “It is fast.”',
        "It’s new. It's fast. It’s here.",
        '"It sails," he said. "It is new." “It is fast.”',
        "“It sails,” he said. It's new.",
    ),
    must_not_match=(
        "“It sails,” he said. It’s new.",
        '"It sails," he said. It\'s new.',
        '“It’s 6\'2" long,” he said, as `a = "b"` says.',
        "",
    ),
)
