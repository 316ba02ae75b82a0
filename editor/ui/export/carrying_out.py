"""An export on its way: read, made beside the window, kept; it can be cancelled."""

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from editor.domain.errors import CopydeskError
from editor.domain.export_order import ExportOrder
from editor.domain.story import Story
from editor.services.pace import Pace
from editor.ui import tasks

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom
    from editor.services.bundles import Exported


class CarryingOut(QObject):
    """One export at a time. The database isn't held while files are made, so saves go on.

    Attributes:
        step: How many files are made, of how many; of 0 while nobody knows.
    """

    changed = Signal()
    done = Signal(object)
    """Carries what was exported."""
    failed = Signal(object)
    """Carries the ``CopydeskError``."""
    _stepped = Signal(int, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.step = (0, 0)
        self._number = 0
        self._cancelled: threading.Event | None = None
        self._stepped.connect(self._take_step, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether one is on its way."""
        return self._cancelled is not None

    def begin(self, newsroom: "Newsroom", key: str, order: ExportOrder) -> None:
        """Begin; ``done`` or ``failed`` tells how it ended."""
        self._cancelled = cancelled = threading.Event()
        self._number += 1
        self.step = (0, 0)
        self.changed.emit()
        number = self._number
        pace = Pace(lambda at, of, _: self._stepped.emit(number, at, of), cancelled.is_set)

        def make(story: Story) -> None:
            work = partial(newsroom.exports.make, story, order, pace)
            tasks.run_beside(work, done=keep, failed=self._failed)

        def keep(exported: "Exported") -> None:
            tasks.run(
                partial(newsroom.exports.keep, (exported,), order),
                done=lambda _: self._finished(exported),
                failed=self._failed,
            )

        tasks.run(partial(newsroom.stories.story, key), done=make, failed=self._failed)

    def cancel(self) -> None:
        """Stop it; nothing of it will be written."""
        if self._cancelled is not None:
            self._cancelled.set()

    def _take_step(self, number: int, at: int, of: int) -> None:
        if number == self._number and self.is_busy:
            self.step = (at, of)
            self.changed.emit()

    def _finished(self, exported: "Exported") -> None:
        self._cancelled = None
        self.done.emit(exported)

    def _failed(self, error: CopydeskError) -> None:
        self._cancelled = None
        self.failed.emit(error)
