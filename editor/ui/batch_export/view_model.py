"""The state behind the export of many stories; no widgets."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from editor.domain.errors import CancelledError, CopydeskError
from editor.domain.export_order import ExportOrder
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.stories.view_model import StoriesList

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom
    from editor.services.batch_exports import NotExported, Outcome


class BatchExport(QObject):
    """One batch at a time, of the stories that are listed when it begins.

    Args:
        open_story: Is saved first.
        listed: What the list shows: all stories, or those of a search.
        order: How the export sheet stands.

    Attributes:
        step: How many stories are done, of how many.
        exported: How many the last batch exported; None before there was one.
        refused: The stories of it that stayed here, and why.
        error: Why it ended early; None if it didn't.
        left_out: So many weren't exported because it was cancelled or ended early.
    """

    changed = Signal()
    _stepped = Signal(int, int)

    def __init__(
        self,
        open_story: OpenStory,
        listed: StoriesList,
        order: Callable[[], ExportOrder],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._listed = listed
        self.order = order
        self.step = (0, 0)
        self.exported: int | None = None
        self.refused: tuple[NotExported, ...] = ()
        self.error: CopydeskError | None = None
        self.left_out = 0
        self._cancelled: threading.Event | None = None
        self._stepped.connect(self._take_step, Qt.ConnectionType.QueuedConnection)
        listed.rows_changed.connect(self.changed)
        listed.answered.connect(self.changed)
        open_story.library_opened.connect(self.changed)

    @property
    def ids(self) -> tuple[str, ...]:
        """The stories that are listed, in their order, each once."""
        return tuple(dict.fromkeys(row.listing.id for row in self._listed.rows if row.listing))

    @property
    def is_search(self) -> bool:
        """Whether the list shows what was looked for, and not all stories."""
        return self._listed.filter.asks

    @property
    def is_busy(self) -> bool:
        """Whether one is on its way."""
        return self._cancelled is not None

    def reason_against(self) -> str:
        """Why it can't be done now; empty if it can."""
        if self._open_story.newsroom is None:
            return "The library is still being opened."
        if self.is_busy:
            return "An export is on its way."
        if self._listed.is_looking:
            return "The search is still on its way."
        return "" if self.ids else "No story is listed."

    def begin(self) -> None:
        """Save, and export; ``changed`` tells how far it is."""
        newsroom = self._open_story.newsroom
        if newsroom is None or self.reason_against():
            return
        self._cancelled = threading.Event()
        self.step, self.exported = (0, len(self.ids)), None
        self.refused, self.error, self.left_out = (), None, 0
        self.changed.emit()
        work = partial(self._work, newsroom, self.ids, self.order(), self._cancelled)
        self._open_story.when_saved(
            lambda: tasks.run_beside(work, done=self._done, failed=self._failed),
            lambda: self._done(([], None)),
        )

    def cancel(self) -> None:
        """Stop; what is out by then stays."""
        if self._cancelled is not None:
            self._cancelled.set()

    def open(self, refused: "NotExported") -> None:
        """Open a story that stayed here."""
        self._open_story.open(refused.id)

    def _work(
        self,
        newsroom: "Newsroom",
        ids: tuple[str, ...],
        order: ExportOrder,
        cancelled: threading.Event,
    ) -> "tuple[list[Outcome], CopydeskError | None]":
        """What came of it, and why it ended early. Runs beside the window."""
        told: list[Outcome] = []
        batch = newsroom.batch_exports.run(
            ids, order, progress=self._stepped.emit, is_cancelled=cancelled.is_set
        )
        try:
            told.extend(batch)
        except CopydeskError as error:
            return told, error
        return told, None

    def _take_step(self, at: int, of: int) -> None:
        if self.is_busy:
            self.step = (at, of)
            self.changed.emit()

    def _done(self, came: "tuple[list[Outcome], CopydeskError | None]") -> None:
        from editor.services.batch_exports import NotExported  # noqa: PLC0415

        outcomes, self.error = came
        self._cancelled = None
        stayed = [each for each in outcomes if isinstance(each, NotExported)]
        self.refused = tuple(each for each in stayed if not isinstance(each.error, CancelledError))
        self.exported = len(outcomes) - len(stayed)
        self.left_out = self.step[1] - self.exported - len(self.refused)
        self.changed.emit()

    def _failed(self, error: CopydeskError) -> None:
        self._cancelled = None
        self.error = error
        self.changed.emit()
