"""A look at the sites themselves: only when somebody asks for it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError
from editor.domain.revision import Revision
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.publish.remote_words import Looked
from editor.ui.publish.services import PublishingDesk


class Looking(QObject):
    """What was found at the sites of the open story since somebody asked.

    Args:
        open_story: The story.
        desk: Gives the services once they are there.

    Attributes:
        found: By target.
    """

    changed = Signal()

    def __init__(
        self,
        open_story: OpenStory,
        desk: Callable[[], PublishingDesk | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_story, self._desk = open_story, desk
        self.found: dict[str, Looked] = {}
        open_story.replaced.connect(self.found.clear)

    def look(self, target: str) -> None:
        """Ask the site whether the story was changed there."""
        desk, key = self._desk(), self._open_story.fields.id
        if desk is None:
            return
        self.found[target] = None
        self.changed.emit()

        def take(answer: Looked) -> None:
            if key == self._open_story.fields.id:
                self.found[target] = answer
                self.changed.emit()

        work = partial(desk.remote_changes.look, key, target)
        tasks.run_beside(work, done=take, failed=take)

    def bring_home(self, target: str) -> None:
        """Keep a version that was changed at a site in the history of the story."""
        desk, story = self._desk(), self._open_story
        if desk is None:
            return

        def kept(revision: Revision) -> None:
            story.good_news.emit(f"Kept in the history: “{revision.name}”.", "")

        def failed(error: CopydeskError) -> None:
            story.banner.emit(error.message, error.hint)

        work = partial(desk.remote_changes.bring_home, story.fields.id, target)
        tasks.run_beside(work, done=kept, failed=failed)
