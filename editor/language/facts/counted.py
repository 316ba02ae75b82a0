"""Numbers with what they count, and where two of them tell the same thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from editor.language.facts.numbers import Number, numbers_in
from editor.language.sentences import sentences

_HAPPENED = (
    r"injured|wounded|hurt|killed|dead|died|arrested|missing|detained|hospitalized|hospitalised|"
    r"evacuated|displaced|rescued|charged|infected"
)
_BEHIND = re.compile(
    r" (?:(?:[a-z]+ ){0,2}?(?P<head>[a-z]+))?(?: (?:had|have|has))?(?: (?:were|was|are|been))? "
    rf"?(?:[a-z]+ly )?(?P<what>{_HAPPENED})\b"
)
_INSIDE = re.compile(rf" (?P<what>{_HAPPENED}) (?P<head>[a-z]+)")
_BEFORE = re.compile(rf"\b(?P<what>{_HAPPENED}) $")
_HEAD = re.compile(r" (?:[a-z]+ )?(?P<head>[a-z]+s|people)\b")
# Another day, another place, or only some of them.
_APART = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:earlier|previous\w*|another|last|similar|initial\w*|first|"
    r"had said|would|could|more|others?|of them|of the|including|separate\w*|since|total|"
    r"elsewhere|died later|revised|up from|not|average|each|every|per)\b"
)
_GENERIC = frozenset({"people", "persons", "others", ""})
_SAME = {"hurt": "injured", "wounded": "injured", "dead": "killed", "died": "killed"}
_ONE_MORE = re.compile(r"\b(?:an?|his|her|their|the) [a-z-]+")
_FOUR = 4
_MOST_NUMBERS = 12
_KEPT = 4_000


@dataclass(frozen=True, slots=True)
class Toll:
    """How many people something happened to.

    Attributes:
        what: ``injured``, ``killed``, ``arrested`` …
        who: The noun without its ``s``; empty if it is people in general.
        number: How many.
        sentence: Which sentence of its text it stands in.
    """

    what: str
    who: str
    number: Number
    sentence: int


@lru_cache(maxsize=_KEPT)
def tolls_in(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[Toll, ...]:
    """The tolls of a paragraph, given its sentences; those of other days are left out."""
    return tuple(_tolls(text, spans))


def _tolls(text: str, spans: tuple[tuple[int, int], ...]) -> Iterator[Toll]:
    if not re.search(_HAPPENED, text):
        return
    for number in numbers_in(text):
        at = next((place for place, (s, e) in enumerate(spans) if s <= number.start < e), None)
        if at is None or number.unit or number.is_rough or number.is_year or number.step != 1:
            continue
        start, end = spans[at]
        if _APART.search(text[start:end]):
            continue
        found = _what_and_who(text, number, end)
        if found is not None:
            yield Toll(_SAME.get(found[0], found[0]), found[1], number, at)


def _what_and_who(text: str, number: Number, end: int) -> tuple[str, str] | None:
    inside = _INSIDE.match(text, number.end, end)
    if inside:
        return inside["what"], _noun(inside["head"])
    behind = _BEHIND.match(text, number.end, end)
    if behind:
        return behind["what"], _noun(behind["head"] or "")
    before = _BEFORE.search(text[max(0, number.start - 16) : number.start])
    if before:
        head = _HEAD.match(text, number.end, end)
        return before["what"], _noun(head["head"] if head else "")
    return None


def _noun(word: str) -> str:
    return "" if word in _GENERIC else word.removesuffix("s")


@lru_cache(maxsize=_KEPT)
def told_values(text: str) -> frozenset[tuple[str, float]]:
    """The numbers of a paragraph with their units, and what those of a sentence add up to."""
    return frozenset().union(*(_sums(text[start:end]) for start, end in sentences(text)))


def _sums(text: str) -> frozenset[tuple[str, float]]:
    numbers = [each for each in numbers_in(text) if not each.is_year][:_MOST_NUMBERS]
    found = {(each.unit, float(each.value)) for each in numbers}
    for count in (2, 3):
        for some in combinations(numbers, count):
            if len({each.unit for each in some}) == 1:
                found.add((some[0].unit, float(sum(each.value for each in some))))
    # ``A woman and three children`` are four.
    if _ONE_MORE.search(text):
        found |= {("", value + 1) for unit, value in found if not unit}
    for first, second in combinations(numbers, 2):
        if first.unit == second.unit:
            found.add((first.unit, float(abs(first.value - second.value))))
    return frozenset(found)


def stems_behind(text: str, at: int, count: int) -> frozenset[str]:
    """The first letters of the next words that mean something."""
    words = re.findall(r"[^\W\d_]+", text[at : at + 80])[:count]
    return frozenset(word[:_FOUR].lower() for word in words if len(word) > _FOUR - 1)
