"""Numbers of running text, in figures and in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import islice

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: at for at, word in enumerate(_ONES)} | {
    word: 10 * at for at, word in enumerate(_TENS, 2)
}
_SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "dozen": 12,
}
_WORD = rf"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES[1:10])}))?|{'|'.join(reversed(_ONES))}"
_NUMBER = re.compile(
    rf"""
    (?<![\w.,/:$€£’'–−-])
    (?:(?P<minus>[-−])?(?P<currency>US\$|[$€£])?(?P<figures>\d{{1,3}}(?:,\d{{3}}){{1,5}}|\d{{1,12}})
       (?P<decimals>\.\d{{1,6}})?
     |(?P<word>(?i:{_WORD})))
    (?:[ -](?P<scale>hundred|thousand|million|billion|trillion|dozen)|(?P<short>m|bn))?
    (?P<percent>\s?%|[ ]per[ ]?cent)?
    (?![\w/]|:\d|[.,–-]\d|’\d|[ -](?:third|quarter|fourth|fifth|sixth|eighth|tenth)s?\b)
    """,
    re.VERBOSE,
)
_ROUGH_BEFORE = re.compile(
    r"(?:about|around|some|nearly|almost|approximately|roughly|over|under|than|least|most|up to|"
    r"close to|estimated|as many as|as much as|within|below|above|perhaps|maybe|another|"
    r"additional|other|circa|half)\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_ROUGH_BEHIND = re.compile(r"\s+(?:or so|or more|or fewer|or less|odd|plus)\b|-(?:odd|plus)\b|\+")
_LOOK_BACK = 24
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_LARGE = 1_000
_MOST = 100
_KEPT = 4_000


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a text.

    Attributes:
        value: What it says, its scale taken in: ``4.2 million`` is 4,200,000.
        step: How fine it is told: 100,000 for ``4.2 million``, 1 for ``48``.
        unit: ``$``, ``€``, ``£``, ``%``, or empty.
        is_rough: ``about``, ``nearly``, ``or so``, ``another`` … stand with it: it isn't the
            whole number, or not exactly.
        is_year: Four figures that may be a year.
        has_decimals: It is written with a decimal point.
        start: First code point, sign and currency included.
        end: One past the last, scale and per cent included.
    """

    value: Fraction
    step: Fraction
    unit: str
    is_rough: bool
    is_year: bool
    has_decimals: bool
    start: int
    end: int

    @property
    def grain(self) -> Fraction:
        """How much rounding may hide: nothing in a small count, 1,000 in 30,000."""
        if self.step != 1:
            return self.step
        rounded = Fraction(1)
        while self.value and self.value % (rounded * 100) == 0 and rounded < self.value:
            rounded *= 10
        return rounded if rounded > 1 and self.value >= _LARGE else Fraction(0)


@lru_cache(maxsize=_KEPT)
def numbers_in(text: str) -> tuple[Number, ...]:
    """The numbers of a paragraph in order; ordinals, scores, clock times and ranges are none.

    Of a table, which has more than 100, only the first are told.
    """
    return tuple(islice(_found(text), _MOST))


def number_of(words: str) -> Fraction | None:
    """What a number says that stands alone, such as ``twenty-one`` or ``4.2 million``."""
    found = numbers_in(words.strip())
    return found[0].value if len(found) == 1 else None


def plain(value: Fraction) -> str:
    """A number for a message: ``1,300``, ``4.2``, ``48 million``."""
    million = 10**6
    if value >= million:
        scale, word = (10**9, "billion") if value >= 10**9 else (million, "million")
        return f"{_short(value / scale)} {word}"
    return _short(value)


def with_unit(value: Fraction, unit: str) -> str:
    """The same with its unit: ``$48 million``, ``25%``."""
    return f"{plain(value)}%" if unit == "%" else f"{unit}{plain(value)}"


def _short(value: Fraction) -> str:
    if value.denominator == 1:
        return f"{value.numerator:,}"
    return f"{float(value):,.2f}".rstrip("0").rstrip(".")


def _found(text: str) -> Iterator[Number]:
    for match in _NUMBER.finditer(text):
        scale = _SCALES[match["scale"] or match["short"] or ""] if match.end("scale") > 0 else 1
        if match["short"]:
            scale = _SCALES[match["short"]]
        decimals = match["decimals"] or ""
        figures = match["figures"]
        if figures:
            value = Fraction(figures.replace(",", "") + decimals)
        else:
            value = Fraction(_in_words(match["word"].lower()))
        unit = "%" if match["percent"] else (match["currency"] or "").removeprefix("US")
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        rough = _ROUGH_BEFORE.search(before) or _ROUGH_BEHIND.match(text, match.end())
        is_bare = bool(figures) and not decimals and scale == 1 and not unit
        yield Number(
            value=(-value if match["minus"] else value) * scale,
            step=Fraction(scale, 10 ** max(0, len(decimals) - 1)),
            unit=unit,
            is_rough=rough is not None,
            is_year=is_bare and len(figures or "") == 4 and _FIRST_YEAR <= value <= _LAST_YEAR,  # noqa: PLR2004
            has_decimals=bool(decimals),
            start=match.start(),
            end=match.end(),
        )


def _in_words(word: str) -> int:
    return sum(_WORDS[part] for part in word.split("-"))
