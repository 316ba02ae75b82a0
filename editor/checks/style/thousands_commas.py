"""A comma between the thousands: 12,500 people."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.counted import COUNTED_WORDS
from editor.checks.style.forms import FIGURES, HINT, Form, reader

_THINGS = (
    rf"(?:{COUNTED_WORDS}|miles|feet|acres|kilometers|kilometres|meters|metres|tons|tonnes|pounds"
    r"|gallons|barrels|dollars|euros|square|jobs|homes|cubic|fans|copies|megawatts|hectares|yards)"
)
_FIVE = re.compile(rf"(?<![\w.,:/#$£€-])(?P<n>\d{{5,9}})(?= (?:more )?{_THINGS}\b)")
_MONEY = re.compile(r"(?<![\w])(?P<sign>[$£€])(?P<n>\d{4,9})(?![\d,]|\.\d{3})")
_FOUR = re.compile(rf"(?<![\w.,:/#$£€-])(?P<n>\d{{4}})(?= (?:more )?{_THINGS}\b)")
_DOTTED = re.compile(r"(?<![\w.,])(?P<n>\d{1,3}(?:\.\d{3}){2,3})(?![\d.])")
_SPACED = re.compile(
    rf"(?<![\w.,])(?P<n>\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}}){{1,3}})(?= {_THINGS}\b)"
)
# Behind these even 2000 is no year.
_BEFORE_COUNT = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|than|least|most|roughly|up to|another|all|killed"
    r"|injured|hired|employs|employed|approximately|only|just|these|those|exactly|to) $",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_REACH = 16


def _with_commas(match: re.Match[str]) -> str | None:
    digits = re.sub(r"\D", "", match["n"])
    if match["n"].startswith("0"):
        return None
    sign = match.groupdict().get("sign") or ""
    return f"{sign}{int(digits):,}"


def _four(match: re.Match[str]) -> str | None:
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    is_year = _FIRST_YEAR <= int(match["n"]) <= _LAST_YEAR
    if is_year and not _BEFORE_COUNT.search(before):
        return None
    return _with_commas(match)


_COMMA = "A comma parts the thousands: {instead}."

THOUSANDS_COMMAS = Check(
    label="Commas in thousands",
    about="From 1,000 on a comma makes a number readable, and tells it from a year.",
    kinds=COPY,
    read=reader(
        Form(_MONEY, _COMMA, _with_commas, needs=("$", "£", "€")),
        Form(_FIVE, _COMMA, _with_commas, FIGURES, in_headings=False),
        Form(_FOUR, _COMMA, _four, FIGURES, in_headings=False),
        Form(
            _DOTTED, "English has commas between the thousands: {instead}.", _with_commas, FIGURES
        ),
        Form(
            _SPACED,
            "English has commas between the thousands: {instead}.",
            _with_commas,
            FIGURES,
            severity=HINT,
            in_headings=False,
        ),
    ),
    must_match=(
        "It drew 12500 people.",
        "They sold it for $1500.",
        "About 2000 people live there, and 4500 residents left.",
        "It holds 1.250.000 books, or 12 500 books.",
    ),
    must_not_match=(
        "It drew 12,500 people, who paid $1,500 or $950.50 in 2020.",
        "In 2000 people left. Since 1990 families came. The 2024 elections, 1999 games.",
        "Call 5551234, ZIP 59101, Flight 1549 passengers and No. 12345.",
        "At 10000 Main St. the 2008 students and January 2020 protesters met at 1.25 p.m.",
        "Version 1.2.3, 127.0.0.1, 3.141 and $1,200.",
    ),
)
