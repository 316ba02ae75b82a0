"""What will happen: the dry run, asked for a moment after the last change while somebody looks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError
from editor.services.publishing.plan import Ask, Plan
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.publish.services import PublishingDesk

DELAY_MS = 400


class Planning(QObject):
    """Nothing is stored or sent by it. The story is saved first: it is planned as it is stored.

    Args:
        open_story: Is saved.
        desk: Gives the services once they are there.
        ask: Gives what is asked for; None if there is nothing to plan yet.

    Attributes:
        plans: One a target; empty while nobody knows.
        error: Why nothing can be planned.
        is_due: What is shown isn't by what is chosen now.
    """

    changed = Signal()

    def __init__(
        self,
        open_story: OpenStory,
        desk: Callable[[], PublishingDesk | None],
        ask: Callable[[], Ask | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_story, self._desk, self._ask = open_story, desk, ask
        self.plans: tuple[Plan, ...] = ()
        self.error: CopydeskError | None = None
        self.is_due = False
        self._is_on = False
        self._asked = 0
        self._pause = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._pause.timeout.connect(self.ask_now)
        open_story.saved.connect(self.soon)

    def turn_on(self, *, on: bool) -> None:
        """Nothing is planned while nobody looks."""
        self._is_on = on
        if on:
            self.soon()
        else:
            self._pause.stop()

    def soon(self, *_: object) -> None:
        """Something was changed: plan anew in a moment."""
        self.is_due = self._ask() is not None
        self._asked += 1
        if not self.is_due and (self.plans or self.error is not None):
            self.plans, self.error = (), None
        if self._is_on:
            self._pause.start()
        self.changed.emit()

    def forget(self) -> None:
        """Another story is open."""
        self.plans, self.error = (), None
        self.soon()

    def ask_now(self) -> None:
        """Plan at once what is chosen, if that is enough to plan."""
        self._pause.stop()
        if self._desk() is not None and self._ask() is not None:
            number = self._asked
            self._open_story.when_saved(self._begin, lambda: self._fail(number, _unsaved()))

    def _begin(self) -> None:
        """The story is saved; what is chosen may be something else by now."""
        desk, ask = self._desk(), self._ask()
        if desk is None or ask is None:
            return
        self._pause.stop()
        self._asked += 1
        number = self._asked
        # Beside the database: of a long story it takes a second, and saves needn't wait for it.
        tasks.run_beside(
            partial(desk.publishing.plans, ask),
            done=partial(self._take, number),
            failed=partial(self._fail, number),
        )

    def _take(self, number: int, plans: tuple[Plan, ...]) -> None:
        if number == self._asked:
            self.plans, self.error, self.is_due = plans, None, False
            self.changed.emit()

    def _fail(self, number: int, error: CopydeskError) -> None:
        if number == self._asked:
            self.plans, self.error, self.is_due = (), error, False
            self.changed.emit()


def _unsaved() -> CopydeskError:
    return CopydeskError("The story isn’t saved.", hint="It goes out only as it is saved.")
