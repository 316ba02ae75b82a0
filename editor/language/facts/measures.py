"""Measures told in two systems: ``5 kilometers (3 miles)``."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from editor.language.facts.numbers import Number, numbers_in

# Of what kind a unit is, how much of that it is, and its names; degrees are parts of each other.
_UNITS_TEXT = """
length 1 meter meters metre metres m
length 1000 kilometer kilometers kilometre kilometres km kms
length 0.01 centimeter centimeters centimetre centimetres cm
length 0.001 millimeter millimeters millimetre millimetres mm
length 1609.344 mile miles mi
length 0.9144 yard yards yd
length 0.3048 foot feet ft
length 0.0254 inch inches in
speed 1 kph km/h kmh kilometers-per-hour kilometres-per-hour kilometers-an-hour
speed 1.609344 mph miles-per-hour miles-an-hour
mass 1 kilogram kilograms kilo kilos kg
mass 0.001 gram grams g
mass 0.45359237 pound pounds lb lbs
mass 0.028349523 ounce ounces oz
area 1 hectare hectares ha
area 0.40468564 acre acres
area 100 square-kilometer square-kilometers square-kilometre square-kilometres sq-km
area 258.9988 square-mile square-miles sq-mi
area 0.0001 square-meter square-meters square-metre square-metres
area 0.000009290304 square-foot square-feet
volume 1 liter liters litre litres
volume 3.78541 gallon gallons
heat 1 c celsius degrees-celsius degrees-c degree-celsius
heat 1.8 f fahrenheit degrees-fahrenheit degrees-f degree-fahrenheit
"""
_FREEZING_F = 32
_IMPERIAL = Fraction(120095, 100_000)  # a British gallon by an American one
_SCALE_OF_HEAT = 20  # degrees that count as the whole: being off by one is a slip
_WORDS = re.compile(r"[ -]?°?([A-Za-z]{1,12}(?:/h)?(?:[ -][A-Za-z]{2,12}){0,2})")
_HEDGE = re.compile(
    r"(?:about |roughly |nearly |around |some |more than |over |almost )?(?:minus |negative )?"
)
_BELOW = re.compile(r"\b(?:minus|negative) $")
# ``6 feet, 2 inches (1.88 meters)``: the number before is no whole measure, or one of two.
_COMPOUND = re.compile(
    r"(?:feet|foot|ft|pounds?|stone|hours?|x|[-–×/]),?\s*$"
    # ``5 to 10 miles``, ``between 5 and 10``; but ``rose to 104 degrees``
    r"|(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|feet|miles?|met(?:er|re)s"
    r"|kilomet(?:er|re)s|inches|yards|pounds|km|degrees|Fahrenheit|Celsius)) (?:and|to|by|or)\s*$"
)
# British papers glue the unit to its number: ``20 miles (32km)``.
_GLUED = re.compile(r"(?<=\d)(?:km/h|kmh|kph|mph|km|kg|cm|mm|mi|lbs?|oz|ft|ha|[CF])\b")
_LONGEST_GAP = 45


@dataclass(frozen=True, slots=True)
class Conversion:
    """One measure, told in two systems.

    Attributes:
        first: The number outside of the brackets, of ``first_unit`` as it is written.
        second: The number in them.
        right: What it should be, unrounded.
        off: By which share of it the second is off, all that rounding allows taken out.
    """

    first: Number
    second: Number
    first_unit: str
    second_unit: str
    right: Fraction
    off: Fraction


def conversions_in(text: str) -> Iterator[Conversion]:
    """The measures of a text that are repeated in brackets in another unit of their kind."""
    if "(" not in text:
        return
    numbers = numbers_in(_GLUED.sub(lambda match: " " * len(match.group()), text))
    for first, second in itertools.pairwise(numbers):
        between = text[first.end : second.start]
        outside, bracket, hedge = between.rpartition("(")
        if not bracket or len(between) > _LONGEST_GAP or first.unit or second.unit:
            continue
        if not _HEDGE.fullmatch(hedge) or _COMPOUND.search(text[: first.start][-24:]):
            continue
        first_unit = _unit_at(outside, 0, is_all=True)
        second_unit = _unit_at(text, second.end)
        is_below = "below zero" in text[first.start : second.end + 40]
        if first_unit and second_unit and not is_below:
            signed = [_signed(text, each) for each in (first, second)]
            found = _conversion(signed[0], signed[1], first_unit, second_unit)
            if found is not None:
                yield found


def _signed(text: str, number: Number) -> Number:
    is_below = _BELOW.search(text[max(0, number.start - 10) : number.start])
    return replace(number, value=-abs(number.value)) if is_below else number


@cache
def _units() -> dict[str, tuple[str, Fraction]]:
    rows = [line.split() for line in _UNITS_TEXT.strip().split("\n")]
    return {name: (kind, Fraction(size)) for kind, size, *names in rows for name in names}


def _unit_at(text: str, at: int, *, is_all: bool = False) -> str:
    """The longest unit that stands there, as it is written; empty if there is none.

    With ``is_all`` nothing but white space may follow it.
    """
    match = _WORDS.match(text, at)
    if match is None:
        return ""
    words = re.split(r"[ -]", match[1])
    for count in range(len(words), 0, -1):
        name = "-".join(words[:count]).lower()
        end = match.start(1) + len(name)
        if name in _units() and not (is_all and text[end:].strip()):
            return match[1][: len(name)]
    return ""


def _conversion(
    first: Number, second: Number, first_unit: str, second_unit: str
) -> Conversion | None:
    kind, size = _units()[_key(first_unit)]
    other_kind, other_size = _units()[_key(second_unit)]
    if kind != other_kind or size == other_size:
        return None
    if kind == "heat":
        is_to_f = other_size > size
        right, off = _heat(first, second, is_to_f=is_to_f)
    else:
        factor = size / other_size
        right = first.value * factor
        gaps = [_gap(first, second, factor)]
        if kind == "volume":
            gaps += [_gap(first, second, factor * each) for each in (_IMPERIAL, 1 / _IMPERIAL)]
        off = min(gaps) / right if right > 0 else Fraction(0)
    return Conversion(first, second, first_unit, second_unit, right, off)


def _key(unit: str) -> str:
    return "-".join(re.split(r"[ -]", unit.lower()))


def _heat(first: Number, second: Number, *, is_to_f: bool) -> tuple[Fraction, Fraction]:
    """A temperature; or a difference of two, whichever is nearer."""
    factor = Fraction(9, 5) if is_to_f else Fraction(5, 9)
    shift = Fraction(_FREEZING_F) if is_to_f else -_FREEZING_F * factor
    right = first.value * factor + shift
    slack = factor * first.step / 2 + second.step / 2
    gaps = (abs(right - second.value), abs(first.value * factor - second.value))
    return right, max(Fraction(0), min(gaps) - slack) / _SCALE_OF_HEAT


def _gap(first: Number, second: Number, factor: Fraction) -> Fraction:
    """How far the second is from what the first may be."""
    lowest = (first.value - _coarse(first) / 2) * factor
    highest = (first.value + _coarse(first) / 2) * factor
    slack = _coarse(second) / 2
    return max(lowest - second.value - slack, second.value - slack - highest, Fraction(0))


def _coarse(number: Number) -> Fraction:
    """How coarsely a measure is told: round numbers by as much as a tenth of them."""
    coarse = number.step
    while number.value and number.value % (coarse * 10) == 0:
        coarse *= 10
    return max(number.step, min(coarse, number.value / 10))
