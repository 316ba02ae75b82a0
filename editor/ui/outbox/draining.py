"""The outbox is sent while the window is open: by itself, beside the typing, without a word.

At a start, when something is stored, when the network is back, and when the next try or release
is due. The wall clock is looked at anew at least every 30 s: a timer alone would sleep with the
computer, and would not notice that the clock was set.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import thread_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError
from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.services.publishing.plan import OutboxSummary
from editor.ui import tasks
from editor.ui.outbox.network_back import NetworkBack
from editor.ui.outbox.sending import Run, Sender

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom

LOOK_AGAIN_MS = 30_000
LOOK_WHILE_SENDING_MS = 1_500
FIRST_LOOK_MS = 1_500
SHORTEST_REST_MS, LONGEST_REST_MS = 1_000, 60_000
_SOON_MS = 50
_LOOKING_SHARE = 30  # of the time goes into looking one part


@dataclass(frozen=True, slots=True)
class _Look:
    """The outbox at a look: in numbers, who needs somebody, what a run may change, the effort."""

    summary: OutboxSummary
    needing: tuple[Dispatch, ...] = ()
    standing: tuple[object, ...] = ()
    took_s: float = 0.0


class Draining(QObject):
    """Watches the outbox of a library for all its windows, and has it sent.

    Args:
        newsroom: The open library; None until it is there.
        folder: Where it lies.
        sender: Sends what is due.
        clock: Gives the time (aware, UTC).

    Attributes:
        summary: The outbox in numbers, as it was read last.
        trouble: Why nothing could be sent; empty if that is not known.
        needing: Ids of what needs a person.
    """

    changed = Signal()
    """Something of the outbox may be another."""
    needs_somebody = Signal(object)
    """These dispatches have come to need a person since the last time: told once each."""

    def __init__(
        self,
        newsroom: "Callable[[], Newsroom | None]",
        folder: Path,
        parent: QObject | None = None,
        sender: Sender | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._newsroom = newsroom
        self._folder = folder
        self._clock = clock
        self.summary = OutboxSummary()
        self.trouble = ""
        self.needing: frozenset[str] = frozenset()
        self._before_run: object = None
        self._rest_ms = SHORTEST_REST_MS
        self._is_looking = self._again = self._has_begun = False
        self._is_stopped = self._must_end = False
        self.network = NetworkBack(self)
        self.network.came_back.connect(self.network_is_back)
        self._sender = sender or Sender(self)
        self._sender.ended.connect(self._ended)
        self._tick = QTimer(self, singleShot=True)
        self._tick.timeout.connect(self.look)
        self._resting = QTimer(self, singleShot=True)
        self._resting.timeout.connect(self.look)

    @property
    def is_sending(self) -> bool:
        """Whether a child is at it."""
        return self._sender.is_running

    @property
    def now(self) -> datetime:
        """The wall clock."""
        return self._clock()

    def begin(self) -> None:
        """The library is open: look soon, and from then on."""
        if not self._has_begun and not self._is_stopped:
            self._has_begun = True
            self._tick.start(FIRST_LOOK_MS)
            QTimer.singleShot(FIRST_LOOK_MS, self.network, self.network.listen)

    def wake(self) -> None:
        """A person stored or changed something: what is due goes at once."""
        self._rest_ms = SHORTEST_REST_MS
        self._resting.stop()
        self.look()

    def network_is_back(self) -> None:
        """Try again what waits only because there was none."""
        newsroom = self._newsroom()
        if newsroom is None or self._is_stopped or not self.summary.offline:
            return
        work = partial(_try_waiting, newsroom, self.now)
        tasks.run(work, done=lambda _: self.wake(), failed=self._try_later)

    def look(self) -> None:
        """Read how the outbox stands; asked for while it is read, once more afterwards."""
        newsroom = self._newsroom()
        if newsroom is None or self._is_stopped:
            return
        if self._is_looking:
            self._again = True
            return
        self._is_looking = True
        tasks.run(partial(_summed_up, newsroom, self.now), done=self._looked, failed=self._failed)

    def library_changed(self) -> None:
        """Another program wrote into the library: perhaps it has stored something to send."""
        if not self.is_sending:  # then it is the child that writes
            self.look()

    def expect_another(self) -> None:
        """Another library will stand here once this one is closed: no child may write then."""
        self._must_end = True

    def stop(self) -> None:
        """Begin nothing more; a child that is at it finishes by itself, if it may."""
        self._is_stopped = True
        self._tick.stop()
        self._resting.stop()
        if self._must_end:
            self._sender.end()
        else:
            self._sender.leave()

    def _looked(self, look: _Look) -> None:
        self._is_looking = False
        if self._is_stopped:
            return
        self.summary = look.summary
        if self._is_due():
            self._before_run = look.standing
            self._sender.begin(self._folder)
        self._plan(look.took_s)
        news = tuple(each for each in look.needing if each.id not in self.needing)
        self.needing = frozenset(each.id for each in look.needing)
        self.changed.emit()
        if news:
            self.needs_somebody.emit(news)
        self._look_once_more()

    def _failed(self, error: CopydeskError) -> None:
        self._is_looking = False
        self._try_later(error)
        self._look_once_more()

    def _try_later(self, error: CopydeskError) -> None:
        """Who has the window open hears of a library that can't be read by saving, too."""
        self.trouble = str(error)
        if not self._is_stopped:
            self._tick.start(LOOK_AGAIN_MS)
        self.changed.emit()

    def _look_once_more(self) -> None:
        if self._again:
            self._again = False
            self.look()

    def _is_due(self) -> bool:
        due = self.summary.next_at
        is_free = not self._sender.is_running and not self._resting.isActive()
        return is_free and due is not None and due <= self.now

    def _plan(self, took_s: float) -> None:
        """Look again when something is due by the wall clock, and in 30 s at the latest.

        While something is sent it is looked at more often, but for a large outbox: reading one
        takes time that typing needs.
        """
        wait_ms = LOOK_AGAIN_MS
        if self._sender.is_running:
            wait_ms = max(LOOK_WHILE_SENDING_MS, round(took_s * 1000 * _LOOKING_SHARE))
        elif self.summary.next_at is not None and not self._resting.isActive():
            due_ms = round((self.summary.next_at - self.now).total_seconds() * 1000)
            wait_ms = max(_SOON_MS, min(due_ms + _SOON_MS, LOOK_AGAIN_MS))
        self._tick.start(wait_ms)

    def _ended(self, run: Run) -> None:
        """Rest a little; longer each time that a run has changed nothing."""
        self.trouble = run.trouble
        newsroom = self._newsroom()
        if newsroom is None or self._is_stopped:
            return
        work = partial(_summed_up, newsroom, self.now)
        tasks.run(work, done=self._rest, failed=self._try_later)

    def _rest(self, look: _Look) -> None:
        if self._is_stopped:
            return
        is_news = look.standing != self._before_run and not self.trouble
        self._rest_ms = SHORTEST_REST_MS if is_news else min(self._rest_ms * 2, LONGEST_REST_MS)
        self._resting.start(self._rest_ms)
        self.look()


def _summed_up(newsroom: "Newsroom", now: datetime) -> _Look:
    """See how everything stands. Runs in the lane of the database."""
    begun_s = thread_time()
    entries = newsroom.outbox.entries()
    if not entries:
        return _Look(OutboxSummary())
    needing = tuple(each for each in entries if each.state.needs_somebody)
    standing = tuple(
        (each.id, each.state, each.attempts, each.next_try_at, each.progress.done)
        for each in entries
    )
    summary = newsroom.outbox.summed_up(entries, now)
    return _Look(summary, needing, standing, thread_time() - begun_s)


def _try_waiting(newsroom: "Newsroom", now: datetime) -> None:
    """Let everything that waits for its next try go at once. Runs in the lane of the database."""
    for each in newsroom.outbox.entries():
        is_later = each.next_try_at is not None and each.next_try_at > now
        if each.state is DispatchState.WAITING and is_later:
            newsroom.outbox.retry(each.id)
