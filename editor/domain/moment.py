"""A moment as a desk means it: wall time, zone and UTC, all three kept."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from editor.domain.errors import UnknownFieldError, quoted


@dataclass(frozen=True, slots=True)
class Moment:
    """An embargo or a schedule.

    Attributes:
        wall: Local time without offset, ISO 8601 to the minute or second, as the desk said it.
        zone: IANA zone name that the wall time is in, such as ``Europe/London``.
        utc: The same instant in UTC, fixed when it was set: a later change of the zone's rules
            doesn't move it in silence.
    """

    wall: str
    zone: str
    utc: datetime

    def __str__(self) -> str:
        """The wall time with its zone, as it is typed and shown."""
        return f"{self.wall.replace('T', ' ')} {self.zone}"


def moment(text: str) -> Moment:
    """Read ``2026-11-24 06:00 Europe/Berlin``; without a zone it is UTC.

    Raises:
        UnknownFieldError: It is no date and time, the zone is unknown, or that wall time
            doesn't exist there because the clocks go forward over it.
    """
    stripped = text.strip()
    wall_text, _, zone_name = stripped.rpartition(" ")
    if "/" not in zone_name and zone_name.upper() not in {"UTC", "GMT"}:
        wall_text, zone_name = stripped, "UTC"
    try:
        wall = datetime.fromisoformat(wall_text)
        zone = ZoneInfo(zone_name)
    except (ValueError, ZoneInfoNotFoundError, OSError):
        raise _not_a_moment(text) from None
    if wall.tzinfo is not None:
        raise _not_a_moment(text)
    try:
        utc = wall.replace(tzinfo=zone).astimezone(UTC)
        again = utc.astimezone(zone).replace(tzinfo=None)
    except OverflowError:  # the first or last day of the calendar
        raise _not_a_moment(text) from None
    if again != wall:
        message = f"{wall_text} doesn't exist in {zone_name}: the clocks go forward over it."
        raise UnknownFieldError(message, hint="Choose an hour earlier or later.")
    return Moment(wall.isoformat(timespec="minutes"), zone_name, utc)


def _not_a_moment(text: str) -> UnknownFieldError:
    return UnknownFieldError(
        f"{quoted(text)} is not a date, a time and a zone.",
        hint="Write it like 2026-11-24 06:00 Europe/Berlin.",
    )
