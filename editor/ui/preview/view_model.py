"""The state behind the preview: made in the worker process, a moment after the last change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor.domain.crop import WHOLE, Crop
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import Exporter
from editor.exporters.options import as_words
from editor.exporters.preview import Page
from editor.ui.open_story import OpenStory
from editor.ui.preview.looks import Look, Looks
from editor.ui.preview.outside import OutsideCopy
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
FITNESS_DELAY_MS = 300
IDLE_MS = 1_500
PAGE = "html"


class PreviewViewModel(QObject):
    """What an export of the open story would be now.

    Attributes:
        looks: The export in the chosen format, and how it is looked at.
        page: The exported page, ready to be looked at; while somebody types into a long text,
            the last one with the paragraphs round the caret as they are now.
        fault: Why there is nothing; empty if there is something.
        outside: Writes a copy for another program.
        section: Gives the paragraphs round the caret; None if the text is short.
    """

    changed = Signal()
    weighed = Signal()
    """It is known how valid the export is and what it loses; the page is the same."""
    _answered = Signal(int, object)
    _exported = Signal(int, object)

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.format = PAGE
        self._options: dict[str, Any] = {}
        self.looks = Looks(self)
        self.looks.changed.connect(self._looks_changed)
        self.page = Page()
        self.fault = ""
        self.section: Callable[[], Section | None] = lambda: None
        self._lines = 0
        self._asked_section: Section | None = None
        self._is_on = False
        self._asked = self._asked_export = 0
        self._story: Story | None = None
        self.outside = OutsideCopy(open_story, self)
        self._pause = _timer(self, DELAY_MS, self._make)
        self._idle = _timer(self, IDLE_MS, self._make)
        self._fitness = _timer(self, FITNESS_DELAY_MS, self._ask_export)
        self._answered.connect(self._take_page, Qt.ConnectionType.QueuedConnection)
        self._exported.connect(self._take_export, Qt.ConnectionType.QueuedConnection)
        open_story.replaced.connect(self._replaced)
        open_story.body_set.connect(self._forget)
        open_story.edited.connect(self._edited)

    @property
    def formats(self) -> dict[str, Exporter]:
        """What can be looked at, by id."""
        return all_exporters()

    @property
    def options(self) -> Any:
        """The options of the chosen format."""
        return self._options.get(self.format, self.formats[self.format].options)

    @property
    def is_page(self) -> bool:
        """Whether the page is looked at that follows each key, and not what an exporter gave."""
        is_plain = self.options == self.formats[self.format].options
        return self.format == PAGE and is_plain and self.looks.wanted is Look.RENDERED

    @property
    def pictures(self) -> dict[str, str]:
        """Which photo each path in the page shows."""
        return self.page.pictures if self.is_page else self.looks.page.pictures

    def turn_on(self, *, on: bool) -> None:
        """Nothing is made while nobody looks."""
        self._is_on = on
        if on:
            self._make()
        else:
            for timer in (self._pause, self._idle, self._fitness):
                timer.stop()

    def choose(self, format: str) -> None:
        """Look at another format."""
        self.format = format
        self._asked_export += 1
        self.looks.forget()
        self._make()

    def choose_options(self, options: Any) -> None:
        """Look at the format with other options."""
        self._options[self.format] = options
        self._pause.start()

    def look(self, wanted: Look) -> None:
        """Look at it in another way."""
        was_page = self.is_page
        self.looks.want(wanted)
        if self.is_page != was_page:
            self._make()
        self.changed.emit()

    def crop_of(self, digest: str) -> Crop:
        """The part of that photo that the story shows, or that the format cuts of it."""
        if not self.is_page and digest in self.looks.crops:
            return self.looks.crops[digest]
        return _crop_in(self._open_story.resolved_fields, digest)

    def _looks_changed(self) -> None:
        (self.weighed if self.is_page else self.changed).emit()

    def _replaced(self) -> None:
        self._forget()
        self.looks.forget()
        self._make()

    def _forget(self, _body: str = "") -> None:
        """The text was changed in other places than round the caret."""
        self.page = Page()

    def _edited(self, path: str) -> None:
        """``body`` comes at a pause; the other fields come for every key."""
        if not self._is_on:
            return
        # The page of a killed story is its notice: no part of the text is on it.
        is_killed = self._open_story.fields.status is Status.KILLED
        is_part = path == "body" and self.is_page and not is_killed
        section = self.section() if is_part else None
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
        self._fitness.stop()
        self._asked += 1
        self._asked_section = section
        worker.submit(
            PreviewSection(part, section.first_line), partial(self._answered.emit, self._asked)
        )

    def _make(self) -> None:
        self._pause.stop()
        self._idle.stop()
        worker = self._open_story.worker
        if not self._is_on or worker is None:
            return
        self._asked += 1
        self._asked_section = None
        if not self._open_story.is_open:
            self._show("Open a story to see what it will look like.")
            return
        self._story = story = replace(self._open_story.story, as_of=datetime.now(UTC))
        self._lines = story.article.body.count("\n") + 1
        if self.is_page:
            worker.submit(PreviewPage(story), partial(self._answered.emit, self._asked))
            is_long = self.section() is not None
            self._fitness.start(IDLE_MS if is_long else FITNESS_DELAY_MS)
        else:
            self._ask_export()

    def _ask_export(self) -> None:
        """What the exporter gives, how valid it is and what it loses; the page needn't wait."""
        self._fitness.stop()
        worker, story = self._open_story.worker, self._story
        if worker is None or story is None:
            return
        self._asked_export += 1
        worker.submit(
            PreviewStory(story, self.format, as_words(self.options)),
            partial(self._exported.emit, self._asked_export),
        )

    def _take_page(self, asked: int, answer: Paged | Failed) -> None:
        if asked != self._asked:
            return
        if isinstance(answer, Failed):
            self._show(f"{answer.message} {answer.hint}".strip())
        elif self._asked_section is None:
            self._show(page=answer.page)
        else:
            section = self._asked_section
            page = with_section(self.page, answer.page, section, self._lines)
            self._lines = section.lines
            self._show(page=page)

    def _take_export(self, asked: int, answer: Previewed | Failed) -> None:
        if asked != self._asked_export:
            return
        if isinstance(answer, Failed):
            self._show(f"{answer.message} {answer.hint}".strip())
            return
        self.fault = ""
        self.looks.take(answer)

    def _show(self, fault: str = "", page: Page | None = None) -> None:
        self.page = page or self.page
        self.fault = fault
        self.changed.emit()


def _timer(parent: QObject, delay_ms: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(parent, singleShot=True, interval=delay_ms)
    timer.timeout.connect(act)
    return timer


def _crop_in(story: Story, digest: str) -> Crop:
    figures = (each for each in story.article.figures if each.photo == digest)
    return next((story.crop_of(each) for each in figures), WHOLE)
