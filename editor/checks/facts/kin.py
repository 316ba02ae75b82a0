"""Whether two people of a story are told as two."""

import re

from editor.checks.facts.cast import NamedAt, Person
from editor.checks.facts.reading import sentences_of

_KIN = re.compile(
    r"\b(?:mother|father|son|daughter|brother|sister|wife|husband|parents?|grand\w+|child|children|"
    r"twins?|cousin|uncle|aunt|niece|nephew|family|widow|sibling|siblings|no relation|namesake)\b"
)


def are_kin(first: Person, second: Person) -> bool:
    """Whether they have different ages, stand in one sentence, or are told as relatives."""
    ages = [{at.mention.age for at in each.full if at.mention.age} for each in (first, second)]
    if ages[0] and ages[1] and ages[0].isdisjoint(ages[1]):
        return True
    if any(_KIN.search(_sentence(at)) for each in (first, second) for at in each.full):
        return True
    places = [{_place(at) for at in each.full} for each in (first, second)]
    return not places[0].isdisjoint(places[1])


def _span(at: NamedAt) -> tuple[int, int]:
    return next(
        (
            (start, end)
            for start, end in sentences_of(at.placed.passage.prose)
            if start <= at.mention.start < end
        ),
        at.span,
    )


def _sentence(at: NamedAt) -> str:
    start, end = _span(at)
    return at.placed.passage.prose[start:end]


def _place(at: NamedAt) -> tuple[str, int]:
    return at.placed.field, at.placed.start + _span(at)[0]
