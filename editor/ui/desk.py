"""A window on a library: what it is made of, and the order in which it comes to life."""

from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError, UnknownStoryError
from editor.domain.story import Story
from editor.settings import Settings
from editor.storage.journal import journal_folders
from editor.storage.journal_left import is_anything_left
from editor.storage.snapshot import Snapshot, read_snapshot
from editor.ui import tasks
from editor.ui.library import Library
from editor.ui.main_window import MainWindow
from editor.ui.open_story import OpenStory
from editor.ui.safety.journalling import Journalling
from editor.ui.safety.notices import SavingNotices
from editor.ui.safety.reopening import Reopening, show_left, take_over
from editor.ui.session import Session
from editor.ui.standing import place, place_beside, place_caret, scroll
from editor.ui.story_value import NO_STORY
from editor.ui.theme import Theme

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.recovery import Recovery
    from editor.ui.library_parts import LibraryParts

_FIRST_LOOK_MS = 450
_LOOK_AGAIN_MS = 100
_LONGEST_WAIT_S = 5.0


class Desk(QObject):
    """Shows the last story at once, from its snapshot; the library comes when nobody types.

    Args:
        folder: The library.
        key: Slug or id of the story to open; the last one if it is None.
        settings: What the person chose.
        library: What it shares with other windows; its own if it is the first.
        session: How the window stood the last time.
    """

    ready = Signal()
    """The library is open and every panel stands."""
    sample_opened = Signal()
    """The sample story was made, because the library was empty, and opens."""
    closed = Signal()
    """The window was closed, and everything is saved."""

    def __init__(
        self,
        folder: Path,
        key: str | None,
        settings: Settings,
        library: Library | None = None,
        session: Session = Session(),
    ) -> None:
        super().__init__()
        self.library = library or Library(folder, settings, self)
        self.open_story = OpenStory(self)
        self.window = MainWindow(self.open_story, self.library)
        document = self.window.page.surface.document()
        self.journalling = Journalling(self.open_story, document, folder)
        self._reopening = Reopening(
            lambda: self._fill().recover(),
            self._opened,
            lambda error: self._fill().offer_backup(error, self._reopening.now),
            self,
        )
        notices = SavingNotices(self.open_story, self.journalling, self.window.say)
        notices.open_again_wanted.connect(lambda: self._fill().open_replaced())
        self.library.join(self.open_story, self.window.stories.view_model)
        self.library.theme_changed.connect(self._set_theme)
        self.library.chosen.not_kept.connect(self.window.say)
        self.window.closing.connect(self._closing)
        self._key = key
        self._session = session
        self._parts: LibraryParts | None = None
        self._shown_at = monotonic()
        self._idle = QTimer(self)
        self._idle.setInterval(_LOOK_AGAIN_MS)
        self._idle.timeout.connect(self._open_when_idle)
        place(self.window, session)

    @property
    def has(self) -> tuple[str, str]:
        """Slug and id of its story."""
        fields = self.open_story.fields
        return fields.slug, fields.id

    def show(self) -> None:
        """Show the window.

        Raises:
            UnknownStoryError: There is no story of that slug or id.
        """
        snapshot = _snapshot(self.library.folder, self._key)
        # After a crash the library comes first: nobody should write into less than there was.
        if snapshot is None or is_anything_left(journal_folders(self.library.folder)):
            self.open_library()
        if self.open_story.newsroom is None:
            self._show_unopened(snapshot)
        place_caret(self.window, self._session)
        self._shown_at = monotonic()
        self.window.show()
        self.window.page.setFocus()
        QTimer.singleShot(0, self, lambda: scroll(self.window, self._session))

    def open_library(self) -> None:
        """Open the library and fill in everything that needs it. Takes a while the first time."""
        self._idle.stop()
        parts = self._fill()
        try:
            recovery = parts.recover()
        except CopydeskError as error:
            self._reopening.failed(error)
        else:
            self._opened(recovery)

    def show_beside_others(self, key: str, session: Session) -> None:
        """Show the window when the library is open in another one.

        Args:
            key: Slug or id of its story; empty for none.
            session: How it should stand.
        """
        self._session = session
        if self._parts is None:
            self._fill().begin()
        else:
            self.window.banner.hide()
            place(self.window, session)
            self._parts.begin()
        if key:
            self.open_story.replaced.connect(self._stand)
            self.open_story.open(key)
        else:
            self.window.stories.show()
        place_beside(self.window, session)
        self.window.show()
        (self.window.page if key else self.window.stories.search).setFocus()

    def put_away(self) -> None:
        """Let go of the story; the window is closed and may be shown again with another one."""
        self.open_story.show(Story(NO_STORY))

    def raise_window(self) -> None:
        """Bring the window to the front."""
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def keep_snapshot(self) -> None:
        """Let the next start show this story first."""
        if self._parts is not None:
            self._parts.keeping.keep_snapshot()

    def close(self) -> None:
        """Let go of the library, the worker and the lanes; the window must be closed."""
        self._reopening.stop()
        self.journalling.close()
        self.library.stop()
        tasks.finish()
        self.open_story.saving.stop()
        if self._parts is not None:
            self._parts.stop()
        self.library.close()

    def _fill(self) -> "LibraryParts":
        """The panels, and what watches the library."""
        if self._parts is None:
            # The heavy part of the program: the database, image work, the panels.
            from editor.ui.library_parts import LibraryParts  # noqa: PLC0415

            self._parts = LibraryParts(self.library, self.window)
            self.journalling.follow_saves()
            self.sample_opened.connect(partial(self._parts.hints.show, "sample"))
        return self._parts

    def _opened(self, recovery: "Recovery") -> None:
        parts = self._fill()
        try:
            shown = self._key or self.open_story.fields.id or None
            story = parts.open(recovery, shown, self._session.story)
        except UnknownStoryError:
            if self._key is not None and not self.open_story.is_open:
                self.close()
                raise
            story = None
        except CopydeskError as error:
            self._reopening.failed(error)
            return
        self._reopening.stop()
        if story is not None:
            take_over(self.open_story, story, parts.outside_changes.bring_together)
        place_beside(self.window, self._session)
        self.ready.emit()

    def _set_theme(self, theme: Theme) -> None:
        self.window.set_theme(theme)
        if self._parts is not None:
            self._parts.set_theme(theme)

    def _show_unopened(self, snapshot: Snapshot | None) -> None:
        """The story as it was the last time; or, if the library doesn't open, as it was left."""
        if snapshot is not None:
            self.open_story.show(Story(snapshot.article, snapshot.photos))
            self.window.stories.view_model.show(snapshot.listings)
        if self._parts is None:
            QTimer.singleShot(_FIRST_LOOK_MS, self._idle.start)
        else:
            show_left(self.open_story, self.library.folder, self._key, snapshot)

    def _open_when_idle(self) -> None:
        waited = monotonic() - self._shown_at
        if not self.open_story.saving.is_typing or waited > _LONGEST_WAIT_S:
            self.open_library()

    def _stand(self) -> None:
        """The story of a restored window has come."""
        self.open_story.replaced.disconnect(self._stand)
        place_caret(self.window, self._session)
        QTimer.singleShot(0, self, lambda: scroll(self.window, self._session))

    def _closing(self) -> None:
        if self._parts is not None:
            self._parts.before_closing()
        self.closed.emit()


def _snapshot(folder: Path, key: str | None) -> Snapshot | None:
    """What was shown the last time, if it is the story of that slug or id, or any will do."""
    found = read_snapshot(folder)
    if found is None or key in (None, found.article.slug, found.article.id):
        return found
    return None
