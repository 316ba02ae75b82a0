"""Totals with their parts, as sentences and lists tell them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from editor.language.facts.numbers import Number, numbers_in
from editor.language.words import word_list

# Whoever is one of these is none of the others.
_EXCLUSIVE = (
    word_list("men women man woman males females"),
    word_list("boys girls boy girl"),
    word_list("adults children teenagers adult child teenager"),
    word_list("democrats republicans independents democrat republican independent"),
)
_ANYONE = word_list("""
    people persons victims survivors jurors passengers hostages patients members suspects inmates
    students pupils candidates defendants others participants finalists artists players
    """)
_CLOSED = re.compile(
    r"\b(?:jury|panel|class|crew|team|committee|group|cast|board|choir|squad|commission|council) "
    r"of (?:the )?$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r",? (?:of which|of whom|including|includes?|included) $|,? (?:of them|with) $"
)
_JOIN = re.compile(r"^[^.;:()–—!?]{0,60}?(?:, and|,| and|; and|;) $")
_ENUMERATES = re.compile(r"^[^.,;:()–—!?\d]{1,50}(?::| –| —| \() ?$")
_LIST_LINE = re.compile(r"^ {0,3}(?:[-*+]|\d{1,2}[.)])[ \t]+(?=\S)", re.MULTILINE)
_LINES_LEAST, _LINES_MOST = 3, 40
_NOUN = re.compile(r"\s(?:[a-z]+\s)?([a-z]+)")
_WORD_BEHIND = re.compile(r"[ -]([A-Za-z]+)")
_TOTAL = re.compile(
    r"\b(?:of|total|totaled|totalled|budget|altogether|sum)\b[^.]{0,60}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and its parts.

    Attributes:
        total: What they should add up to.
        parts: In order.
        is_whole: The parts are told as the whole of it; else they may be a part of it.
        slack: How far off rounding may bring it.
    """

    total: Number
    parts: tuple[Number, ...]
    is_whole: bool

    @property
    def added(self) -> Fraction:
        """What the parts add up to."""
        return sum((each.value for each in self.parts), Fraction(0))

    @property
    def slack(self) -> Fraction:
        """How far off rounding may bring it; exact counts allow for nothing."""
        if all(each.step == 1 for each in (self.total, *self.parts)):
            return Fraction(0)
        return sum((each.step for each in (self.total, *self.parts)), Fraction(0)) / 2

    @property
    def is_over(self) -> bool:
        """The parts are more than the total, however they were rounded."""
        return self.added > self.total.value + self.slack

    @property
    def is_off(self) -> bool:
        """They are told as the whole and aren't; or only rounding could make up for it.

        Decimals mostly are rounded: ``$4.3 million: $2.2 million … and $2.2 million``.
        """
        has_decimals = any(each.has_decimals for each in (self.total, *self.parts))
        slack = self.slack if has_decimals else Fraction(0)
        under = self.is_whole and self.added < self.total.value - slack
        return under or self.added > self.total.value + slack


def sums_in(text: str) -> Iterator[Sum]:
    """Totals with their parts in one sentence."""
    numbers = [each for each in numbers_in(text) if not each.is_year]
    for at, total in enumerate(numbers[:-2]):
        if total.is_rough or total.unit == "%":
            continue
        found = _enumerated(text, total, numbers[at + 1 :])
        if found is None:
            found = _exclusive(text, total, numbers[at + 1 :])
        if found is not None:
            yield found


def list_sum(before: str, items: str) -> Sum | None:
    """A total that a paragraph ending in a colon tells, and the list behind it."""
    if not before.rstrip().endswith(":"):
        return None
    starts = [match.end() for match in _LIST_LINE.finditer(items)]
    totals = [each for each in numbers_in(before) if not each.is_year and not each.is_rough]
    lines = [line for line in items.split("\n") if line.strip()]
    if not _LINES_LEAST <= len(starts) <= _LINES_MOST or len(lines) != len(starts):
        return None
    if not totals or not _TOTAL.search(before[: totals[-1].start]):
        return None
    total = totals[-1]
    numbers = numbers_in(items)
    ends = [*starts[1:], len(items)]
    parts = []
    for start, end in zip(starts, ends, strict=True):
        same = [
            n for n in numbers if start <= n.start < end and n.unit == total.unit and not n.is_year
        ]
        if len(same) != 1 or same[0].is_rough:
            return None
        parts.append(same[0])
    return Sum(total, tuple(parts), is_whole=True)


def _enumerated(text: str, total: Number, rest: Sequence[Number]) -> Sum | None:
    """``three were killed: two drivers and two guards``; money also behind ``of which``."""
    if not rest:
        return None
    between = text[total.end : rest[0].start]
    part_of = _PART_OF.search(between)
    is_money = total.unit not in {"", "%"}
    if not (_ENUMERATES.match(between) or (is_money and part_of)):
        return None
    parts = list(_row(text, total, rest))
    if len(parts) < 2:  # noqa: PLR2004 - one part is no list
        return None
    # ``two sizes: 12 ounces and 16 ounces`` are no parts.
    if any(part.value >= total.value for part in parts):
        return None
    if not is_money and not _has_nouns(text, parts):
        return None
    return Sum(total, tuple(parts), is_whole=part_of is None and not is_money)


def _row(text: str, total: Number, rest: Sequence[Number]) -> Iterator[Number]:
    """The numbers of a row that ends with ``and``, each with a few words behind it."""
    for at, number in enumerate(rest):
        if number.unit != total.unit or number.is_rough:
            return
        yield number
        following = rest[at + 1].start if at + 1 < len(rest) else number.end
        joined = text[number.end : following]
        if not _JOIN.match(joined) or joined.endswith(" of which "):
            return


def _has_nouns(text: str, parts: Sequence[Number]) -> bool:
    """Each part counts something: no score, no list of dates."""
    return all(_NOUN.match(text, each.end) for each in parts)


def _exclusive(text: str, total: Number, rest: Sequence[Number]) -> Sum | None:
    """``12 people, seven men and six women``; ``a jury of 12 included seven women …``."""
    is_closed = _CLOSED.search(text[: total.start]) is not None
    named = _WORD_BEHIND.match(text, total.end)
    if total.unit or not (is_closed or (named and named[1].lower() in _ANYONE | {"person"})):
        return None
    parts = []
    for group in _EXCLUSIVE:
        parts = list(_of_group(text, total, rest, group))
        if len(parts) > 1:
            break
    if len(parts) < 2:  # noqa: PLR2004 - one part is no list
        return None
    between = text[total.end : parts[0].start]
    if len(between) > 60 or re.search(r"[.!?]|\d", between):  # noqa: PLR2004
        return None
    is_part = _PART_OF.search(between) is not None and not is_closed
    return Sum(total, tuple(parts), is_whole=not is_part)


def _of_group(
    text: str, total: Number, rest: Sequence[Number], group: frozenset[str]
) -> Iterator[Number]:
    last = total.end
    for number in rest:
        named = _WORD_BEHIND.match(text, number.end)
        is_near = last == total.end or _JOIN.match(text[last : number.start])
        if not named or named[1].lower() not in group or not is_near or number.is_rough:
            return
        yield number
        last = number.end
