"""When a photo was taken, as somebody types it: what can't be read whole is refused."""

import re

from editor.domain.errors import UnknownFieldError, quoted
from editor.photos.metadata.moments import moment

_WITH_TIME = re.compile(r"\d[T ]+\d")


def typed_moment(text: str) -> str:
    """Read ``2026``, ``2026-11-23``, ``2026-11-23 10:11:12 +01:00``; empty stays empty.

    Returns:
        ISO 8601 as far as it is known.

    Raises:
        UnknownFieldError: It is no date, or its time is none.
    """
    stripped = text.strip()
    read = moment(stripped)
    if stripped and (not read or (_WITH_TIME.search(stripped) and "T" not in read)):
        raise UnknownFieldError(
            f"{quoted(text)} is no date that a photo can be taken at.",
            hint="Write it like 2026-11-23T10:11:12+01:00, or only as far as it is known.",
        )
    return read
