"""What stands in brackets behind a measure is the same measure."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from editor.checks.contract import Check
from editor.checks.facts.reading import is_too_long
from editor.checks.passage import COPY, Passage, Slip
from editor.domain.finding import Severity
from editor.language.facts.measures import Conversion, conversions_in
from editor.language.facts.numbers import Number

_CERTAIN = Fraction(5, 100)
_SMALL = 10  # below it a conversion is told in tenths if the text tells tenths
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Options:
    """How exact conversions are wanted."""

    percent: int = field(default=1, metadata={"label": "Per cent they may be off, rounding aside"})


def _read(passage: Passage, options: Options) -> Iterator[Slip]:
    if is_too_long(passage):
        return
    for found in conversions_in(passage.prose):
        if found.off * 100 <= options.percent or passage.is_quoted(found.second.start):
            continue
        raw = passage.raw
        right = _written(found, raw[found.second.start : found.second.end])
        first = raw[found.first.start : found.first.end]
        message = (
            f"{first} {found.first_unit} is {right} {found.second_unit}, the text says "
            f"{raw[found.second.start : found.second.end]}. Mend one of them."
        )
        severity = Severity.WARNING if found.off > _CERTAIN else Severity.HINT
        # A figure below zero takes words with it.
        fixes = (right,) if found.right >= 0 and found.second.value >= 0 else ()
        yield Slip(found.second.start, found.second.end, message, fixes, severity)


def _written(found: Conversion, there: str) -> str:
    """The right number as finely told as the one that stands there, and no finer than it is."""
    scale, word = _scale_of(there)
    value = found.right / scale
    if "." in there:
        return f"{float(value):,.1f}{word}"
    if abs(value) < _SMALL and _is_fine(found.first, value):
        return f"{float(value):,.1f}".removesuffix(".0") + word
    whole = round(value)
    surplus = len(str(abs(whole))) - _DIGITS
    return f"{round(whole, -surplus) if surplus > 0 else whole:,}{word}"


def _is_fine(first: Number, value: Fraction) -> bool:
    return first.step < 1 or abs(round(value) - value) > value / 10


def _scale_of(there: str) -> tuple[int, str]:
    for word, scale in ((" million", 10**6), (" billion", 10**9)):
        if there.endswith(word):
            return scale, word
    return 1, ""


CONVERSION_WRONG = Check(
    label="Wrong conversion",
    about="One of the two measures is wrong, and readers know only one of them.",
    read=_read,
    kinds=COPY,
    options=Options(),
    must_match=(
        "The village is 20 miles (12km) from the border.",
        "Winds of 250km/h (105mph) hit.",
        "It rose to 104 degrees Fahrenheit (50 Celsius) on Sunday.",
        "It burned 5 kilometers (8 miles) east of the town.",
        "It reached 40 degrees Celsius (94 Fahrenheit) in the shade.",
        "It lies 300 feet (190 meters) below the road.",
        "It weighed 900 kilograms (1,500 pounds).",
        "The park covers 2,000 hectares (800 acres).",
        "A 10-kilometer (16-mile) stretch was closed.",
        "It was minus 10 degrees Celsius (24 degrees Fahrenheit).",
        "Winds blew at 100 mph (120 kph).",
    ),
    must_not_match=(
        "The village is 20 miles (32km) from the sea, with winds of 250km/h (155mph).",
        "It is from 5 to 10 miles (16 kilometers) long, and rose to 104 F (40 C).",
        "It burned 5 kilometers (3 miles) east of the town.",
        "It burned 5 kilometers (3.1 miles) east of the town.",
        "It reached 40 degrees Celsius (104 degrees Fahrenheit). It is 40°C (104°F).",
        "The world has warmed by 1.5 degrees Celsius (2.7 degrees Fahrenheit).",
        "It lies 300 feet (about 90 meters) below the road. He ran 100 meters (110 yards).",
        "He is 6 feet, 2 inches (1.88 meters) tall.",
        "It lies between 5 and 10 kilometers (3 and 6 miles) away.",
        "It covers 1.5 million square kilometers (580,000 square miles).",
        "The sea rose 30 centimeters (1 foot). It is 5 miles (8 kilometers) to the sea.",
        "It weighs 5 kilograms (and 8 pounds of it is fat). It is 3 feet (Kim was 4 feet) deep.",
        "A 10-kilometer (6-mile) stretch was closed. It holds 10 gallons (45 liters).",
        "It is 5 nautical miles (9 kilometers) off. Water ran at 3 feet per second (1 meter).",
        "It fell to minus 40 degrees Celsius (minus 40 Fahrenheit).",
        "It was minus 10 degrees Celsius (14 degrees Fahrenheit). It was −10 C (14 F).",
        "It was 10 degrees Fahrenheit (12 degrees Celsius below zero).",
    ),
)
