"""The state behind the outbox pane; no widgets."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError
from editor.domain.publishing.dispatch import Dispatch, DispatchEvent, DispatchState
from editor.domain.publishing.target import Target
from editor.ui import tasks
from editor.ui.outbox.acts import Deed, address_of, reason_against
from editor.ui.outbox.rows import OutboxRow, outbox_rows, target_name

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom

MOST_RECEIPTS = 50


@dataclass(frozen=True, slots=True)
class _Read:
    """The outbox as it was read: open entries in their order, done ones, targets by id."""

    waiting: tuple[Dispatch, ...] = ()
    done: tuple[Dispatch, ...] = ()
    targets: Mapping[str, Target] = field(default_factory=dict)


class OutboxViewModel(QObject):
    """Reads the outbox when it is asked to, and does what can be done with an entry.

    Args:
        newsroom: The open library; None until it is there.
        clock: Gives the time (aware, UTC).

    Attributes:
        trouble: Why it can't be read; empty if it can.
        log: Of the entry that ``look_at`` was asked for, the first line first.
    """

    changed = Signal()
    log_read = Signal(str)
    """The log of this entry is there."""
    acted = Signal()
    """Something may be due now."""
    conflict_asked = Signal(str)
    """Somebody wants to see what was changed there: the id of the entry."""
    address_asked = Signal(str)
    told = Signal(str, str)
    """Something can't be done: a sentence, and the way out."""

    def __init__(
        self,
        newsroom: "Callable[[], Newsroom | None]",
        parent: QObject | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._newsroom = newsroom
        self._clock = clock
        self._read = _Read()
        self._by_id: dict[str, Dispatch] = {}
        self.is_read = False
        self.trouble = ""
        self.log: tuple[DispatchEvent, ...] = ()
        self._is_reading = self._again = False

    @property
    def now(self) -> datetime:
        """The time that everything is told from."""
        return self._clock()

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits and nothing was sent."""
        return not self._read.waiting and not self._read.done

    def rows(self) -> tuple[OutboxRow, ...]:
        """What the list shows."""
        return outbox_rows(self._read.waiting, self._read.done, self._read.targets, self.now)

    def entry(self, id: str) -> Dispatch | None:
        """An entry; None if it isn't there any more."""
        return self._by_id.get(id)

    def target_of(self, id: str) -> Target | None:
        """Where an entry goes; None if that target is gone."""
        entry = self.entry(id)
        return self._read.targets.get(entry.target) if entry is not None else None

    def target_name(self, id: str) -> str:
        """What the target of an entry is called."""
        return target_name(self.target_of(id))

    def reason_against(self, deed: Deed, id: str) -> str:
        """Why something can't be done with an entry now; empty if it can."""
        entry, target = self.entry(id), self.target_of(id)
        queue = self._queue(entry)
        place = next((at for at, each in enumerate(queue) if each.id == id), 0)
        paused = target.paused if target is not None else ""
        return reason_against(deed, entry, place=place, of=len(queue), paused=paused)

    def reload(self) -> None:
        """Read everything again; asked for while it is being read, once more afterwards."""
        newsroom = self._newsroom()
        if newsroom is None:
            return
        if self._is_reading:
            self._again = True
            return
        self._is_reading = True
        tasks.run(partial(_read, newsroom), done=self._take, failed=self._refused_reading)

    def look_at(self, id: str) -> None:
        """Read the log of an entry."""
        newsroom = self._newsroom()
        if newsroom is not None:

            def take(log: tuple[DispatchEvent, ...]) -> None:
                self.log = log
                self.log_read.emit(id)

            tasks.run(partial(newsroom.outbox.log, id), done=take, failed=self._refused)

    def go_on(self, id: str) -> None:
        """Do what its state asks for; a late one goes out: somebody was asked before."""
        entry, newsroom = self.entry(id), self._newsroom()
        if entry is None or newsroom is None or self.reason_against(Deed.GO_ON, id):
            return
        if entry.state is DispatchState.CONFLICT:
            self.conflict_asked.emit(id)
        else:
            self._do(partial(newsroom.outbox.retry, id))

    def cancel(self, id: str) -> None:
        """Don't send it."""
        newsroom = self._newsroom()
        if newsroom is not None and not self.reason_against(Deed.CANCEL, id):
            self._do(partial(newsroom.outbox.cancel, id))

    def resend(self, id: str) -> None:
        """Send the very bytes once more."""
        newsroom = self._newsroom()
        if newsroom is not None and not self.reason_against(Deed.RESEND, id):
            self._do(partial(newsroom.outbox.resend, id))

    def move(self, id: str, deed: Deed) -> None:
        """One place ``UP`` or ``DOWN`` in its target's queue."""
        newsroom = self._newsroom()
        if newsroom is None or self.reason_against(deed, id):
            return
        ids = [each.id for each in self._queue(self.entry(id))]
        at = ids.index(id)
        later = ids[at + 2 : at + 3] if deed is Deed.DOWN else ids[at - 1 : at]
        self._do(partial(newsroom.outbox.move, id, later[0] if later else None))

    def pause(self, id: str, why: str) -> None:
        """Send nothing to the entry's target for now; an empty reason resumes."""
        target, newsroom = self.target_of(id), self._newsroom()
        if target is not None and newsroom is not None:
            self._do(partial(newsroom.targets.pause, target.id, why))

    def browse(self, id: str) -> None:
        """Show what readers see."""
        entry = self.entry(id)
        if entry is not None and not self.reason_against(Deed.BROWSE, id):
            self.address_asked.emit(address_of(entry))

    def _queue(self, entry: Dispatch | None) -> tuple[Dispatch, ...]:
        """The open entries of the same target, in their order."""
        if entry is None:
            return ()
        return tuple(each for each in self._read.waiting if each.target == entry.target)

    def _do(self, act: Callable[[], object]) -> None:
        tasks.run(act, done=self._done, failed=self._refused)

    def _done(self, _: object) -> None:
        self.reload()
        self.acted.emit()

    def _refused(self, error: CopydeskError) -> None:
        self.told.emit(error.message, error.hint)
        self.reload()  # what the list shows may be older than the outbox

    def _take(self, read: _Read) -> None:
        is_news = read != self._read or not self.is_read or bool(self.trouble)
        self._read, self.is_read, self.trouble = read, True, ""
        self._by_id = {each.id: each for each in (*read.waiting, *read.done)}
        if is_news:
            self.changed.emit()
        self._go_on_reading()

    def _refused_reading(self, error: CopydeskError) -> None:
        self.trouble = str(error)
        self.changed.emit()
        self._go_on_reading()

    def _go_on_reading(self) -> None:
        self._is_reading = False
        if self._again:
            self._again = False
            self.reload()


def _read(newsroom: "Newsroom") -> _Read:
    """Everything that the pane shows. Runs in the lane of the database."""
    entries = newsroom.outbox.entries(with_done=True)
    names = {each.id: each for each in newsroom.targets.all()}
    queues = [each for each in entries if each.state.is_open]
    done = [each for each in entries if not each.state.is_open]
    done.sort(key=lambda each: each.sent_at or each.made_at, reverse=True)
    queues.sort(key=lambda each: _first_name(names.get(each.target)))  # keeps each queue's order
    return _Read(tuple(queues), tuple(done[:MOST_RECEIPTS]), names)


def _first_name(target: Target | None) -> tuple[str, str]:
    return (target.name.casefold(), target.id) if target is not None else ("", "")
