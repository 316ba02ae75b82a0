"""A share told twice in one breath: ``a third of the 90, or 45``; ``one in four, or 40%``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from editor.language.facts.numbers import Number, number_of, numbers_in

_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_HOW_MANY = r"a|one|two|three|four|five|six|seven|eight|nine"
_HEDGE = r"(?P<hedge>(?:about|around|nearly|almost|roughly|some|more than|less than|over) )?"
_FRACTION = re.compile(
    rf"\b{_HEDGE}(?:(?P<half>half)|(?P<count>{_HOW_MANY})[ -](?P<part>third|quarter|fourth|fifth|"
    r"sixth|seventh|eighth|ninth|tenth)s?)\b",
    re.IGNORECASE,
)
_ONE_IN = re.compile(
    rf"\b{_HEDGE}(?P<count>one|two|three|four|five|\d{{1,2}}) (?:in|out of)(?: every)? "
    r"(?P<of>two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b(?![,.%]\d|\s?%| years)",
    re.IGNORECASE,
)
# ``of the 90 workers, or 45``: at most four words of what they are.
_OF = re.compile(r"^ of (?:the |its |their |all |his |her )?(?:nearly |about |some )?$")
_OR = re.compile(r"^(?: [a-z’'-]+){0,4}, or (?:about |nearly |roughly |some |almost )?$")


@dataclass(frozen=True, slots=True)
class Share:
    """One share, told in two ways.

    Attributes:
        first: The share from the first telling, 0 to 1.
        second: From the second.
        slack: How far apart rounding may bring them.
        start: First code point of both tellings.
        end: One past the last.
    """

    first: Fraction
    second: Fraction
    slack: Fraction
    start: int
    end: int

    @property
    def is_wrong(self) -> bool:
        """They can't both be right."""
        return abs(self.first - self.second) > self.slack


def shares_in(text: str) -> Iterator[Share]:
    """The shares of a sentence that are told in two ways."""
    if ", or " not in text:
        return
    numbers = numbers_in(text)
    for match in _ONE_IN.finditer(text):
        share = _ratio(match)
        if share is not None:
            yield from _with_percent(
                text, match.span(), share, numbers, is_rough=bool(match["hedge"])
            )
    for match in _FRACTION.finditer(text):
        # ``a third`` and ``half`` are one of them.
        count = number_of(match["count"] or "one") or Fraction(1)
        share = count / _PARTS[(match["part"] or "half").lower()]
        yield from _with_percent(text, match.span(), share, numbers, is_rough=bool(match["hedge"]))
        yield from _of_number(text, match.span(), share, numbers, is_rough=bool(match["hedge"]))
    yield from _number_of_number(text, numbers)


def _ratio(match: re.Match[str]) -> Fraction | None:
    count, of = number_of(match["count"]), number_of(match["of"])
    return count / of if count and of and count < of else None


def _with_percent(
    text: str,
    span: tuple[int, int],
    share: Fraction,
    numbers: tuple[Number, ...],
    *,
    is_rough: bool,
) -> Iterator[Share]:
    percent = next((each for each in numbers if each.start >= span[1] and each.unit == "%"), None)
    if percent is None or not _OR.match(text[span[1] : percent.start]):
        return
    second = percent.value / 100
    yield Share(share, second, _slack(percent, is_rough=is_rough), span[0], percent.end)


def _of_number(
    text: str,
    span: tuple[int, int],
    share: Fraction,
    numbers: tuple[Number, ...],
    *,
    is_rough: bool,
) -> Iterator[Share]:
    """``a third of the 90 workers, or 45``."""
    behind = [each for each in numbers if each.start >= span[1]]
    if len(behind) < 2:  # noqa: PLR2004 - of how many, and how many
        return
    whole, part = behind[:2]
    if not _OF.match(text[span[1] : whole.start]) or not _OR.match(text[whole.end : part.start]):
        return
    if whole.unit != part.unit or whole.is_year or whole.value <= 0 or part.value < 0:
        return
    slack = Fraction(part.step, 2) / whole.value + Fraction(1, 100)
    if is_rough or part.is_rough or whole.is_rough:
        slack += Fraction(5, 100)
    yield Share(share, part.value / whole.value, slack, span[0], part.end)


def _number_of_number(text: str, numbers: tuple[Number, ...]) -> Iterator[Share]:
    """``30 of the 120 buses, or 35%``."""
    for part, whole, percent in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if percent.unit != "%" or part.unit != whole.unit or whole.is_year or part.is_year:
            continue
        is_told = _OF.match(text[part.end : whole.start]) or re.fullmatch(
            r" (?:[a-z]+ ){0,3}(?:out )?of (?:the )?", text[part.end : whole.start]
        )
        if not is_told or not _OR.match(text[whole.end : percent.start]) or whole.value <= 0:
            continue
        is_rough = part.is_rough or whole.is_rough
        slack = _slack(percent, is_rough=is_rough) + Fraction(part.step, 2) / whole.value
        yield Share(part.value / whole.value, percent.value / 100, slack, part.start, percent.end)


def _slack(percent: Number, *, is_rough: bool) -> Fraction:
    """Half of the last figure and a little; five points where it is told roughly."""
    slack = Fraction(percent.step) / 200 + Fraction(1, 200)
    return slack + Fraction(5, 100) if is_rough or percent.is_rough else slack
