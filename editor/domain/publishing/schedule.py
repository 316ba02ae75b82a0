"""How far ahead a CMS must get what it holds until its time."""

from datetime import datetime, timedelta

from editor.domain.moment import Moment

LEAST_AHEAD = timedelta(seconds=90)
"""Less than a minute ahead, WordPress publishes at once; the rest is for the way there."""


def is_too_near(at: Moment | None, now: datetime) -> bool:
    """Whether a CMS that got it now couldn't hold it any more until that time."""
    return at is not None and at.utc - now < LEAST_AHEAD
