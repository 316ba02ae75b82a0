"""A window on a library: what it is made of, and the order in which it comes to life."""

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from editor.domain.errors import CopydeskError, UnknownStoryError
from editor.domain.story import Story
from editor.settings import Settings
from editor.storage.snapshot import Snapshot, read_snapshot
from editor.ui import tasks
from editor.ui.main_window import MainWindow
from editor.ui.open_story import OpenStory
from editor.ui.preferences.chosen import Chosen
from editor.ui.session import read_session, write_session
from editor.ui.theme import apply_theme, load_theme

if TYPE_CHECKING:  # the database comes after the first paint
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
    """

    ready = Signal()
    """The library is open and every panel stands."""

    def __init__(self, folder: Path, key: str | None, settings: Settings) -> None:
        super().__init__()
        self.folder = folder
        self.chosen = Chosen(settings, self)
        self.open_story = OpenStory(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.theme = load_theme(settings.theme)
        apply_theme(app, self.theme)
        self.window = MainWindow(self.open_story, self.theme, self.chosen)
        self.chosen.changed.connect(self._chosen)
        self.chosen.not_kept.connect(self.window.say)
        self.window.restore(read_session(folder))
        self.window.closing.connect(self._closing)
        self._key = key
        self._parts: LibraryParts | None = None
        self._shown_at = monotonic()
        self._idle = QTimer(self)
        self._idle.setInterval(_LOOK_AGAIN_MS)
        self._idle.timeout.connect(self._open_when_idle)

    def show(self) -> None:
        """Show the window.

        Raises:
            UnknownStoryError: There is no story of that slug or id.
        """
        snapshot = read_snapshot(self.folder)
        if snapshot is not None and self._key in (None, snapshot.article.slug, snapshot.article.id):
            self._show_snapshot(snapshot)
            QTimer.singleShot(_FIRST_LOOK_MS, self._idle.start)
        else:
            self.open_library()
        self._shown_at = monotonic()
        self.window.show()
        self.window.page.setFocus()

    def open_library(self) -> None:
        """Open the library and fill in everything that needs it. Takes a while the first time."""
        self._idle.stop()
        if self._parts is None:
            # The heavy part of the program: the database, image work, the panels.
            from editor.ui.library_parts import LibraryParts  # noqa: PLC0415

            self._parts = LibraryParts(self.folder, self.window)
        try:
            story = self._parts.open(self._key or self.open_story.fields.id or None)
        except UnknownStoryError:
            if self._key is not None and not self.open_story.is_open:
                self._parts.close()
                raise
            story = None
        except CopydeskError as error:
            offers = (("Try again", self.open_library),)
            self.open_story.saving.cannot_save(error)
            self.window.say(error.message, error.hint, offers)
            return
        self._take(story)
        self.ready.emit()

    def raise_on(self, key: str) -> None:
        """Another start asked for the window, perhaps on another story."""
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if key and key not in (self.open_story.fields.slug, self.open_story.fields.id):
            self.open_story.open(key)

    def set_theme(self, name: str) -> None:
        """Take other colours."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.theme = load_theme(name)
        apply_theme(app, self.theme)
        self.window.set_theme(self.theme)
        if self._parts is not None:
            self._parts.set_theme(self.theme)

    def follow_system(self) -> None:
        """The system went light or dark: so does the window, if it is to follow."""
        if self.chosen.settings.theme == "system":
            self.set_theme("system")

    def close(self) -> None:
        """Let go of the library, the worker and the lanes; the window must be closed."""
        tasks.finish()
        if self._parts is not None:
            self._parts.close()

    def _chosen(self, before: Settings, now: Settings) -> None:
        if before.theme != now.theme:
            self.set_theme(now.theme)

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        self.open_story.show(Story(snapshot.article, snapshot.photos))
        self.window.stories.view_model.show(snapshot.listings)

    def _open_when_idle(self) -> None:
        waited = monotonic() - self._shown_at
        if not self.open_story.saving.is_typing or waited > _LONGEST_WAIT_S:
            self.open_library()

    def _take(self, story: Story | None) -> None:
        """The library's story over the snapshot's, which may be older."""
        assert self._parts is not None
        shown = self.open_story
        if story is None:
            return
        if shown.fields.id != story.article.id or not shown.saving.unsaved:
            if shown.base != story.article or story.photos != dict(shown.story.photos):
                shown.show(story)
            else:
                shown.learn(story)
            return
        shown.learn(story)
        self._parts.outside_changes.bring_together(story.article)

    def _closing(self) -> None:
        write_session(self.folder, self.window.session())
        if self._parts is not None:
            self._parts.before_closing()
