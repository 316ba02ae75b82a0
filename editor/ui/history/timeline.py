"""How a version is told in the timeline: its day, its time, how long ago, how much it grew."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from editor.domain.revision import RevisionEntry

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_MONTHS = "January February March April May June July August September October November December"


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A day's heading (``entry`` is None), or a version."""

    heading: str = ""
    entry: RevisionEntry | None = None
    title: str = ""
    facts: str = ""
    time: str = ""
    ago: str = ""
    spoken: str = ""


def timeline_rows(
    entries: tuple[RevisionEntry, ...], now: datetime, zone: tzinfo | None = None
) -> tuple[TimelineRow, ...]:
    """The rows of a history, newest first, a heading above each day.

    Args:
        entries: Newest first.
        now: An aware time.
        zone: Whose days and hours are shown; the computer's by default.
    """
    rows: list[TimelineRow] = []
    today = now.astimezone(zone).date()
    day = None
    for number, entry in enumerate(entries):
        at = entry.at.astimezone(zone)
        if at.date() != day:
            day = at.date()
            rows.append(
                TimelineRow(heading=_day(day.toordinal() - today.toordinal(), at, today.year))
            )
        older = entries[number + 1] if number + 1 < len(entries) else None
        rows.append(_row(entry, older, now, zone))
    return tuple(rows)


def exact_time(at: datetime, zone: tzinfo | None = None) -> str:
    """``23 November 2026, 14:02 CET``."""
    here = at.astimezone(zone)
    return f"{here.day} {_month(here)} {here.year}, {here:%H:%M %Z}".rstrip()


def ago(at: datetime, now: datetime) -> str:
    """``just now``, ``5 min``, ``3 h``, ``2 days``."""
    age = now - at
    if age < _MINUTE:
        return "just now"
    for span, unit in ((_HOUR, "min"), (_DAY, "h")):
        if age < span:
            return f"{age // (_MINUTE if unit == 'min' else _HOUR)} {unit} ago"
    days = age // _DAY
    return f"{days} day{'s' if days > 1 else ''} ago"


def _row(
    entry: RevisionEntry, older: RevisionEntry | None, now: datetime, zone: tzinfo | None
) -> TimelineRow:
    facts = [entry.name and entry.reason, entry.by, _words(entry, older)]
    title = entry.name or entry.reason
    shown = " · ".join(filter(None, facts))
    exact = exact_time(entry.at, zone)
    return TimelineRow(
        entry=entry,
        title=title,
        facts=shown,
        time=f"{entry.at.astimezone(zone):%H:%M}",
        ago=ago(entry.at, now),
        spoken=f"{title}, {exact}, {ago(entry.at, now)}, {shown}",
    )


def _words(entry: RevisionEntry, older: RevisionEntry | None) -> str:
    if entry.words is None:
        return ""
    told = f"{entry.words:,} word{'' if entry.words == 1 else 's'}"
    change = entry.words - older.words if older and older.words is not None else 0
    return f"{told}, {'+' if change > 0 else '−'}{abs(change):,}" if change else told


def _day(days: int, at: datetime, this_year: int) -> str:
    date = f"{at.day} {_month(at)}" + ("" if at.year == this_year else f" {at.year}")
    near = {0: "Today", -1: "Yesterday"}.get(days)
    return f"{near}, {date}" if near else date


def _month(at: datetime) -> str:
    return _MONTHS.split()[at.month - 1]
