"""The open library as all windows on it share it: settings, colours, services, worker."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from editor.domain.article import Article
from editor.domain.listing import Listing
from editor.domain.story import Story
from editor.settings import Settings
from editor.ui.chosen import Chosen
from editor.ui.open_story import OpenStory
from editor.ui.stories.view_model import StoriesList
from editor.ui.theme import apply_theme, load_theme

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom
    from editor.ui.spelling_desk import SpellingDesk
    from editor.workers.client import Worker


class Library(QObject):
    """One newsroom, one worker and one set of settings for every window; no story stands in two.

    What a window writes is no outside change for the others, as the database is asked: they hear
    of it here.

    Args:
        folder: Where it lies.
        settings: What the person chose.
    """

    theme_changed = Signal(object)
    window_wanted = Signal(str)
    """Somebody wants a window on the story of that slug or id; empty for an empty window."""
    came_up = Signal(object)
    """This open story is asked for in another window: its own window should come up."""
    quit_wanted = Signal()
    restore_wanted = Signal(object)
    """Go back to the backup of that path: everything is to be saved and closed first."""
    backup_wanted = Signal()
    backups_changed = Signal()
    """A backup was made, or could not be."""
    stopping = Signal()
    """The library is about to be closed."""
    trouble = Signal(object)
    """Something went wrong that concerns no window more than another."""
    written = Signal()
    """Many stories were written at once, in this program: every window reads its own again."""

    def __init__(self, folder: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.chosen = Chosen(settings, self)
        self.newsroom: Newsroom | None = None
        self.worker: Worker | None = None
        self.spelling: SpellingDesk | None = None
        self.recent_commands: list[str] = []
        """Ids of what was last done from the palette, the last first."""
        self._windows: list[tuple[OpenStory, StoriesList]] = []
        self.theme = load_theme(settings.theme)
        apply_theme(_application(), self.theme)
        self.chosen.changed.connect(self._chosen)

    def join(self, story: OpenStory, stories: StoriesList) -> None:
        """Take in another window: what it changes, the others show."""
        self._windows.append((story, stories))
        story.follow(self.chosen.settings)
        story.is_elsewhere = partial(self._is_elsewhere, story)
        story.saved.connect(partial(self._saved, story))
        story.edited.connect(partial(self._edited, story))
        stories.read.connect(partial(self._read, stories))

    @property
    def stories(self) -> tuple[OpenStory, ...]:
        """The story of each window."""
        return tuple(story for story, _ in self._windows)

    def stop(self) -> None:
        """Begin nothing more that takes long, and leave off what is running of it."""
        self.stopping.emit()

    def set_theme(self, name: str) -> None:
        """Take other colours, in every window."""
        self.theme = load_theme(name)
        apply_theme(_application(), self.theme)
        self.theme_changed.emit(self.theme)

    def follow_system(self) -> None:
        """The system went light or dark: so do the windows, if they are to follow."""
        if self.chosen.settings.theme == "system":
            self.set_theme("system")

    def close(self) -> None:
        """Let go of the library and the background process."""
        self.stop()
        if self.worker is not None:
            self.worker.close()
        if self.spelling is not None:
            self.spelling.close()
        if self.newsroom is not None:
            self.newsroom.close()

    def _chosen(self, before: Settings, now: Settings) -> None:
        if self.newsroom is not None:
            self.newsroom.in_force.settings = now
        for story, _ in self._windows:
            story.follow(now)
        if before.theme != now.theme:
            self.set_theme(now.theme)

    def _is_elsewhere(self, asking: OpenStory, id: str) -> bool:
        for story, _ in self._windows:
            if story is not asking and story.fields.id == id:
                self.came_up.emit(story)
                return True
        return False

    def _saved(self, story: OpenStory, _sent: Article, stored: Article) -> None:
        self._tell_others(story, lambda _, stories: stories.take_saved(stored))

    def _read(self, reader: StoriesList, listings: tuple[Listing, ...]) -> None:
        for _, stories in self._windows:
            if stories is not reader:
                stories.show(listings)

    def _edited(self, story: OpenStory, path: str) -> None:
        """A photo's library caption counts in every story that uses it."""
        if path == "photos":
            photos = story.resolved_fields.photos

            def learn(other: OpenStory, _: StoriesList) -> None:
                known = other.resolved_fields
                newer = {
                    digest: photos[digest]
                    for digest, photo in known.photos.items()
                    if photos.get(digest, photo) != photo
                }
                if newer:
                    other.learn(Story(other.fields, newer))

            self._tell_others(story, learn)

    def _tell_others(
        self, story: OpenStory, tell: Callable[[OpenStory, StoriesList], None]
    ) -> None:
        for other, stories in self._windows:
            if other is not story:
                tell(other, stories)


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
