"""When a photo was taken, as the three blocks write it, in ISO 8601."""

import re
from datetime import date, datetime

_FORM = re.compile(
    r"([0-9]{4})(?:[-:/]?([0-9]{2})(?:[-:/]?([0-9]{2})"
    r"(?:[T ]?([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,][0-9]+)?)?"
    r"\s*(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?"
)
_FIRST_YEAR = 1800  # before photography; 0000 and 0001 are fillers
_LAST_HOUR, _LAST_MINUTE = 23, 59


def moment(text: str) -> str:
    """Read a date, with or without time and offset, in the form of XMP, IIM or EXIF.

    Returns:
        ISO 8601 as far as it is known: ``2021``, ``2021-10-20``, ``2021-10-20T21:01:01+00:00``;
        empty if no date can be read. Fractions of a second are left out.
    """
    found = _FORM.fullmatch(text.strip())
    if found is None or int(found[1]) < _FIRST_YEAR:
        return ""
    year, month, day, hour, minute, second, offset = found.groups()
    if month in {None, "00"}:
        return year
    if day in {None, "00"}:
        return f"{year}-{month}" if "01" <= month <= "12" else ""
    try:
        text = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
    if hour is None or int(hour) > _LAST_HOUR or int(minute) > _LAST_MINUTE:
        return text
    seconds = f":{second}" if second is not None and int(second) <= _LAST_MINUTE else ""
    return f"{text}T{hour}:{minute}{seconds}{_offset(offset)}"


def iim_date(moment: str) -> str:
    """The date as IIM writes it (2:55): ``20261123``, with zeros for what isn't known."""
    return moment[:10].replace("-", "").ljust(8, "0") if moment else ""


def iim_time(moment: str) -> str:
    """The time as IIM writes it (2:60): ``101112+0100``; empty without an offset.

    IIM can't leave the offset out, and a wrong one would shift the photo in time.
    """
    _, _, time = moment.partition("T")
    clock = re.split("[+-]", time)[0]
    offset = time.removeprefix(clock)
    return clock.replace(":", "").ljust(6, "0") + offset.replace(":", "") if offset else ""


def exif_date(moment: str) -> str:
    """The date as EXIF writes it (36867), as far as it is known: ``2026:11:23 10:11:12``."""
    day, _, time = moment.partition("T")
    return f"{day.replace('-', ':')} {re.split('[+-]', time)[0]}".rstrip()


def is_same_moment(one: str, other: str) -> bool:
    """Whether two moments agree as far as both are known."""
    if not one.startswith(other[:10]) and not other.startswith(one[:10]):
        return _instant(one) is not None and _instant(one) == _instant(other)
    if "T" not in one or "T" not in other:
        return True
    if _instant(one) is not None and _instant(other) is not None:
        return _instant(one) == _instant(other)
    shorter = min(len(_clock(one)), len(_clock(other)))
    return _clock(one)[:shorter] == _clock(other)[:shorter]


def _offset(text: str | None) -> str:
    if text is None:
        return ""
    if text == "Z":
        return "+00:00"
    hours, minutes = text[1:3], text[-2:]
    is_real = int(hours) <= _LAST_HOUR and int(minutes) <= _LAST_MINUTE
    return f"{text[0]}{hours}:{minutes}" if is_real else ""


def _clock(text: str) -> str:
    return re.split("[+-]", text[11:19])[0]


def _instant(text: str) -> datetime | None:
    """The instant, if the moment has a time and an offset."""
    if "T" not in text:
        return None
    instant = datetime.fromisoformat(text)
    return instant if instant.tzinfo is not None else None
