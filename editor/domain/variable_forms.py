"""What may follow the colon of a variable: ``{date:iso}``, ``{creator:last}``, ``{number:4}``.

Every form of a value that isn't there is empty; a form that there isn't is None.
"""

from editor.domain.caption_dates import (
    MONTHS,
    STYLES,
    WEEKDAYS,
    CaptionDate,
    date_text,
    month_text,
)
from editor.domain.names import join_names

DATES = (*STYLES, "year", "month", "mm", "dd", "ymd", "weekday")
TIMES = ("hm", "ap", "hhmm", "hhmmss")
_NOON = 12
_MOST_DIGITS = 9


def cased(text: str, form: str) -> str:
    """A name or text in capitals or without, its last word, or its initials."""
    words = text.split()
    if form == "last":
        return words[-1] if words else ""
    if form == "initials":
        return "".join(word[0] for word in words).upper()
    return text.upper() if form == "upper" else text.lower()


def listed(values: tuple[str, ...], form: str) -> str | None:
    """A list: as a sentence has it, with semicolons, or one entry of it."""
    if form in {"", "and"}:
        return join_names(values) if values else ""
    if form == "list":
        return "; ".join(values)
    if _is_number(form) and int(form):
        return values[int(form) - 1] if int(form) <= len(values) else ""
    return None


def numbered(value: object, form: str) -> str | None:
    """A number, with at least so many digits."""
    if not form:
        return str(value)
    return str(value).zfill(int(form)) if _is_number(form) else None


def _is_number(form: str) -> bool:
    return form.isascii() and form.isdigit() and int(form[:4]) <= _MOST_DIGITS and len(form) < 4  # noqa: PLR2004 - digits


def dated(value: object, form: str) -> str | None:
    """A date as far as it is known; empty if it isn't."""
    if form and form not in DATES:
        return None
    if not isinstance(value, CaptionDate) or value.year is None:
        return ""
    day = value.calendar_day
    if form in {"", *STYLES} and day is not None:
        return date_text(day, form or "ap")
    month = value.month
    if form in {"", "ap", "uk"}:
        return month_text(value.year, month) if month else str(value.year)
    numbers = [f"{value.year:04d}", *(f"{each:02d}" for each in (month, value.day) if each)]
    parts = {
        "iso": "-".join(numbers),
        "ymd": "".join(numbers),
        "year": numbers[0],
        "month": MONTHS[month - 1] if month else "",
        "mm": f"{month:02d}" if month else "",
        "dd": f"{value.day:02d}" if value.day else "",
        "weekday": WEEKDAYS[day.weekday()] if day else "",
    }
    return parts[form]


def clock(digits: str, form: str) -> str | None:
    """A time of six digits."""
    if form and form not in TIMES:
        return None
    if not digits:
        return ""
    hours, minutes = digits[:2], digits[2:4]
    if form == "ap":
        past = "" if minutes == "00" else f":{minutes}"
        half = "p.m." if int(hours) >= _NOON else "a.m."
        return f"{int(hours) % _NOON or _NOON}{past} {half}"
    forms = {"": f"{hours}:{minutes}", "hhmm": digits[:4], "hhmmss": digits}
    return forms.get(form, f"{hours}:{minutes}")
