"""Dates as documents of wires write them."""

import re
from datetime import UTC, datetime, timedelta, timezone

from editor.domain.moment import Moment

_DATE = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?\s*(?:(Z)|([+-])(\d\d):?(\d\d)?)?)?"
)


def instant_of(text: str | None) -> datetime | None:
    """The instant (UTC), without a zone read as UTC; None if it is none.

    Reads ``20261124T050000Z``, ``20261124T0500+0900``, ``20261124`` and ``2026-11-24T05:00:00Z``.
    """
    match = _DATE.fullmatch((text or "").strip())
    if not match:
        return None
    year, month, day, hour, minute, second, _, sign, hours, minutes = match.groups()
    ahead = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    try:
        zone = timezone(-ahead if sign == "-" else ahead)
        clock = (int(hour or 0), int(minute or 0), int(second or 0))
        return datetime(int(year), int(month), int(day), *clock, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def moment_of(text: str | None) -> Moment | None:
    """The moment, its wall time in UTC; None if it is none."""
    at = instant_of(text)
    if at is None:
        return None
    return Moment(at.replace(tzinfo=None).isoformat(timespec="seconds"), "UTC", at)
