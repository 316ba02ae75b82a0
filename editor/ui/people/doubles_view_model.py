"""Likely doubles, one at a time: merged, kept apart or passed over. No widgets."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.contributor_merge import ContributorMerge
from editor.domain.duplicates import Double, Pair, Sureness
from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.people.view_model import PeopleViewModel

_QUIET_MS = 1_500
_SURENESS = {
    Sureness.CERTAIN: "Almost certainly one",
    Sureness.LIKELY: "Likely one",
    Sureness.POSSIBLE: "Possibly one",
    Sureness.WEAK: "Perhaps one",
}


class DoublesViewModel(QObject):
    """Which entries may be one person.

    Attributes:
        doubles: All that are known, but for those passed over; the surest first.
        is_looked_at: Whether they are shown one by one.
        last: The last merge, until something else is done; it can be taken back.
    """

    changed = Signal()

    def __init__(self, people: PeopleViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.doubles: tuple[Double, ...] = ()
        self.is_looked_at = False
        self.last: ContributorMerge | None = None
        self._people = people
        self._passed: set[Pair] = set()
        self._asked = 0
        self._delay = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._delay.timeout.connect(self.find)

    @property
    def current(self) -> Double | None:
        """The double that is looked at."""
        return self.doubles[0] if self.is_looked_at and self.doubles else None

    @property
    def offer(self) -> str:
        """How many there are, in words; empty for none. Weak ones are no reason to ask."""
        count = sum(each.sureness > Sureness.WEAK for each in self.doubles)
        if not count:
            return ""
        return "1 likely double" if count == 1 else f"{count:,} likely doubles"

    @property
    def question(self) -> str:
        """What is asked of the double that is looked at."""
        double = self.current
        return f"{_SURENESS[double.sureness]}: {double.reason}" if double is not None else ""

    def find(self) -> None:
        """Look for doubles, beside the window."""
        newsroom = self._people.newsroom
        if newsroom is not None:
            self._asked += 1
            take = partial(self._found, self._asked)
            tasks.run_beside(newsroom.doubles.find, done=take, failed=self._people.tell)

    def find_soon(self) -> None:
        """Look for them when nobody has changed the directory for a moment."""
        self._delay.start()

    def look(self, *, on: bool) -> None:
        """Show them one by one, or no more."""
        self.is_looked_at = on and bool(self.doubles)
        self.changed.emit()

    def swap(self) -> None:
        """Let the other entry be the one that stays."""
        if self.current is not None:
            first, *others = self.doubles
            swapped = replace(first, one=first.other, other=first.one)
            self.doubles = (swapped, *others)
            self.changed.emit()

    def skip(self) -> None:
        """Leave this one for another day."""
        if self.current is not None:
            self._pass(self.current.pair)

    def keep_apart(self) -> None:
        """These are two people, and that is remembered."""
        double, newsroom = self.current, self._people.newsroom
        if double is None or newsroom is None:
            return
        ids = (double.one.id, double.other.id)
        work = partial(newsroom.doubles.keep_apart, *ids)
        tasks.run(work, done=lambda _: None, failed=self._people.tell)
        self._people.ledger.push_act(
            f"keeping “{double.one.name}” apart",
            undo=partial(self._bring_together, *ids),
            redo=partial(self._keep_apart, *ids),
        )
        self._pass(double.pair)

    def merge(self) -> None:
        """Make one entry of the two; the left one stays."""
        double, newsroom = self.current, self._people.newsroom
        if double is None or newsroom is None:
            return
        work = partial(newsroom.doubles.merge, double.one.id, [double.other.id])
        self._pass(double.pair)
        tasks.run(work, done=self._merged, failed=self._failed)

    def undo(self) -> None:
        """Take the last merge back."""
        if self.last is not None:
            self._take_back(self.last)

    def _merged(self, done: ContributorMerge) -> None:
        self._remember(done)
        latest = [done]

        def undo() -> None:
            self._take_back(latest[0])

        def redo() -> None:
            newsroom = self._people.newsroom
            if newsroom is not None:
                work = partial(newsroom.doubles.merge, done.before.id, done.others)
                tasks.run(work, done=redone, failed=self._failed)

        def redone(again: ContributorMerge) -> None:
            latest[0] = again
            self._remember(again)

        self._people.ledger.push_act(f"merging “{done.names[0]}”", undo=undo, redo=redo)

    def _remember(self, done: ContributorMerge) -> None:
        self.last = done
        self._after(done.before.id)

    def _take_back(self, merge: ContributorMerge) -> None:
        newsroom = self._people.newsroom
        if newsroom is not None:
            work = partial(newsroom.doubles.undo_merge, merge.id)
            tasks.run(work, done=self._taken_back, failed=self._failed)

    def _taken_back(self, merge: ContributorMerge) -> None:
        self.last = None
        self._passed.discard(frozenset((merge.before.id, merge.others[0])))
        self._after(merge.before.id)

    def _after(self, key: str) -> None:
        self._people.wrote(key)
        self.find()
        self.changed.emit()

    def _keep_apart(self, one: str, other: str) -> None:
        newsroom = self._people.newsroom
        if newsroom is not None:
            work = partial(newsroom.doubles.keep_apart, one, other)
            tasks.run(work, done=lambda _: self.find(), failed=self._people.tell)

    def _bring_together(self, one: str, other: str) -> None:
        newsroom = self._people.newsroom
        if newsroom is not None:
            self._passed.discard(frozenset((one, other)))
            work = partial(newsroom.doubles.bring_together, one, other)
            tasks.run(work, done=lambda _: self.find(), failed=self._people.tell)

    def _pass(self, pair: Pair) -> None:
        self._passed.add(pair)
        self._found(self._asked, self.doubles)

    def _found(self, asked: int, doubles: tuple[Double, ...]) -> None:
        if asked == self._asked:
            self.doubles = tuple(each for each in doubles if each.pair not in self._passed)
            self.is_looked_at = self.is_looked_at and bool(self.doubles)
            self.changed.emit()

    def _failed(self, error: CopydeskError) -> None:
        self._people.tell(error)
        self._people.reload()
        self.find()
