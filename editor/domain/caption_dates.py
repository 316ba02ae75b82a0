"""Dates as captions print them, and read back out of running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# AP Stylebook, "months": March to July are never abbreviated.
AP_MONTHS = (
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
    "Dec.",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STYLES = ("ap", "uk", "iso")
WEEKDAY_DAYS = 14  # a weekday is printed within so many days of publication

_MONTH = (
    r"(?P<month{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|"
    r"July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY, _YEAR = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th)?", r"(?P<year{0}>\d{{4}})"
_WEEKDAY = (
    r"(?:(?P<weekday>Mon(?:day|\.)?|Tue(?:s(?:day|\.)?|\.)?|Wed(?:nesday|\.|s\.)?"
    r"|Thu(?:r(?:s(?:day|\.)?|\.)?|\.)?|Fri(?:day|\.)?|Sat(?:urday|\.)?|Sun(?:day|\.)?),?\s+)?"
)
_MONTH_FIRST = rf"{_MONTH}\s+{_DAY}(?!\d)(?:,?\s+{_YEAR}(?!\d))?".format(1)
_DAY_FIRST = rf"{_DAY}\s+{_MONTH}(?![\w])(?:,?\s+{_YEAR}(?!\d))?".format(2)
_MONTH_ALONE = rf"{_MONTH},?\s+{_YEAR}(?!\d)".format(3)
_ISO = r"(?P<year4>\d{4})-(?P<month4>\d{2})-(?P<day4>\d{2})(?!\d)"
_FIGURES = r"(?P<day5>\d{1,2})[-/.](?P<month5>\d{1,2})[-/.](?P<year5>\d{4})(?!\d)"
_DATE = re.compile(
    rf"(?<![\w/-]){_WEEKDAY}(?:{_MONTH_FIRST}|{_DAY_FIRST}|{_MONTH_ALONE}|{_ISO}|{_FIGURES})"
)
_TAKEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])")
_FORMS = 5


@dataclass(frozen=True, slots=True)
class CaptionDate:
    """A date as far as a caption or a file gives it.

    Attributes:
        year: None if the year wasn't written.
        month: 1 to 12; None if only the year is known.
        weekday: As it was written, in full (``Tuesday``); empty without one.
        start: First code point of the whole date in its text, weekday included.
        end: One past the last.
        date_start: Where the date behind the weekday begins.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: str = ""
    start: int = 0
    end: int = 0
    date_start: int = 0

    @property
    def calendar_day(self) -> date | None:
        """The day of the calendar; None if a part is missing or there is no such day."""
        return _day(self.year, self.month, self.day)

    def agrees(self, day: date) -> bool:
        """Whether it could be that day: every part that is known is the same."""
        parts = ((self.year, day.year), (self.month, day.month), (self.day, day.day))
        return all(said is None or said == known for said, known in parts)


def date_text(day: date, style: str = "ap", *, published: date | None = None) -> str:
    """Print a date with its year.

    Args:
        day: The day.
        style: ``ap`` ``Tuesday, Jan. 29, 2008``, ``uk`` ``Tuesday 29 January 2008``, ``iso``
            ``2008-01-29``.
        published: With it the weekday is printed if the day is at most 14 days before or after.

    Raises:
        KeyError: There is no such style.
    """
    is_near = published is not None and abs((published - day).days) <= WEEKDAY_DAYS
    weekday = WEEKDAYS[day.weekday()] if is_near else ""
    year = f"{day.year:04d}"
    forms = {
        "ap": f"{weekday}{', ' * is_near}{AP_MONTHS[day.month - 1]} {day.day}, {year}",
        "uk": f"{weekday}{' ' * is_near}{day.day} {MONTHS[day.month - 1]} {year}",
        "iso": day.isoformat(),
    }
    return forms[style]


def month_text(year: int, month: int) -> str:
    """A month without a day is never abbreviated: ``February 2015``."""
    return f"{MONTHS[month - 1]} {year:04d}"


def dates_in(text: str) -> tuple[CaptionDate, ...]:
    """The dates of a text in order; figures such as ``24-06-2014`` are day, month, year.

    Months need a capital, and those without a day need their year: ``May`` alone is no date.
    """
    return tuple(_found(text))


def taken_date(taken_at: str | None) -> CaptionDate | None:
    """What a photo's ``taken_at`` says, its time left out; None if it says no year."""
    match = _TAKEN.match(taken_at or "")
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if month is not None and not 1 <= month <= len(MONTHS):
        return None
    found = CaptionDate(year, month, day)
    return None if year == 0 or (day is not None and found.calendar_day is None) else found


def swapped(day: date) -> date | None:
    """The date with day and month exchanged; None if there is no such day or it is the same."""
    other = _day(day.year, day.day, day.month)
    return None if other == day else other


def _found(text: str) -> Iterator[CaptionDate]:
    for match in _DATE.finditer(text):
        parts = [
            (match[f"year{form}"], match[f"month{form}"], _day_of(match, form))
            for form in range(1, _FORMS + 1)
        ]
        year, month, day = next(each for each in parts if each[1])
        number = int(month) if month.isdigit() else _month_number(month)
        if not 1 <= number <= len(MONTHS) or (day is not None and not 1 <= int(day) <= 31):  # noqa: PLR2004
            continue
        weekday = next((each for each in WEEKDAYS if each[:3] == (match["weekday"] or "")[:3]), "")
        spoken = match.end("weekday") if weekday else match.start()
        gap = len(text[spoken : match.end()]) - len(text[spoken : match.end()].lstrip(", \n\t"))
        yield CaptionDate(
            int(year) if year else None,
            number,
            int(day) if day else None,
            weekday,
            match.start(),
            match.end(),
            spoken + gap if weekday else match.start(),
        )


def _day_of(match: re.Match[str], form: int) -> str | None:
    return match[f"day{form}"] if f"day{form}" in match.re.groupindex else None


def _month_number(name: str) -> int:
    return next(at for at, month in enumerate(MONTHS, 1) if month[:3] == name[:3])


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
