"""Everything of the window that needs the library; imported once the first paint is done."""

from collections.abc import Callable

from editor.domain.errors import CopydeskError
from editor.domain.story import Story
from editor.newsroom import Newsroom, open_newsroom
from editor.services.backups import Backups
from editor.services.recovery import Recovery, recover
from editor.ui.backups.commands import backups_commands
from editor.ui.backups.damaged import offer_backup, open_replaced
from editor.ui.backups.rounds import BackupRounds
from editor.ui.batch_export.commands import batch_export_commands
from editor.ui.captions.commands import caption_commands
from editor.ui.captions.sending.commands import sending_commands
from editor.ui.captions.tools.commands import caption_tool_commands
from editor.ui.checking import Checking
from editor.ui.checks.links import LinkLooking, link_commands
from editor.ui.compare import Compare
from editor.ui.credits.commands import credits_commands
from editor.ui.find.commands import find_commands
from editor.ui.first_steps.hints import Hints
from editor.ui.history.commands import history_commands
from editor.ui.keeping import Keeping
from editor.ui.key_tips import KeyTips
from editor.ui.library import Library
from editor.ui.main_window import MainWindow
from editor.ui.notes.commands import notes_commands
from editor.ui.outlining import outline_commands
from editor.ui.outside_changes import Conflict, OutsideChanges
from editor.ui.packages.handing_over import HandingOver, hand_over_commands
from editor.ui.palette.commands import palette_commands
from editor.ui.panels import Panels
from editor.ui.pasting.commands import pasting_commands
from editor.ui.people.commands import people_commands
from editor.ui.preferences.commands import preferences_commands
from editor.ui.printing.commands import printing_commands
from editor.ui.printing.printing import Printing
from editor.ui.publishing_parts import PublishingParts
from editor.ui.recovery.pane import tell_recovery
from editor.ui.rules.commands import rules_commands
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
        (library.findChild(BackupRounds) or _rounds(library)).follow(window.open_story)
        story = window.open_story
        story.worker = library.worker
        self.outside_changes = OutsideChanges(story, window)
        self.outside_changes.library_changed.connect(window.stories.view_model.reload)
        self.outside_changes.library_changed.connect(self._spelling_desk.reload)
        self.outside_changes.merged.connect(
            lambda: window.banner.say_good_news(
                "This story was changed elsewhere. The changes are here now."
            )
        )
        self.outside_changes.moved.connect(
            lambda: window.banner.say_good_news(
                f"This story is {story.fields.status.value.lower()} now."
            )
        )
        self.outside_changes.conflict.connect(self._offer)
        self.keeping = Keeping(story, window.stories.view_model.listings)
        self.links = LinkLooking(story)
        self.checking = Checking(story, library.worker, self.links.findings)
        self.links.looked.connect(self.checking.begin)
        window.lost_focus.connect(lambda: self.keeping.keep_revision("On leaving the window"))
        library.written.connect(self.outside_changes.fetch)
        library.written.connect(window.stories.view_model.reload)
        self._fill_window()
        self.outside_changes.library_changed.connect(self.panels.captions.outside.look)

    def recover(self) -> Recovery:
        """Open the library and bring back what a crash left. Any thread may do it.

        Raises:
            LibraryError: It can't be opened, or not be written.
        """
        newsroom = self._newsroom()
        return recover(newsroom.stories, newsroom.folder)

    def open(self, recovery: Recovery, key: str | None, last: str = "") -> Story | None:
        """Use the library, tell what was recovered, and read a story.

        Args:
            recovery: What came of ``recover``.
            key: Its slug or id. Without one it is the last one, if that is there, or the one that
                was last changed.
            last: The id of the story that the window had the last time; empty if that isn't known.

        Returns:
            None if the library is empty.

        Raises:
            LibraryError: It can't be read.
            UnknownStoryError: There is no such story.
        """
        newsroom = self._newsroom()
        try:
            story = _story(newsroom, key, last)
        finally:
            self._window.open_story.use(newsroom)
        tell_recovery(recovery, self._window)
        self.checking.begin()
        return story

    def begin(self) -> None:
        """Use the library that another window has opened; no story is read."""
        self._window.open_story.use(self._newsroom())

    def offer_backup(self, error: CopydeskError, again: Callable[[], None]) -> None:
        """The library can't be opened: say so, and offer a backup if its file is damaged."""
        self._window.open_story.saving.cannot_save(error)
        offer_backup(self._library, self._window, error, again)

    def open_replaced(self) -> None:
        """Another library stands where this one was: open that one."""
        open_replaced(self._library, self._window)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for part in (self.panels, self.spelling, self.publishing):
            part.set_theme(theme)

    def before_closing(self) -> None:
        """The window is about to go: keep what should be kept."""
        self.outside_changes.stop()
        self.checking.stop()
        self.panels.captions.close_session()
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
        self.publishing = PublishingParts(self._library, window, self.outside_changes)
        self.panels.captions.form.spell(self.spelling.watch)
        InNewWindow(window.stories.list, self._library.window_wanted.emit)
        self.panels.everywhere.model.library_changed.connect(self._library.written)
        self.panels.people.model.library_changed.connect(self._spelling_desk.reload)
        # One line an area: what can be done there. The palette, the menu and the keys follow.
        window.set_commands(
            (
                *undo_commands(window),
                *outline_commands(window),
                *stories_commands(
                    StoryActs(window.open_story, window.stories, self._library.window_wanted.emit),
                    lambda: window.open_story.is_open,
                ),
                *printing_commands(
                    Printing(window.open_story, window), lambda: window.open_story.is_open
                ),
                *batch_export_commands(self.panels.toggle_batch_export),
                *self.publishing.commands(),
                *hand_over_commands(
                    HandingOver(window.open_story, window), lambda: window.open_story.is_open
                ),
                *notes_commands(self.panels.noting.begin, lambda: window.open_story.is_open),
                *find_commands(
                    self.panels.finding,
                    lambda: window.open_story.is_open,
                    find=self.panels.find,
                    can_find=lambda: self.panels.can_find,
                    find_everywhere=self.panels.find_everywhere,
                ),
                *self.spelling.commands(),
                *text_commands(window.page, window.chosen, lambda: window.open_story.is_open),
                *pasting_commands(window, self.panels.pasting),
                *window_commands(
                    window, preview=self.panels.toggle_preview, export=self.panels.toggle_export
                ),
                *history_commands(window, self.panels.history),
                *credits_commands(self.panels.credits.reconciling, self.panels.settle_credits),
                *people_commands(self.panels.toggle_people),
                *link_commands(self.links, window.open_story),
                *caption_commands(self.panels.caption_place, self.panels.captions),
                *caption_tool_commands(
                    self.panels.caption_tools, lambda: self.panels.caption_place.is_shown
                ),
                *sending_commands(
                    self.panels.caption_sending, lambda: self.panels.caption_place.is_shown
                ),
                *backups_commands(self.panels.toggle_backups),
                *rules_commands(self.panels.toggle_rules),
                *palette_commands(window),
                *preferences_commands(window),
            )
        )
        self.panels.captions.left.add_wanted.connect(window.actions_by_id["story.photos"].trigger)
        KeyTips(
            window,
            ((self.panels.photos.add, "story.photos"),),
        )
        self.hints = Hints(
            window,
            {
                "checks": self.panels.checks,
                "export": self.panels.export,
                "history": self.panels.history,
                "notes": self.panels.notes,
            },
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


def _rounds(library: Library) -> BackupRounds:
    def backups() -> Backups | None:
        return library.newsroom.backups if library.newsroom is not None else None

    rounds = BackupRounds(backups, lambda: library.stories, library)
    rounds.failed.connect(library.trouble)
    rounds.failed.connect(lambda _: library.backups_changed.emit())
    rounds.made.connect(lambda _: library.backups_changed.emit())
    library.backup_wanted.connect(rounds.make_now)
    library.stopping.connect(rounds.stop)
    return rounds


def _story(newsroom: Newsroom, key: str | None, last: str) -> Story | None:
    if key is None and last and newsroom.stories.version_of(last):
        key = last
    if key is not None:
        return newsroom.stories.story(key)
    newest = newsroom.stories.listings()[:1]
    return newsroom.stories.story(newest[0].id) if newest else None
