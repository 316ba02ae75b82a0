"""Changes and shares as a text states them, with the numbers they are made of."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from editor.language.facts.numbers import Number, numbers_in

_UP = r"rose|risen|rises?|increas\w+|gr[eo]w(?:s|n|ing)?|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*"
_DOWN = (
    r"f[ae]ll(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|plung\w+|slid\w*|reduction"
)
_TIMES: dict[str, int | Fraction] = {
    "doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "halv": Fraction(1, 2),
}  # fmt: skip
_UP_WORD = re.compile(rf"\b(?:{_UP})\b", re.IGNORECASE)
_DOWN_WORD = re.compile(rf"\b(?:{_DOWN})\b", re.IGNORECASE)
_TIMES_WORD = re.compile(rf"\b(?P<stem>{'|'.join(_TIMES)})(?:ed|ing|es?)\b", re.IGNORECASE)
_HEDGED = re.compile(r"\b(?:more than|nearly|almost|about|roughly|over|than)\s+$", re.IGNORECASE)
# Between the two numbers of a change: at most a few words of what is counted.
_FROM_TO = re.compile(r"^(?:[ -][a-z]+){0,3} to (?:(?:about|nearly|more than) )?$")
_TO_FROM = re.compile(r"^(?:[ -][a-z]+){0,3},? from (?:(?:about|nearly|more than) )?$")
_BEFORE_FROM = re.compile(r"\bfrom (?:(?:about|nearly|more than) )?$")
_BEFORE_TO = re.compile(r"\bto (?:(?:about|nearly|more than) )?$")
_NEAR_BEHIND = re.compile(
    r"^(?:[ -][a-z]+){0,3}(?:, | – | — | \(|; )(?:or |up |down |by |about |nearly |"
    r"an? (?:(?:rise|increase|jump|gain|drop|decline|decrease|fall) of )?)*$"
)
_NEAR_BEFORE = re.compile(
    r"^(?:,? | in [a-z ]{1,30} | (?:increase|rise|jump|gain|drop|decline|fall),? )"
    r"(?:to|from) (?:(?:about|nearly|more than) )?$"
)
# ``30% of them women`` and ``5% more than was expected`` say something else.
_STANDS_ALONE = re.compile(
    r"[.,;:)–—]|$| (?:increase|rise|jump|gain|growth|decrease|drop|decline|fall|cut|reduction|over|"
    r"in|from|during|since|(?:more|less|higher|lower|fewer)\b(?! than))\b"
)
_CHANGE_NOUN = re.compile(
    r"^ (?P<word>increase|rise|jump|gain|growth|decrease|drop|decline|fall|cut|reduction)\b"
)
_NO_AMOUNTS = re.compile(r"\b(?:rank\w*|place|seed\w*|spot|below|minus|No\.)(?!\w)|°")
_FALLS = frozenset({"decrease", "drop", "decline", "fall", "cut", "reduction"})


@dataclass(frozen=True, slots=True)
class Change:
    """From one number to another.

    Attributes:
        before: The first.
        after: The second.
        percent: How much of the first that is, as the text says; None if it doesn't.
        times: 2 where it says ``doubled``; None if it says no such thing.
        is_hedged: ``nearly``, ``more than`` stand with it.
        is_rise: What the verb or noun says; None if there is none.
        start: First code point of all that belongs to it.
        end: One past the last.
    """

    before: Number
    after: Number
    percent: Number | None
    times: Fraction | None
    is_hedged: bool
    is_rise: bool | None
    start: int
    end: int


def changes_in(text: str) -> Iterator[Change]:
    """The changes of one sentence that has a single one."""
    if " from " not in text or " to " not in text:
        return
    numbers = numbers_in(text)
    pairs = list(_pairs(text, numbers))
    if len(pairs) != 1 or _NO_AMOUNTS.search(text):
        return
    before, after = pairs[0]
    first, last = sorted((before, after), key=lambda each: each.start)
    percent = _percent(text, numbers, first, last)
    times = _times(text, first)
    start = min(first.start, percent.start if percent else first.start)
    end = max(last.end, percent.end if percent else 0)
    yield Change(
        before=before,
        after=after,
        percent=percent,
        times=times[0] if times else None,
        is_hedged=bool(times and times[1]) or bool(percent and percent.is_rough),
        is_rise=_direction(text, percent, first),
        start=start,
        end=end,
    )


def _pairs(text: str, numbers: tuple[Number, ...]) -> Iterator[tuple[Number, Number]]:
    for first, second in itertools.pairwise(numbers):
        if first.is_year or second.is_year or first.unit != second.unit or first.value <= 0:
            continue
        between, before = text[first.end : second.start], text[: first.start]
        if _FROM_TO.match(between) and _BEFORE_FROM.search(before):
            yield first, second
        elif _TO_FROM.match(between) and _BEFORE_TO.search(before):
            yield second, first


def _percent(text: str, numbers: tuple[Number, ...], first: Number, last: Number) -> Number | None:
    """The percentage right before or behind; of two nobody knows which is meant."""
    others = [each for each in numbers if each.unit == "%" and each not in {first, last}]
    if first.unit == "%" or len(others) != 1:
        return None
    percent = others[0]
    if percent.end <= first.start:
        return percent if _NEAR_BEFORE.match(text[percent.end : first.start]) else None
    if not _NEAR_BEHIND.match(text[last.end : percent.start]):
        return None
    return percent if _STANDS_ALONE.match(text, percent.end) else None


def _times(text: str, first: Number) -> tuple[Fraction, bool] | None:
    """``doubled`` right before the numbers, with whether it is hedged."""
    found = [match for match in _TIMES_WORD.finditer(text) if match.end() <= first.start]
    if len(found) != 1:
        return None
    match = found[0]
    between = text[match.end() : first.start].replace(", from ", " from ")
    # ``doubled its staff from 3 to 5`` may say so, ``doubled, and costs rose from …`` doesn't.
    if len(between) > 40 or re.search(r"[,.;:()]|\band\b", between):  # noqa: PLR2004
        return None
    return Fraction(_TIMES[match["stem"].lower()]), bool(_HEDGED.search(text[: match.start()]))


def _direction(text: str, percent: Number | None, first: Number) -> bool | None:
    noun = _CHANGE_NOUN.match(text[percent.end :]) if percent else None
    if noun:
        return noun["word"] not in _FALLS
    before = text[max(0, first.start - 40) : first.start]
    ups, downs = list(_UP_WORD.finditer(before)), list(_DOWN_WORD.finditer(before))
    if bool(ups) == bool(downs):
        return None
    return bool(ups)
