"""Everything of the window that needs the library; imported once the first paint is done."""

from editor.domain.story import Story
from editor.newsroom import Newsroom, open_newsroom
from editor.services.recovery import recover
from editor.ui.checking import Checking
from editor.ui.compare import Compare
from editor.ui.find.commands import find_commands
from editor.ui.history.commands import history_commands
from editor.ui.keeping import Keeping
from editor.ui.library import Library
from editor.ui.main_window import MainWindow
from editor.ui.notes.commands import notes_commands
from editor.ui.outlining import outline_commands
from editor.ui.outside_changes import Conflict, OutsideChanges
from editor.ui.palette.commands import palette_commands
from editor.ui.panels import Panels
from editor.ui.pasting.commands import pasting_commands
from editor.ui.preferences.commands import preferences_commands
from editor.ui.printing.commands import printing_commands
from editor.ui.printing.printing import Printing
from editor.ui.recovery.pane import tell_recovery
from editor.ui.spelling.parts import SpellingParts
from editor.ui.spelling_desk import SpellingDesk
from editor.ui.stories.acts import StoryActs
from editor.ui.stories.commands import stories_commands
from editor.ui.stories.in_new_window import InNewWindow
from editor.ui.theme import Theme
from editor.ui.undoing import undo_commands
from editor.ui.window_commands import window_commands
from editor.ui.writing.commands import text_commands
from editor.workers.client import Worker


class LibraryParts:
    """The open library, what watches it for this window, and the window's panels.

    Args:
        library: What it shares with other windows.
        window: The window that the panels go into.
    """

    def __init__(self, library: Library, window: MainWindow) -> None:
        self._library = library
        self._window = window
        if library.worker is None:
            library.worker = Worker()
        if library.spelling is None:
            library.spelling = SpellingDesk(library)
        self._spelling_desk = library.spelling
        story = window.open_story
        story.worker = library.worker
        self.outside_changes = OutsideChanges(story, window)
        self.outside_changes.library_changed.connect(window.stories.view_model.reload)
        self.outside_changes.library_changed.connect(self._spelling_desk.reload)
        self.outside_changes.merged.connect(
            lambda: window.say("This story was changed elsewhere. The changes are here now.")
        )
        self.outside_changes.conflict.connect(self._offer)
        self.keeping = Keeping(story, window.stories.view_model.listings)
        self.checking = Checking(story, library.worker)
        window.lost_focus.connect(lambda: self.keeping.keep_revision("On leaving the window"))
        library.written.connect(self.outside_changes.fetch)
        library.written.connect(window.stories.view_model.reload)
        self._fill_window()

    def open(self, key: str | None) -> Story | None:
        """Open the library and read a story of it; without a key the one last changed.

        Returns:
            None if the library is empty.

        Raises:
            LibraryError: It can't be opened.
            UnknownStoryError: There is no such story.
        """
        newsroom = self._newsroom()
        recovery = recover(newsroom.stories, newsroom.folder)
        try:
            story = _story(newsroom, key)
        finally:
            self._window.open_story.use(newsroom)
        tell_recovery(recovery, self._window)
        self.checking.begin()
        return story

    def begin(self) -> None:
        """Use the library that another window has opened; no story is read."""
        self._window.open_story.use(self._newsroom())

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.panels.set_theme(theme)
        self.spelling.set_theme(theme)

    def before_closing(self) -> None:
        """The window is about to go: keep what should be kept."""
        self.outside_changes.stop()
        self.checking.stop()
        self.keeping.keep_revision("On closing the window")

    def stop(self) -> None:
        """Watch no more."""
        self.outside_changes.stop()
        self.checking.stop()

    def _newsroom(self) -> Newsroom:
        library = self._library
        if library.newsroom is None:
            library.newsroom = open_newsroom(library.folder, library.chosen.settings)
        return library.newsroom

    def _fill_window(self) -> None:
        window = self._window
        self.panels = Panels(window, window.theme)
        self.spelling = SpellingParts(window, self._spelling_desk)
        InNewWindow(window.stories.list, self._library.window_wanted.emit)
        self.panels.everywhere.model.library_changed.connect(self._library.written)
        # One line an area: what can be done there. The palette, the menu and the keys follow.
        window.set_commands(
            (
                *undo_commands(window),
                *outline_commands(window),
                *stories_commands(
                    StoryActs(window.open_story, window.stories),
                    lambda: window.open_story.is_open,
                ),
                *printing_commands(
                    Printing(window.open_story, window), lambda: window.open_story.is_open
                ),
                *notes_commands(self.panels.noting.begin, lambda: window.open_story.is_open),
                *find_commands(
                    self.panels.finding,
                    lambda: window.open_story.is_open,
                    self.panels.find_everywhere,
                ),
                *self.spelling.commands(),
                *text_commands(
                    window.page.surface, window.chosen, lambda: window.open_story.is_open
                ),
                *pasting_commands(window, self.panels.pasting),
                *window_commands(
                    window, preview=self.panels.toggle_preview, export=self.panels.toggle_export
                ),
                *history_commands(window, self.panels.history),
                *palette_commands(window),
                *preferences_commands(window),
            )
        )

    def _offer(self, conflict: Conflict) -> None:
        window = self._window
        what = ", ".join(dict.fromkeys(path.partition("[")[0] for path in conflict.fields))
        window.say(
            f"You and somebody else changed the same part of this story: {what}.",
            "Yours is shown, theirs is in the history.",
            (
                ("Compare", lambda: Compare(conflict, window.theme, window).show()),
                ("Keep mine", lambda: None),
                ("Take theirs", conflict.take_theirs),
            ),
        )


def _story(newsroom: Newsroom, key: str | None) -> Story | None:
    if key is not None:
        return newsroom.stories.story(key)
    newest = newsroom.stories.listings()[:1]
    return newsroom.stories.story(newest[0].id) if newest else None
