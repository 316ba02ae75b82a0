"""Embargoes as they stand in instructions: ``EMBARGOED UNTIL 0001 GMT TUESDAY MARCH 4, 2025``."""

import re
from datetime import UTC, date, datetime, timedelta

from editor.domain.caption_dates import CaptionDate, dates_in
from editor.domain.errors import UnknownFieldError
from editor.domain.moment import Moment, moment

_EMBARGO = re.compile(
    r"\bembargo(?:e?d)?\b(?!\s+(?:is\s+|was\s+|has been\s+)?(?:lifted|over|expired|passed))"
    r"|\b(?:not?|never)(?: to be| be)?(?: for)? (?:use|used|publication|publish|published"
    r"|release|released|broadcast)\b[^.;]{0,24}?\b(?:before|until|till|prior to)\b"
    r"|\bdo not (?:use|publish|release|run)\b[^.;]{0,12}?\b(?:before|until|till)\b"
    r"|\bhold (?:for release )?(?:until|till)\b|\bfor release (?!.{0,20}\bimmediate)",
    re.IGNORECASE,
)
_BEHIND = 90  # characters in which day, time and zone stand
_CAPITALS = re.compile(r"[A-Z]{3,}")
_ORDINAL = re.compile(r"(?<=\d)(?:ST|ND|RD|TH)\b")
_IN_FIGURES = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")
# The stop of A.M. ends no sentence.
_END = re.compile(r"[;\n]|(?<!\.[mM])\.\s+(?=[A-Z]{2,}\s)")
# The time of a region, summer time or not: a desk that writes EST in July means New York.
_ZONES = {
    "GMT": "UTC",
    "UTC": "UTC",
    "Z": "UTC",
    "BST": "Europe/London",
    "EST": "America/New_York",
    "EDT": "America/New_York",
    "ET": "America/New_York",
    "EASTERN": "America/New_York",
    "CST": "America/Chicago",
    "CDT": "America/Chicago",
    "CT": "America/Chicago",
    "MST": "America/Denver",
    "MDT": "America/Denver",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "PT": "America/Los_Angeles",
    "CET": "Europe/Paris",
    "CEST": "Europe/Paris",
    "EET": "Europe/Helsinki",
    "EEST": "Europe/Helsinki",
    "JST": "Asia/Tokyo",
    "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney",
}
_TIME = re.compile(
    r"(?<![\w:/-])(?:(?P<word>noon|midday)|(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d{2}))?)(?::\d\d)?"
    r"\s*(?:hrs?|hours)?\s*(?P<half>[ap]\.?m\b\.?)?[\s,(]*"
    rf"(?P<zone>[A-Z][a-z]+/[A-Z]\w+(?:/\w+)?|[+-]\d\d:?\d\d|\b(?:{'|'.join(_ZONES)})\b)",
    re.IGNORECASE,
)
_ISO_T = re.compile(r"(?<=\d{4}-\d\d-\d\d)T(?=\d\d:?\d\d)")
_HALF_DAY = 12


def names_embargo(text: str) -> bool:
    """Whether a text speaks of an embargo at all, readable or not."""
    return _EMBARGO.search(text) is not None


def without_embargo(text: str) -> str:
    """The text with what it says of embargoes blanked out: their days are no last days of use."""
    while (found := _EMBARGO.search(text)) is not None:
        end = found.end() + len(_reach(text, found.end()))
        text = f"{text[: found.start()]}{' ' * (end - found.start())}{text[end:]}"
    return text


def embargo_in(text: str, since: date | None) -> Moment | None:
    """The moment before which nothing may go out; None unless day, time and zone are clear.

    Args:
        text: Instructions, as they came.
        since: The day they came on: a day without a year is the next one from there.
    """
    found = _EMBARGO.search(text)
    if found is None:
        return None
    words = _ISO_T.sub(" ", in_running_case(_reach(text, found.end())))
    said = next((each for each in dates_in(words) if not is_ambiguous(words, each)), None)
    day = (said.calendar_day or _next(said, since)) if said else None
    if said is None or day is None:
        return None
    # The year of a day isn't a time: 2025 GMT.
    around = f"{words[: said.start]}{'|' * (said.end - said.start)}{words[said.end :]}"
    time = _TIME.search(around)
    return _moment(day, time) if time else None


def in_running_case(text: str) -> str:
    """``MARCH 4TH`` as ``March 4th``, as long as it was: months are known by their capital."""
    text = _ORDINAL.sub(lambda ending: ending[0].lower(), text)
    return _CAPITALS.sub(lambda word: word[0] if word[0] in _ZONES else word[0].capitalize(), text)


def is_ambiguous(text: str, said: CaptionDate) -> bool:
    """Whether it is written in figures that could be month and day as well as day and month."""
    day = said.calendar_day
    is_figures = _IN_FIGURES.match(text, said.date_start) is not None
    return is_figures and day is not None and day.day <= _HALF_DAY and day.day != day.month


def _reach(text: str, start: int) -> str:
    """The words that belong to the embargo: up to the end of its sentence."""
    behind = text[start : start + _BEHIND]
    end = _END.search(behind)
    return behind[: end.start()] if end else behind


def _next(said: CaptionDate, since: date | None) -> date | None:
    """The first such day from that one; a day before it may be meant if the file came late."""
    if since is None or said.month is None or said.day is None:
        return None
    for year in (since.year, since.year + 1):
        try:
            day = date(year, said.month, said.day)
        except ValueError:
            continue
        if day >= since - timedelta(days=1):
            return day
    return None


def _moment(day: date, time: re.Match[str]) -> Moment | None:
    hour = _HALF_DAY if time["word"] else int(time["hour"])
    minute = int(time["minute"] or 0)
    half = (time["half"] or "").lower().replace(".", "")
    if half:
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "pm" else 0)
    zone = time["zone"]
    try:
        if zone[0] in "+-":
            return _with_offset(f"{day}T{hour:02}:{minute:02}{zone}")
        return moment(f"{day} {hour:02}:{minute:02} {_ZONES.get(zone.upper(), zone)}")
    except (UnknownFieldError, ValueError, OverflowError):
        return None


def _with_offset(text: str) -> Moment:
    at = datetime.fromisoformat(text).astimezone(UTC)
    return Moment(at.replace(tzinfo=None).isoformat(timespec="minutes"), "UTC", at)
