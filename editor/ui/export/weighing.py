"""What the chosen export will lose of the open story, and whether it will be valid."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor.domain.picture_profile import WEB_PICTURES, PictureProfile
from editor.exporters.options import as_words
from editor.ui.open_story import OpenStory
from editor.workers.frames import Failed
from editor.workers.protocol import Weighed, WeighExport

DELAY_MS = 300


class Weighing(QObject):
    """Asks the worker process, a moment after the last change, while somebody looks.

    Attributes:
        answer: None while it isn't known.
        fault: Why it can't be known.
    """

    changed = Signal()
    _answered = Signal(int, object)

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.answer: Weighed | None = None
        self.fault = ""
        self._format, self._options, self._pictures = "", None, WEB_PICTURES
        self._is_on = False
        self._asked = 0
        self._pause = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._pause.timeout.connect(self._ask)
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)
        open_story.edited.connect(self._soon)
        open_story.replaced.connect(self._anew)

    def turn_on(self, *, on: bool) -> None:
        """Nothing is asked while nobody looks."""
        self._is_on = on
        if on:
            self._soon()
        else:
            self._pause.stop()

    def weigh(self, format: str, options: Any, pictures: PictureProfile) -> None:
        """Weigh another export."""
        is_other = format != self._format
        self._format, self._options, self._pictures = format, options, pictures
        if is_other:
            self._anew()
        else:
            self._soon()

    def _anew(self) -> None:
        self.answer, self.fault = None, ""
        self._asked += 1
        self.changed.emit()
        self._soon()

    def _soon(self, _path: str = "") -> None:
        if self._is_on and self._format:
            self._pause.start()

    def _ask(self) -> None:
        worker = self._open_story.worker
        if worker is None or not self._open_story.is_open:
            return
        self._asked += 1
        now = datetime.now(UTC)  # an embargo that is over by then is none any more
        story = replace(self._open_story.story, pictures=self._pictures, as_of=now)
        worker.submit(
            WeighExport(story, self._format, as_words(self._options)),
            partial(self._answered.emit, self._asked),
        )

    def _take(self, asked: int, answer: Weighed | Failed) -> None:
        if asked != self._asked:
            return
        if isinstance(answer, Failed):
            self.answer, self.fault = None, f"{answer.message} {answer.hint}".strip()
        else:
            self.answer, self.fault = answer, ""
        self.changed.emit()
