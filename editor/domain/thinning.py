"""Which revisions of a history may go as it gets older."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from editor.domain.revision import RevisionEntry

# Up to this age, one revision for each span of time is enough; older than all: one a week.
_STEPS = (
    (timedelta(minutes=10), timedelta(minutes=1)),
    (timedelta(hours=1), timedelta(minutes=10)),
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=30), timedelta(days=1)),
)
_AT_LAST = timedelta(weeks=1)
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def superfluous(entries: Sequence[RevisionEntry], now: datetime) -> tuple[str, ...]:
    """The ids of the revisions that are not needed any more.

    Of each minute, ten minutes, hour, day or week the last revision stays, and so do the first
    and the newest of all, those with a name, and those kept for a reason (before an export …).

    Args:
        entries: A whole history, the newest first.
        now: An aware time.
    """
    seen: set[tuple[timedelta, int]] = set()
    gone = []
    for number, entry in enumerate(entries):
        if not entry.is_passing or number in {0, len(entries) - 1}:
            continue
        span = _span(now - entry.at)
        slot = (span, (entry.at - _BEGINNING) // span)
        if slot in seen:
            gone.append(entry.id)
        seen.add(slot)
    return tuple(gone)


def _span(age: timedelta) -> timedelta:
    return next((span for up_to, span in _STEPS if age <= up_to), _AT_LAST)
