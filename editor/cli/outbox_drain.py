"""Sending what waits: once, or again and again until nothing waits for a try."""

import time
from collections.abc import Callable, Collection
from datetime import UTC, datetime

from editor.cli.output import say
from editor.domain.errors import RefusedError
from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.newsroom import Newsroom

_SHORTEST_S, _LONGEST_S = 0.2, 30.0
"""Between two looks; the longest is for a network that comes back before the next try."""
_BUSY_S = 1.0

_TO_TRY = frozenset({DispatchState.WAITING, DispatchState.SENDING})

_sleep = time.sleep
Told = Callable[[Dispatch], None]


class Drain:
    """Sends what the outbox holds.

    Args:
        newsroom: Whose outbox.
        targets: Ids of targets; empty for all.
        told: Called with an entry whenever something of it is done; None where a program reads
            what is printed.
    """

    def __init__(
        self, newsroom: Newsroom, targets: Collection[str] = (), told: Told | None = None
    ) -> None:
        self._newsroom = newsroom
        self._targets = frozenset(targets)
        self._told = told
        self._touched: dict[str, None] = {}
        self._is_busy = False

    @property
    def touched(self) -> list[Dispatch]:
        """The entries that something was done with, as they are now."""
        return [self._newsroom.outbox.get(each) for each in self._touched]

    def once(self) -> None:
        """Send what is due, unless another Copydesk is at it: then it takes ours along."""
        outbox = self._newsroom.outbox
        try:
            sent = outbox.run(targets=tuple(self._targets), told=self._told)
        except RefusedError as error:
            if self._told is not None and not self._is_busy:
                say(error.message)
            self._is_busy = True
            return
        self._is_busy = False
        self._touched |= dict.fromkeys(each.id for each in sent)

    def let_late_go(self) -> None:
        """Say of all that is late that it goes out, and send it."""
        late = [each for each in self._entries() if each.state is DispatchState.LATE]
        for each in late:
            self._newsroom.outbox.retry(each.id)
        if late:
            self.once()

    def until_done(self) -> None:
        """Stay until nothing waits for a try.

        What is held for a moment doesn't count, nor what a paused target gets, nor what nobody
        tries because it stands behind something that needs somebody.
        """
        while (pause_s := self._until_next_s()) is not None:
            _sleep(pause_s)
            self.once()

    def _until_next_s(self) -> float | None:
        """How many seconds until the next look; None if nothing waits for a try."""
        paused = {each.id for each in self._newsroom.targets.all() if each.paused}
        waiting = [
            each
            for each in self._entries()
            if each.state in _TO_TRY and each.target not in paused and self._is_tried(each)
        ]
        if not waiting:
            return None
        if self._is_busy:
            return _BUSY_S
        now = datetime.now(UTC)
        nearest_s = min(((each.next_try_at or now) - now).total_seconds() for each in waiting)
        return min(max(nearest_s, _SHORTEST_S), _LONGEST_S)

    def _is_tried(self, entry: Dispatch) -> bool:
        return self._is_busy or entry.next_try_at is not None or entry.id in self._touched

    def _entries(self) -> list[Dispatch]:
        entries = self._newsroom.outbox.entries()
        return [each for each in entries if not self._targets or each.target in self._targets]
