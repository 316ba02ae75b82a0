"""When readers get a story: at once, when our own queue lets it go, or when the CMS does."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from editor.domain.errors import RefusedError
from editor.domain.moment import Moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.schedule import LEAST_AHEAD, is_too_near

LATE_AFTER = timedelta(minutes=10)
"""A moment that passed so long ago unused isn't taken for now without asking."""


@dataclass(frozen=True, slots=True)
class Timing:
    """When, and who holds it until then.

    Attributes:
        release_at: Our own queue holds it; None if nothing holds it.
        schedule_at: The CMS holds it.
        embargo: The embargo that is heeded; None without one.
    """

    release_at: Moment | None = None
    schedule_at: Moment | None = None
    embargo: Moment | None = None

    def out(self, now: datetime) -> datetime:
        """When readers get it (UTC)."""
        held = self.release_at or self.schedule_at
        return max(now, held.utc) if held else now


def timing_of(
    act: Act, embargo: Moment | None, at: Moment | None, now: datetime, *, can_schedule: bool
) -> Timing:
    """When an act takes place.

    An embargo is held by our own queue: nothing of the story leaves before it is over. A plain
    time is handed over to the CMS if it can hold it.

    Args:
        act: An unpublishing or a kill waits for no embargo.
        embargo: Of the story.
        at: What was asked for.
        now: Aware, UTC.
        can_schedule: Whether the CMS can hold it.

    Raises:
        RefusedError: The time is over, or too near for the CMS to hold.
    """
    if at is not None and at.utc <= now:
        raise RefusedError(f"{at} is over.", hint="Choose a time to come, or none.")
    holds = embargo if embargo is not None and embargo.utc > now else None
    if act.takes_back:
        return Timing(release_at=at)
    if holds is not None:
        later = at if at is not None and at.utc > holds.utc else holds
        return Timing(release_at=later, embargo=holds)
    if at is None or not can_schedule:
        return Timing(release_at=at)
    if is_too_near(at, now):
        raise RefusedError(
            f"{at} is less than {LEAST_AHEAD.seconds} seconds ahead: a site may publish at once.",
            hint="Publish at once, or choose a later time.",
        )
    return Timing(schedule_at=at)
