"""What is to settle between the open story's credits and its sources."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.domain.contributor import Contributor
from editor.domain.errors import CopydeskError
from editor.domain.reconciling.differences import Difference, differences
from editor.domain.reconciling.directory import NOBODY, Directory, directory_of
from editor.domain.reconciling.settling import Answer, settled
from editor.domain.story import Story
from editor.ui import tasks
from editor.ui.open_story import OpenStory

_HEARD = {"body", "credits", "figures", "photos", "printed", "waved_through"}


class ReconcilingViewModel(QObject):
    """The differences of the open story, gravest first."""

    changed = Signal()
    take_out_of_body = Signal(int, int)
    """Take these code points out of the text."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._directory = NOBODY
        self._people: dict[str, Contributor] = {}
        self._read_from: tuple[Any, ...] = ()
        self.differences: tuple[Difference, ...] = ()
        open_story.replaced.connect(self._begin)
        open_story.library_opened.connect(self._begin)
        open_story.edited.connect(self._hear)
        self._read()

    def answer(self, difference: Difference, answer: Answer) -> None:
        """Settle one; one that isn't there any more is left alone."""
        newsroom = self._open_story.newsroom
        if difference not in self.differences or newsroom is None:
            return
        article = self._open_story.article
        done = settled(article, difference, answer, newsroom.in_force.who(), datetime.now(UTC))
        if done.without is not None:
            self.take_out_of_body.emit(*done.without)
        self._open_story.edit(
            credits=done.article.credits, waved_through=done.article.waved_through
        )

    def reload(self) -> None:
        """Ask the directory again: somebody may have changed it."""
        newsroom = self._open_story.newsroom
        if newsroom is not None:
            known = newsroom.contributors.known
            tasks.run(lambda: directory_of(known()), done=self._take, failed=self._tell)

    def _begin(self) -> None:
        self._read()
        self.reload()

    def _hear(self, path: str) -> None:
        if path in _HEARD:
            self._read()

    def _take(self, directory: Directory) -> None:
        self._directory = directory
        self._people = {each.id: each for each in directory.known.values()}
        self._read()

    def _read(self) -> None:
        story = self._with_people(self._open_story.resolved_fields)
        article = story.article
        read_from = (
            *(article.id, article.body, article.credits, article.printed, article.waved_through),
            *((each, story.photo_of(each)) for each in article.figures),
            *(story.edited_by, tuple(story.contributors.values()), id(self._directory)),
        )
        if read_from == self._read_from:
            return
        self._read_from = read_from
        found = differences(story, self._directory) if article.id else ()
        if found != self.differences:
            self.differences = found
            self.changed.emit()

    def _with_people(self, story: Story) -> Story:
        """The story with whom it has just credited: it looks them up itself, but later."""
        credited = {each.contributor_id for each in story.article.credits}
        new = credited - set(story.contributors)
        people = {key: self._people[key] for key in new if key in self._people}
        return replace(story, contributors={**story.contributors, **people}) if people else story

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)
