"""Dates as the house writes them: Jan. 5, 2026, in AP style, 5 January 2026 in British papers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.style.counted import COUNTED_WORDS
from editor.checks.style.forms import AP, HINT, UK, Form, full_stop, slips
from editor.domain.article import Article
from editor.domain.caption_dates import AP_MONTHS, MONTHS

_WHOLE = "|".join(MONTHS)
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_ANY = rf"(?P<month>{_WHOLE}|(?:{_SHORT})(?:\.|(?=[ ,])))"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?P<ending>st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_COUNT = rf"(?! (?:{COUNTED_WORDS}|percent|per cent|million|billion|more|new|other)\b)"
_MONTH_DAY = re.compile(rf"(?<![\w-]){_ANY} {_DAY}(?!\w|%|-\D|[.,/]\d|:\d){_COUNT}")
_MONTH_DAY_ALONE = re.compile(rf"(?<![\w-]){_ANY} {_DAY}(?!\w|%|[-–]|[.,/]\d|:\d){_COUNT}")
_MONTH_DAY_YEAR = re.compile(rf"(?<![\w-]){_ANY} {_DAY},? {_YEAR}(?![\w-]|\.\d)")
_DAY_MONTH = re.compile(
    rf"(?<![\w.,:/$£€-]){_DAY} {_ANY}(?:,? {_YEAR}(?![\w-])|(?! [a-z]{{2,20}}s\b))(?!\w)"
)
_DAY_OF = re.compile(
    rf"(?<!\w)(?P<the>[Tt]he )?(?P<day>\d{{1,2}})(?:st|nd|rd|th) of {_ANY}(?:,? {_YEAR}(?![\w-]))?"
    r"(?!\w)"
)
_MONTH_YEAR = re.compile(rf"(?<![\w/-])(?<!\d )(?<!st )(?<!th ){_ANY},? {_YEAR}(?![\w-])")
_MONTH_ALONE = re.compile(
    r"\b(?P<before>(?:in|last|this|next|since|until|early|late|by|from) )"
    r"(?P<month>Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec)\.(?= [a-z]|[,;)])"
)
_WEEKDAY = re.compile(
    r"\b(?P<before>(?:on|last|next|until|since|by|every|late|early|said) )"
    r"(?P<day>Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.(?=[ ,”\"]|$)"
)
_NO_COMMA = re.compile(
    rf"(?<![\w-])(?P<date>(?:{_WHOLE}|(?:{_SHORT})\.) \d{{1,2}}, (?:1[5-9]|20)\d\d)(?= [a-z])"
)
_NUMERIC = re.compile(r"(?<![\w./-])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>(?:19|20)\d\d)(?![\w/])")
_ISO = re.compile(r"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])")
_ON = re.compile(r"(?<=[a-z] )on (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)")
_WEEKDAYS = {
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday",
    "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_KINDS = frozenset({"headline", "standfirst", "body", "editors_note", "corrections.text"})


@dataclass(frozen=True, slots=True)
class DateOptions:
    """What a desk chooses."""

    without_on: bool = field(
        default=False, metadata={"label": "Ask to leave out “on” before a weekday"}
    )


def _date(day: int, month: int, year: str | None, style: str) -> str:
    if style == "ap":
        return f"{AP_MONTHS[month - 1]} {day}" + (f", {year}" if year else "")
    return f"{day} {MONTHS[month - 1]}" + (f" {year}" if year else "")


def _month(match: re.Match[str]) -> int:
    """1 to 12."""
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"][:3]))


def _written(match: re.Match[str], style: str) -> str | None:
    """The date as a style writes it; None for 31 June: another check tells."""
    day, month = int(match["day"]), _month(match)
    if not 1 <= day <= _DAYS[month - 1]:
        return None
    return _date(day, month, match.groupdict().get("year"), style)


def _ap(match: re.Match[str]) -> str | None:
    return _written(match, "ap")


def _uk(match: re.Match[str]) -> str | None:
    return _written(match, "uk")


def _uk_order(match: re.Match[str]) -> str | None:
    """Only the order: ``April 5`` for ``5 April``, which many papers in Britain write too."""
    if match["ending"] or match["month"] not in MONTHS:
        return None
    is_name = (
        match["month"] == "September" and match["day"] == "11" and "year" not in match.re.groupindex
    )
    return None if is_name else _uk(match)


def _uk_form(match: re.Match[str]) -> str | None:
    """Months cut short and days with an ending, in either order."""
    return _uk(match) if match["ending"] or match["month"] not in MONTHS else None


def _day_of(match: re.Match[str]) -> str | None:
    """Not the holiday: the Fourth of July."""
    return None if match["month"] == "July" and match["day"] == "4" else _ap(match)


def _month_year(match: re.Match[str]) -> str:
    return f"{MONTHS[_month(match) - 1]} {match['year']}"


def _month_name(match: re.Match[str]) -> str:
    return match["before"] + MONTHS[_month(match) - 1]


def _weekday(match: re.Match[str]) -> str:
    return match["before"] + _WEEKDAYS[match["day"][:3].lower()] + full_stop(match)


def _numeric(style: str, month: str, day: str) -> Form:
    def instead(match: re.Match[str]) -> str | None:
        of_month, of_day = int(match[month]), int(match[day])
        if not (1 <= of_month <= len(MONTHS) and 1 <= of_day <= _DAYS[of_month - 1]):
            return None
        return _date(of_day, of_month, match["year"], style)

    is_iso = month == "m"
    message = "Readers read a date with the month by its name: {instead}."
    needs = ("-",) if is_iso else ("/",)
    return Form(_ISO if is_iso else _NUMERIC, message, instead, needs, (style,), HINT)


_NEEDS = tuple(name[:3] for name in MONTHS)
_WEEKDAY_STOPS = ("Mon.", "Tue", "Wed", "Thu", "Fri.", "Sat.", "Sun.")
_AP_MESSAGE = "In AP style this date is {instead}."
_UK_MESSAGE = "In British papers this date is {instead}."
_NAME_MESSAGE = "Without a day the month is written out, and has no comma: {instead}."
_FORMS = (
    Form(_MONTH_DAY_YEAR, _AP_MESSAGE, _ap, _NEEDS, AP),
    Form(_MONTH_DAY, _AP_MESSAGE, _ap, _NEEDS, AP),
    Form(_DAY_MONTH, _AP_MESSAGE, _ap, _NEEDS, AP),
    Form(
        _DAY_OF,
        _AP_MESSAGE,
        _day_of,
        ("st of ", "nd of ", "rd of ", "th of "),
        AP,
        HINT,
        in_quotes=False,
    ),
    Form(_MONTH_DAY_YEAR, _UK_MESSAGE, _uk_form, _NEEDS, UK),
    Form(_MONTH_DAY_YEAR, _UK_MESSAGE, _uk_order, _NEEDS, UK, HINT),
    Form(_MONTH_DAY_ALONE, _UK_MESSAGE, _uk_form, _NEEDS, UK),
    Form(_MONTH_DAY_ALONE, _UK_MESSAGE, _uk_order, _NEEDS, UK, HINT),
    Form(_DAY_MONTH, _UK_MESSAGE, _uk, _NEEDS, UK),
    Form(
        _DAY_OF,
        _UK_MESSAGE,
        _uk,
        ("st of ", "nd of ", "rd of ", "th of "),
        UK,
        HINT,
        in_quotes=False,
    ),
    Form(_MONTH_YEAR, _NAME_MESSAGE, _month_year, _NEEDS),
    Form(_MONTH_ALONE, _NAME_MESSAGE, _month_name, tuple(f"{each}." for each in _SHORT.split("|"))),
    Form(_WEEKDAY, "Days of the week are written out: {instead}.", _weekday, _WEEKDAY_STOPS),
    Form(
        _NO_COMMA,
        "Behind the year of a full date AP style has a comma too.",
        r"\g<date>,",
        (", 1", ", 2"),
        AP,
        HINT,
        in_headings=False,
    ),
    _numeric("ap", "a", "b"),
    _numeric("uk", "b", "a"),
    _numeric("ap", "m", "d"),
    _numeric("uk", "m", "d"),
)
_WITHOUT_ON = (
    *_FORMS,
    Form(_ON, "“On” can go before a weekday.", "", ("day",), AP, HINT, in_quotes=False),
)
_BY_CHOICE = {
    (style, chosen): [each for each in forms if style in each.styles]
    for chosen, forms in ((False, _FORMS), (True, _WITHOUT_ON))
    for style in ("ap", "uk")
}
_DIGIT = re.compile(r"\d")


def _read(passage: Passage, options: DateOptions) -> Iterator[Slip]:
    if options.without_on or _DIGIT.search(passage.prose) or "." in passage.prose:
        yield from slips(passage, _BY_CHOICE[passage.style, options.without_on])


def _british(body: str) -> Article:
    return Article("1", "x", language="en-GB", body=body)


DATES = Check(
    label="Form of dates",
    about="One form for all dates: Jan. 5, 2026, in AP style and 5 January 2026 in British papers.",
    kinds=_KINDS,
    options=DateOptions(),
    read=_read,
    must_match=(
        "It closes January 5, and opened February 3, 2020, and Mar. 3.",
        "It was Jan. 5th, or Jan 6, or Sep. 7 2020.",
        "It was 5 January 2026, and 6th Feb.",
        "It began in Jan. 2026 and ended in March, 2027, or in Dec. of that year.",
        "They met on Fri. It rained. They met on Tues. and last Thurs. at noon.",
        "It was Jan. 5, 2026 when he left.",
        "It was 1/5/2026, or 2026-01-05, or the 5th of January.",
        _british("It was January 5, 2026, or Jan. 5, or 5th January, or 5 Jan 2026, or May 5."),
    ),
    must_not_match=(
        "It closes Jan. 5, and opened Feb. 3, 2020, and on March 3 and May 31, in January 2026.",
        "In January 20 people left; of the 12 January fires; in June 10 more came.",
        "In January, 20 people left; in May 1,200 stayed, and 5% in June 2025-26.",
        "Sales in Jan/Feb 2026 were low.",
        "They may 5 times; Jan said so in Dec; Mar-a-Lago 5; the Fourth of July, the 4th of July.",
        "Jan. 5-7, 2026, is a weekend. On Sept. 11, 2001, it changed. He sat on the sun. It rains.",
        "It is 24/7, 9/11, 1/2/3, 3.5 in March. May 5.5 points be lost.",
        "He left on Monday and came back on Tuesday night.",
        _british("They remember the September 11 attacks."),
        _british("It was 5 January 2026, 5 May, in January 2026 and on Monday 6 July."),
    ),
)
