"""Numbers below a hundred in words, and back."""

from collections.abc import Iterable

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
    "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_FIRST_TEN = 20
_LIMIT = 100
_TEENS = range(11, 14)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def spelled(number: int) -> str:
    """A number from 0 to 99 in words: ``forty-one``."""
    if number < _FIRST_TEN:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")


def spelled_ordinal(number: int) -> str:
    """An ordinal from 0 to 99 in words: ``forty-first``."""
    if number < _FIRST_TEN:
        return _ORDINALS[number]
    tens, ones = divmod(number, 10)
    if ones:
        return f"{_TENS[tens - 2]}-{_ORDINALS[ones]}"
    return f"{_TENS[tens - 2][:-1]}ieth"


def ordinal(number: int) -> str:
    """An ordinal in figures: ``41st``, ``112th``."""
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


NUMBERS = {spelled(number): number for number in range(_LIMIT)}
"""Numbers by their words, below a hundred."""
ORDINALS = {spelled_ordinal(number): number for number in range(1, _LIMIT)}
"""Ordinals by their words, below a hundred."""


def words_between(first: int, last: int) -> str:
    """The words for some numbers as alternatives of a pattern, the longest first."""
    return _alternatives(spelled(number) for number in range(first, last + 1))


def ordinals_between(first: int, last: int) -> str:
    """The words for some ordinals, likewise."""
    return _alternatives(spelled_ordinal(number) for number in range(first, last + 1))


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))
