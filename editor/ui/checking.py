"""Checks run in the worker process after each pause; only answers to the newest state count."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor.checks.order import in_order
from editor.domain.finding import Finding
from editor.ui.open_story import OpenStory
from editor.workers.client import Worker
from editor.workers.frames import Failed
from editor.workers.protocol import Checked, CheckStory

_PAUSE_MS = 300


class Checking(QObject):
    """Keeps the open story's findings up to date.

    Args:
        open_story: The story.
        worker: The background process.
        beside: Gives what is found by other ways than checks, for the story as it stands.
    """

    _answered = Signal(int, object)

    def __init__(
        self,
        open_story: OpenStory,
        worker: Worker,
        beside: Callable[[], Sequence[Finding]] = tuple,
    ) -> None:
        super().__init__(open_story)
        self._beside = beside
        self._open_story = open_story
        self._worker = worker
        self._state = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._check)
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)
        open_story.edited.connect(self._changed)
        open_story.replaced.connect(self._changed)

    def begin(self) -> None:
        """Check what is open now."""
        self._changed()

    def stop(self) -> None:
        """Check no more."""
        self._pause.stop()
        self._state += 1

    def _changed(self, _path: str = "") -> None:
        self._state += 1
        if self._open_story.is_open:
            self._pause.start()

    def _check(self) -> None:
        # Rights are judged by the clock, which checks don't have.
        request = CheckStory(replace(self._open_story.story, as_of=datetime.now(UTC)))
        self._worker.submit(request, partial(self._tell, self._state))

    def _tell(self, state: int, answer: Checked | Failed) -> None:
        """Comes in the worker's thread."""
        self._answered.emit(state, answer)

    def _take(self, state: int, answer: Checked | Failed) -> None:
        if state != self._state:
            return
        if isinstance(answer, Checked):
            beside = self._beside()
            found = in_order((*answer.findings, *beside)) if beside else answer.findings
            self._open_story.set_findings(found)
        else:
            self._open_story.banner.emit(answer.message, answer.hint)
