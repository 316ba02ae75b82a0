"""A library that can't be opened at the start: what is shown meanwhile, and trying again."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.domain.story import Story
from editor.storage.journal import journal_folders
from editor.storage.journal_left import latest_left, same_content
from editor.storage.snapshot import Snapshot
from editor.ui import tasks
from editor.ui.open_story import OpenStory

TRY_AGAIN_MS = 5_000
Opened = TypeVar("Opened")


class Reopening(QObject, Generic[Opened]):
    """Tries every few seconds to open the library, in the lane of the database.

    Args:
        attempt: Opens it; runs in the lane.
        opened: Gets what the attempt brought.
        tell: Says why it fails; called once for each reason, and whenever a person asked.
    """

    def __init__(
        self,
        attempt: Callable[[], Opened],
        opened: Callable[[Opened], None],
        tell: Callable[[CopydeskError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._attempt = attempt
        self._opened = opened
        self._tell = tell
        self._told = ""
        self._is_trying = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TRY_AGAIN_MS)
        self._timer.timeout.connect(self._try)

    def failed(self, error: CopydeskError) -> None:
        """It can't be opened: say so once, and try again after a while."""
        self._is_trying = False
        self._timer.start()
        if error.message != self._told:
            self._told = error.message
            self._tell(error)

    def now(self) -> None:
        """Somebody asked for it."""
        self._told = ""
        self._try()

    def stop(self) -> None:
        """Try no more."""
        self._timer.stop()

    def _try(self) -> None:
        if not self._is_trying:
            self._is_trying = True
            self._timer.stop()
            tasks.run(self._attempt, done=self._arrived, failed=self.failed)

    def _arrived(self, opened: Opened) -> None:
        self._is_trying = False
        self._opened(opened)


def show_left(
    open_story: OpenStory, library: Path, key: str | None, snapshot: Snapshot | None
) -> None:
    """While the library can't be opened: show a story as the journal has it, which is unsaved.

    Args:
        open_story: The window's story.
        library: Its folder.
        key: Slug or id of the story; if it is None the snapshot's, or the one last changed.
        snapshot: What was shown the last time.
    """
    if snapshot is not None:
        key = key or snapshot.article.id
    left = latest_left(journal_folders(library), key)
    if left is not None:
        open_story.show(Story(left.article, snapshot.photos if snapshot is not None else {}))
        open_story.saving.changed()


def take_over(shown: OpenStory, story: Story, merge_in: Callable[[Article], None]) -> None:
    """Stand on the library's story, of which an older one may be shown, and typed into.

    Args:
        shown: The window's story.
        story: What the library has.
        merge_in: Brings together what the library has and what was typed.
    """
    if shown.fields.id != story.article.id or not shown.saving.unsaved:
        if shown.base != story.article or story.photos != dict(shown.story.photos):
            shown.show(story)
        else:
            shown.know(story)
            shown.learn(story)
        return
    shown.know(story)
    shown.learn(story)
    if same_content(shown.article, story.article):  # it was recovered meanwhile
        shown.rebase(story.article, story.article)
    else:
        merge_in(story.article)
