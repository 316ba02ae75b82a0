"""Everything of the window that needs the library; imported once the first paint is done."""

from pathlib import Path

from editor.domain.story import Story
from editor.newsroom import Newsroom, open_newsroom
from editor.ui.checking import Checking
from editor.ui.compare import Compare
from editor.ui.keeping import Keeping
from editor.ui.main_window import MainWindow
from editor.ui.outside_changes import Conflict, OutsideChanges
from editor.ui.panels import Panels
from editor.ui.theme import Theme
from editor.ui.window_commands import window_commands
from editor.workers.client import Worker


class LibraryParts:
    """The open library, what watches it, and the panels.

    Args:
        folder: The library.
        window: The window that the panels go into.
    """

    def __init__(self, folder: Path, window: MainWindow) -> None:
        self._folder = folder
        self._window = window
        self._newsroom: Newsroom | None = None
        self.worker = Worker()
        story = window.open_story
        story.worker = self.worker
        self.outside_changes = OutsideChanges(story, window)
        self.outside_changes.library_changed.connect(window.stories.view_model.reload)
        self.outside_changes.merged.connect(
            lambda: window.say("This story was changed elsewhere. The changes are here now.")
        )
        self.outside_changes.conflict.connect(self._offer)
        self.keeping = Keeping(story, window.stories.view_model.listings)
        self.checking = Checking(story, self.worker)
        window.lost_focus.connect(lambda: self.keeping.keep_revision("On leaving the window"))
        self._fill_window()

    def open(self, key: str | None) -> Story | None:
        """Open the library and read a story of it; without a key the one last changed.

        Returns:
            None if the library is empty.

        Raises:
            LibraryError: It can't be opened.
            UnknownStoryError: There is no such story.
        """
        if self._newsroom is None:
            self._newsroom = open_newsroom(self._folder, self._window.chosen.settings)
        newsroom = self._newsroom
        try:
            story = _story(newsroom, key)
        finally:
            self._window.open_story.use(newsroom)
        self.checking.begin()
        return story

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.panels.set_theme(theme)

    def before_closing(self) -> None:
        """The window is about to go: keep what should be kept."""
        self.outside_changes.stop()
        self.checking.stop()
        self.keeping.keep_revision("On closing the window")

    def close(self) -> None:
        """Let go of the library and the worker."""
        self.outside_changes.stop()
        self.checking.stop()
        self.worker.close()
        if self._newsroom is not None:
            self._newsroom.close()

    def _fill_window(self) -> None:
        window = self._window
        self.panels = Panels(window, window.theme)
        # One line an area: what can be done there. The palette, the menu and the keys follow.
        window.set_commands(
            (
                *window_commands(
                    window, preview=self.panels.toggle_preview, export=self.panels.toggle_export
                ),
            )
        )

    def _offer(self, conflict: Conflict) -> None:
        window = self._window
        what = ", ".join(dict.fromkeys(path.partition("[")[0] for path in conflict.fields))
        window.say(
            f"You and somebody else changed the same part of this story: {what}.",
            "Yours is shown, theirs is in the history.",
            (
                ("Compare", lambda: Compare(conflict, window).show()),
                ("Keep mine", lambda: None),
                ("Take theirs", conflict.take_theirs),
            ),
        )


def _story(newsroom: Newsroom, key: str | None) -> Story | None:
    if key is not None:
        return newsroom.stories.story(key)
    newest = newsroom.stories.listings()[:1]
    return newsroom.stories.story(newest[0].id) if newest else None
