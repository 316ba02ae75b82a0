"""Time zones to choose from, the computer's own first. No widgets."""

from functools import cache
from zoneinfo import available_timezones

from PySide6.QtCore import QTimeZone

_AREAS = (
    *("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe"),
    *("Indian", "Pacific"),
)


def own_zone() -> str:
    """The computer's zone by its IANA name; UTC if it tells none that has a place."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name if name.partition("/")[0] in _AREAS else "UTC"


@cache
def all_zones() -> tuple[str, ...]:
    """Every zone that is named after a place, the computer's first, then UTC."""
    # Names such as ``posix/…``, ``EST5EDT`` and ``Etc/GMT+3`` mislead: the last one is west.
    named = sorted(each for each in available_timezones() if each.partition("/")[0] in _AREAS)
    return tuple(dict.fromkeys((own_zone(), "UTC", *named)))
