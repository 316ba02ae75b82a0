"""What each one gets of a whole: ``$1.2 million to 400 families, or $3,000 each``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from editor.language.facts.numbers import Number, numbers_in

_TO = re.compile(
    r"^ (?:[a-z’-]+ ){0,4}(?:to|for|among|between|by|from|on) (?:its |the |each of )?$"
)
_OR = re.compile(r"^ [a-z’-]+(?: [a-z’-]+){0,3}, or (?:about |nearly |roughly |some |almost )?$")
# ``The 10 workers will share $500,000, or $50,000 each``: how many comes first.
_SHARE = re.compile(r"^ [a-z’-]+(?: [a-z’-]+){0,2} (?:share|shared|split|divide|divided) $")
_OR_EACH = re.compile(r"^, or (?:about |nearly |roughly |some |almost )?$")
_EACH = re.compile(
    r"(?: for)? (?:each|apiece|per (?:person|head|family|household|student|worker|home|house))\b"
)
_MOST_OFF = Fraction(6, 100)


@dataclass(frozen=True, slots=True)
class Each:
    """A whole, how many share it, and what each gets as the text says."""

    whole: Number
    count: Number
    each: Number

    @property
    def right(self) -> Fraction:
        """What each gets."""
        return self.whole.value / self.count.value

    @property
    def is_wrong(self) -> bool:
        """Rounding doesn't make up for it."""
        if any(number.is_rough for number in (self.whole, self.count)):
            return False
        slack = self.whole.step / 2 / self.count.value + self.each.step / 2
        return abs(self.right - self.each.value) > max(slack, self.right * _MOST_OFF)


def each_in(text: str) -> Iterator[Each]:
    """The sums of a sentence that are told by head, too."""
    if ", or " not in text:
        return
    numbers = numbers_in(text)
    for first, second, each in zip(numbers, numbers[1:], numbers[2:], strict=False):
        for whole, count, between, behind in (
            (first, second, _TO, _OR),
            (second, first, _SHARE, _OR_EACH),
        ):
            if whole.unit in {"", "%"} or whole.unit != each.unit or count.unit or count.is_year:
                continue
            is_told = (
                between.match(text[first.end : second.start])
                and behind.match(text[second.end : each.start])
                and _EACH.match(text, each.end)
            )
            if is_told and count.value > 1:
                yield Each(whole, count, each)
