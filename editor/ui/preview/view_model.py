"""The state behind the preview: made in the worker process, a moment after the last change."""

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor.domain.crop import WHOLE, Crop
from editor.domain.errors import CopydeskError
from editor.exporters import all_exporters
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.workers.protocol import Failed, Previewed, PreviewStory

DELAY_MS = 400
PAGE = "html"


class PreviewViewModel(QObject):
    """What an export of the open story would be now.

    Attributes:
        document: The main document, exactly as exported.
        pictures: Which photo each path in it shows.
        fault: Why there is none; empty if there is one.
    """

    changed = Signal()
    opened = Signal(Path)
    """A copy for the browser lies there."""
    _answered = Signal(int, object)

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.format = PAGE
        self.document = b""
        self.pictures: dict[str, str] = {}
        self.fault = ""
        self._is_on = False
        self._asked = 0
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._pause = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._pause.timeout.connect(self._make)
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)
        open_story.replaced.connect(self._make)
        open_story.edited.connect(self._wait)

    @property
    def formats(self) -> dict[str, str]:
        """What can be looked at: id and label of every format."""
        return {name: exporter.label for name, exporter in all_exporters().items()}

    def turn_on(self, *, on: bool) -> None:
        """Nothing is made while nobody looks."""
        self._is_on = on
        if on:
            self._make()

    def choose(self, format: str) -> None:
        """Look at another format."""
        self.format = format
        self._make()

    def crop_of(self, digest: str) -> Crop:
        """The part of that photo that the story shows."""
        story = self._open_story.story
        for figure in story.article.figures:
            if figure.photo == digest:
                return story.crop_of(figure)
        return WHOLE

    def open_in_browser(self) -> None:
        """Write the page with its pictures aside; ``opened`` says where."""
        newsroom = self._open_story.newsroom
        if newsroom is None or not self._open_story.is_open:
            return
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(
                prefix="copydesk-preview-", ignore_cleanup_errors=True
            )
            self.destroyed.connect(self._folder.cleanup)
        write = partial(
            newsroom.exports.write_preview, self._open_story.story, Path(self._folder.name)
        )
        tasks.run_beside(write, done=self.opened.emit, failed=self._tell)

    def _wait(self, _path: str) -> None:
        if self._is_on:
            self._pause.start()

    def _make(self) -> None:
        worker = self._open_story.worker
        if not self._is_on or worker is None:
            return
        self._asked += 1
        if not self._open_story.is_open:
            self._show(b"", {}, "Open a story to see what it will look like.")
            return
        request = PreviewStory(self._open_story.story, self.format)
        worker.submit(request, partial(self._tell_answer, self._asked))

    def _tell_answer(self, asked: int, answer: Previewed | Failed) -> None:
        """Comes in the worker's thread."""
        self._answered.emit(asked, answer)

    def _take(self, asked: int, answer: Previewed | Failed) -> None:
        if asked != self._asked:
            return
        if isinstance(answer, Previewed):
            self._show(answer.preview.document, answer.preview.pictures, "")
        else:
            self._show(b"", {}, f"{answer.message} {answer.hint}".strip())

    def _show(self, document: bytes, pictures: dict[str, str], fault: str) -> None:
        self.document, self.pictures, self.fault = document, pictures, fault
        self.changed.emit()

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)
