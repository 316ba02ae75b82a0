"""The state behind the preview: made in the worker process, a moment after the last change."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor.domain.crop import WHOLE, Crop
from editor.domain.errors import CopydeskError
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.preview import Page
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.preview.pages import Section, with_section
from editor.workers.frames import Failed
from editor.workers.protocol import (
    Paged,
    Previewed,
    PreviewPage,
    PreviewSection,
    PreviewStory,
)

DELAY_MS = 150
IDLE_MS = 1_500
PAGE = "html"


class PreviewViewModel(QObject):
    """What an export of the open story would be now.

    Attributes:
        page: The exported page, ready to be looked at; while somebody types into a long text,
            the last one with the paragraphs round the caret as they are now.
        document: The exact text of a format, as exported; of the page there is none here.
        pictures: Which photo each path shows.
        fault: Why there is nothing; empty if there is something.
        section: Gives the paragraphs round the caret; None if the text is short.
    """

    changed = Signal()
    opened = Signal(Path)
    """A copy for the browser lies there."""
    _answered = Signal(int, object)

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.format = PAGE
        self.page = Page()
        self.document = b""
        self.pictures: dict[str, str] = {}
        self.fault = ""
        self.section: Callable[[], Section | None] = lambda: None
        self._lines = 0
        self._asked_section: Section | None = None
        self._is_on = False
        self._asked = 0
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._pause = self._timer(DELAY_MS)
        self._idle = self._timer(IDLE_MS)
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)
        open_story.replaced.connect(self._replaced)
        open_story.body_set.connect(self._forget)
        open_story.edited.connect(self._edited)

    @property
    def formats(self) -> dict[str, str]:
        """What can be looked at: id and label of every format."""
        return {name: exporter.label for name, exporter in all_exporters().items()}

    @property
    def is_page(self) -> bool:
        """Whether the page is looked at, and not the exact text of a format."""
        return self.format == PAGE

    def turn_on(self, *, on: bool) -> None:
        """Nothing is made while nobody looks."""
        self._is_on = on
        if on:
            self._make()
        else:
            self._pause.stop()
            self._idle.stop()

    def choose(self, format: str) -> None:
        """Look at another format."""
        self.format = format
        self._make()

    def crop_of(self, digest: str) -> Crop:
        """The part of that photo that the story shows."""
        story = self._open_story.resolved_fields
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
        tasks.run_beside(write, done=self.opened.emit, failed=self._failed)

    def _replaced(self) -> None:
        self._forget()
        self._make()

    def _forget(self, _body: str = "") -> None:
        """The text was changed in other places than round the caret."""
        self.page = Page()

    def _edited(self, path: str) -> None:
        """``body`` comes at a pause; the other fields come for every key."""
        if not self._is_on:
            return
        section = self.section() if path == "body" and self.is_page else None
        if section is not None and self.page.blocks and self._open_story.is_open:
            self._make_section(section)
            self._idle.start()
        elif path == "body":
            self._make()
        else:
            self._pause.start()

    def _make_section(self, section: Section) -> None:
        """The paragraphs round the caret, without reading the whole text."""
        worker = self._open_story.worker
        if worker is None:
            return
        fields = self._open_story.resolved_fields
        part = replace(fields, article=replace(fields.article, body=section.text))
        self._asked += 1
        self._asked_section = section
        worker.submit(PreviewSection(part, section.first_line), partial(self._tell, self._asked))

    def _make(self) -> None:
        self._pause.stop()
        self._idle.stop()
        worker = self._open_story.worker
        if not self._is_on or worker is None:
            return
        self._asked += 1
        self._asked_section = None
        if not self._open_story.is_open:
            self._show(fault="Open a story to see what it will look like.")
            return
        story: Story = self._open_story.story
        self._lines = story.article.body.count("\n") + 1
        if self.is_page:
            worker.submit(PreviewPage(story), partial(self._tell, self._asked))
        else:
            worker.submit(PreviewStory(story, self.format), partial(self._tell, self._asked))

    def _tell(self, asked: int, answer: Paged | Previewed | Failed) -> None:
        """Comes in the worker's thread."""
        self._answered.emit(asked, answer)

    def _take(self, asked: int, answer: Paged | Previewed | Failed) -> None:
        if asked != self._asked:
            return
        if isinstance(answer, Failed):
            self._show(fault=f"{answer.message} {answer.hint}".strip())
        elif isinstance(answer, Previewed):
            self._show(document=answer.preview.document, pictures=answer.preview.pictures)
        elif self._asked_section is None:
            self._show(page=answer.page, pictures=answer.page.pictures)
        else:
            section = self._asked_section
            page = with_section(self.page, answer.page, section, self._lines)
            self._lines = section.lines
            self._show(page=page, pictures=page.pictures)

    def _show(
        self,
        *,
        page: Page | None = None,
        document: bytes = b"",
        pictures: dict[str, str] | None = None,
        fault: str = "",
    ) -> None:
        self.page = page or self.page
        self.document, self.pictures, self.fault = document, pictures or {}, fault
        self.changed.emit()

    def _timer(self, delay_ms: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=delay_ms)
        timer.timeout.connect(self._make)
        return timer

    def _failed(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)
