"""Ages, and the years that they follow from."""

import re
from dataclasses import dataclass
from functools import lru_cache

_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, |\d{1,2} [A-Z][a-z]{2,8} )?"
_BORN = re.compile(rf"\b[Bb]orn (?:[^.;()\d]{{0,40}}?)?(?:in|on|around)? ?{_DAY}{_YEAR}\b")
# A person: ``The company, born in 1990, is led by Ann Lee, 43``.
_SUBJECT = re.compile(
    r"(?:\b(?:who|he|she|[A-Z][\w’-]+) was |, \d{1,3}, (?:was |who was )?|^|[.!?”] |\n)$",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\((?P<born>(?:18|19|20)\d\d)\s?[-–]\s?(?P<died>(?:18|19|20)\d\d)\)")
_DIED_AT = re.compile(
    r"\b(?:died|dies|dead|death)\b(?:[^.;]|[A-Z][a-z]{2,3}\.){0,45}?\bat (?:the age of |age )?"
    r"(?P<age>\d{1,3})\b(?!,?\d|:| [ap]\.m)"
)
_DIED_IN = re.compile(rf"\bdied\b(?:[^.;\d]{{0,30}}?)\b(?:in|on) {_DAY}{_YEAR}\b")
_WAS = re.compile(r"(?:^|[.!?”] )(?:He|She) (?:was|is|turned) (?P<age>\d{1,3})\.(?=\s|$)")
# Somebody else may be the one who was born then.
_OTHERS = re.compile(
    r"\b(?:whose|mother|father|son|daughter|brother|sister|wife|husband|parents?|grand\w+|child|"
    r"children|twins?|predecessor|founder|company|team|club|band|he and|she and)\b",
    re.IGNORECASE,
)
_OLDEST = 115
_KEPT = 4_000


@dataclass(frozen=True, slots=True)
class Told:
    """A year or an age with where it stands."""

    value: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Life:
    """What a paragraph tells of one life.

    Attributes:
        born: The year of birth.
        died: The year of death; None if it isn't told.
        ages: Ages at death, or by ``He was 60.``
        is_others: Relatives are named, too: it may be somebody else's year.
    """

    born: Told | None = None
    died: Told | None = None
    ages: tuple[Told, ...] = ()
    is_others: bool = False


@lru_cache(maxsize=_KEPT)
def life_in(text: str) -> Life | None:
    """The years and ages of a paragraph that tells of one birth; None if it tells of none."""
    if "orn " not in text and "(1" not in text:
        return None
    born = [
        Told(int(match["year"]), *match.span("year"))
        for match in _BORN.finditer(text)
        if _SUBJECT.search(text[max(0, match.start() - 40) : match.start()])
    ]
    died = [Told(int(match["year"]), *match.span("year")) for match in _DIED_IN.finditer(text)]
    for match in _SPAN.finditer(text):
        born.append(Told(int(match["born"]), *match.span("born")))
        died.append(Told(int(match["died"]), *match.span("died")))
    if len(born) != 1 or len(died) > 1:
        return None
    ages = [
        Told(int(match["age"]), *match.span("age"))
        for pattern in (_DIED_AT, _WAS)
        for match in pattern.finditer(text)
        if 0 < int(match["age"]) <= _OLDEST
    ]
    return Life(born[0], died[0] if died else None, tuple(ages), _OTHERS.search(text) is not None)


def fits(age: int, born: int, year: int) -> bool:
    """Whether somebody of that year of birth may be so old in a year; the birthday may come."""
    return year - born - 1 <= age <= year - born
