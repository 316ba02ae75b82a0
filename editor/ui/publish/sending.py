"""From the button to the receipt: what is stored of the open story, and how it gets on.

Nothing is sent here: whoever drains the outbox hears of it by ``due``, and calls ``look``.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError
from editor.domain.publishing.dispatch import Dispatch
from editor.services.publishing.plan import Ask
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.publish.services import PublishingDesk

_Read = tuple[str, tuple[Dispatch, ...], tuple[Dispatch, ...] | None]
"""The story's id, the outbox, and the story's receipts if they were asked for."""


class Sending(QObject):
    """What of the open story is on its way, and what was sent of it.

    Args:
        open_story: Is saved before anything is stored.
        desk: Gives the services once they are there.

    Attributes:
        receipts: All that was sent of it before, the last first.
        error: Why the last act was refused.
        trouble: Why nothing is sent at all; empty if nothing is known.
        is_storing: Between the button and the outbox.
    """

    changed = Signal()
    stored = Signal()
    """An act is in the outbox, with all that it sends."""
    due = Signal()
    """Something in the outbox may go now."""
    arrived = Signal()
    """A receipt came: story and placements are others."""

    def __init__(
        self,
        open_story: OpenStory,
        desk: Callable[[], PublishingDesk | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_story, self._desk = open_story, desk
        self._shown: dict[str, Dispatch] = {}
        self._asked_here: set[str] = set()
        self._waited: frozenset[str] = frozenset()
        self.receipts: tuple[Dispatch, ...] = ()
        self.error: CopydeskError | None = None
        self.trouble = ""
        self.is_storing = False
        self._is_on = self._is_reading = False
        open_story.replaced.connect(self._forget)

    @property
    def under_way(self) -> tuple[Dispatch, ...]:
        """Its entries of the outbox, and what became of those that were asked for here."""
        return tuple(sorted(self._shown.values(), key=lambda each: (each.made_at, each.position)))

    @property
    def is_open(self) -> bool:
        """Whether something of it is still to be sent."""
        return any(each.state.is_open for each in self._shown.values())

    def turn_on(self, *, on: bool) -> None:
        """Nobody asks while nobody looks."""
        self._is_on = on
        self.read()

    def begin(self, ask: Ask) -> None:
        """Save the story, then store all that is to be sent of it."""
        desk = self._desk()
        if desk is None or self.is_storing:
            return
        self.is_storing, self.error = True, None
        self.changed.emit()
        store = partial(desk.publishing.publish, ask)
        # In the lane of the database: a save in between would make the act that of an old version.
        self._open_story.when_saved(
            lambda: tasks.run(store, done=self._take_stored, failed=self._refused),
            lambda: self._refused(
                CopydeskError("The story isn’t saved.", hint="Nothing was stored or sent.")
            ),
        )

    def retry(self, entry: str) -> None:
        """Let an entry go at once; one whose moment passed goes out late."""
        self._act(entry, lambda desk: desk.outbox.retry(entry))

    def cancel(self, entry: str) -> None:
        """Take an entry out of the outbox."""
        self._act(entry, lambda desk: desk.outbox.cancel(entry))

    def look(self, trouble: str = "") -> None:
        """The outbox may be another.

        Args:
            trouble: Why nothing is sent at all.
        """
        if trouble != self.trouble:
            self.trouble = trouble
            self.changed.emit()
        self.read(in_passing=True)

    def read(self, *, in_passing: bool = False) -> None:
        """Ask how this story stands.

        Args:
            in_passing: The receipts are read only if an entry has left the outbox.
        """
        desk, key = self._desk(), self._open_story.fields.id
        if desk is None or not self._open_story.is_open or not self._is_on or self._is_reading:
            return
        self._is_reading = True
        waiting = {each.id for each in self._shown.values() if each.state.is_open}
        self._waited = frozenset(waiting)
        tasks.run(
            partial(_read, desk, key, waiting if in_passing else None),
            done=self._take_read,
            failed=self._not_read,
        )

    def _act(self, entry: str, work: Callable[[PublishingDesk], Dispatch]) -> None:
        desk = self._desk()
        if desk is None:
            return
        self.error = None
        self._asked_here.add(entry)

        def acted(changed: Dispatch) -> None:
            self._shown[entry] = changed
            self.changed.emit()
            self.due.emit()

        tasks.run(partial(work, desk), done=acted, failed=self._refused)

    def _take_stored(self, entries: tuple[Dispatch, ...]) -> None:
        self.is_storing = False
        here = self._open_story.fields.id
        # What was shown as done belongs to an act before this one.
        waiting = {each.id: each for each in self._shown.values() if each.state.is_open}
        self._shown = waiting | {each.id: each for each in entries if each.article == here}
        self._asked_here = set(self._shown)
        self.changed.emit()
        self.stored.emit()
        self.due.emit()
        self.read()

    def _take_read(self, read: _Read) -> None:
        self._is_reading = False
        key, entries, receipts = read
        if key != self._open_story.fields.id:
            self.read()
            return
        had = self._shown
        sent = {each.id: each for each in receipts or ()}
        mine = {each.id: sent.get(each.id, each) for each in had.values()}
        # What waited when this was asked for, and is neither there nor sent, was cancelled.
        gone = self._waited - sent.keys() if receipts is not None else frozenset()
        kept = {
            name: each
            for name, each in mine.items()
            if name in self._asked_here and name not in gone
        }
        self._shown = kept | {each.id: each for each in entries if each.article == key}
        if receipts is not None:
            self.receipts = tuple(each for each in receipts if each.id not in self._shown)
        self.changed.emit()
        if any(each.id in sent for each in had.values() if each.state.is_open):
            self.arrived.emit()

    def _not_read(self, error: CopydeskError) -> None:
        self._is_reading = False
        self._refused(error)

    def _refused(self, error: CopydeskError) -> None:
        self.is_storing = False
        self.error = error
        self.changed.emit()

    def _forget(self) -> None:
        self._shown, self._asked_here, self.receipts = {}, set(), ()
        self.error = None
        self.read()


def _read(desk: PublishingDesk, key: str, waiting: set[str] | None) -> _Read:
    """Entries, and receipts if all are wanted (None) or one of those that waited is gone."""
    entries = desk.outbox.entries()
    is_wanted = waiting is None or bool(waiting - {each.id for each in entries})
    return key, entries, desk.publishing.receipts(key) if is_wanted else None
