"""Stretches of time go forward, and are as long as the text says."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.reading import is_too_long
from editor.checks.passage import COPY, Passage, Slip
from editor.domain.finding import Severity
from editor.language.facts.periods import (
    Lasting,
    Years,
    backward_days,
    lasting_before,
    year_spans,
)


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if is_too_long(passage):
        return
    text = passage.prose
    for years in year_spans(text):
        if passage.is_quoted(years.start):
            continue
        if years.second < years.first:
            message = f"{years.second} is before {years.first}. Mend a year, or turn them around."
            yield Slip(years.start, years.end, message)
            continue
        lasting = lasting_before(text, years)
        if lasting is not None:
            yield from _length(years, lasting)
    for start, end in backward_days(text):
        if not passage.is_quoted(start):
            message = "The second date is before the first. Mend one, or turn them around."
            yield Slip(start, end, message)


def _length(years: Years, lasting: Lasting) -> Iterator[Slip]:
    there = years.second - years.first
    is_short = there + lasting.slack < lasting.years
    # Less than the whole of it may be meant: six years in prison between 2010 and 2020.
    is_long = not years.is_between and there - lasting.slack > lasting.years
    if is_short or is_long:
        lies = "year lies" if there == 1 else "years lie"
        message = (
            f"{there} {lies} between {years.first} and {years.second}, "
            f"the text says {lasting.years}. Mend one of them."
        )
        severity = Severity.WARNING if is_short else Severity.HINT
        yield Slip(lasting.start, years.end, message, severity=severity)


PERIOD_WRONG = Check(
    label="Time that runs backward or too long",
    about="Years that don't fit together: one of them is a slip.",
    read=_read,
    kinds=COPY,
    must_match=(
        "She led it from 2019 to 2015.",
        "In the 10 years from 2010 to 2015, the town shrank.",
        "He was mayor for 12 years, from 1998 to 2006.",
        "The festival runs from June 14 to June 8.",
        "Marta Quill (2019-1931) drew maps.",
    ),
    must_not_match=(
        "She led it from 2015 to 2019. It is open from Dec. 14 to Jan. 8.",
        "In the five years from 2010 to 2015, the town shrank.",
        "He was mayor for eight years, from 1998 to 2006.",
        "She spent six years between 2010 and 2020 in prison.",
        "The index fell from 2019 to 2015. The town has 2,019 people.",
        "In more than two decades, from 1998 to 2024, nothing changed.",
    ),
)
