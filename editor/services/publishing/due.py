"""When the outbox has to be gone through next: only what a run would really do counts."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.services.publishing.turns import Passing, state_at


def due_at(entries: Iterable[Dispatch], paused: Collection[str], now: datetime) -> datetime | None:
    """When the next entry may go; None if nothing goes by itself.

    Args:
        entries: Open ones, per target in the order of its queue.
        paused: Ids of the targets that nothing is sent to.
        now: Aware, UTC; given back for what may go at once.
    """
    moments = [
        moment
        for target, queue in groupby(entries, attrgetter("target"))
        if target not in paused
        for moment in _moments(queue, now)
    ]
    return min(moments, default=None)


def _moments(queue: Iterable[Dispatch], now: datetime) -> Iterator[datetime]:
    """When something of a queue comes to be due.

    Behind what needs somebody, or is held, nothing of the same story goes; behind what waits for
    its next try, nothing at all, unless it is passed by.
    """
    held, passing = set[str](), Passing()
    for each in queue:
        state = state_at(each, now)
        if each.article in held:
            continue
        held.add(each.article)
        if state is DispatchState.WAITING:
            yield each.next_try_at or now
            if not passing.passes(each, now):
                return
        elif state is DispatchState.HELD and each.release_at is not None:
            yield each.release_at.utc
        elif state is not each.state:  # it has become late, and nobody has written that down
            yield now
