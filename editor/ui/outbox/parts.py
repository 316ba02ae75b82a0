"""The outbox in one window: the pane, the line at the bottom, what is told; sending is shared."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from editor.domain.publishing.dispatch import Dispatch
from editor.ui.browser import open_in_browser
from editor.ui.commands import Command
from editor.ui.library import Library
from editor.ui.main_window import MainWindow
from editor.ui.outbox.commands import outbox_commands
from editor.ui.outbox.draining import Draining
from editor.ui.outbox.pane import OutboxPane
from editor.ui.outbox.telling import Telling
from editor.ui.outbox.view_model import OutboxViewModel
from editor.ui.outbox.words import status_words
from editor.ui.theme import Theme


class OutboxParts(QObject):
    """Everything of the outbox that a window has.

    Args:
        library: What it shares with other windows.
        window: The window.
    """

    conflict_asked = Signal(str)
    """Somebody wants to see what was changed at the target: the id of the dispatch."""

    def __init__(self, library: Library, window: MainWindow) -> None:
        super().__init__(window)
        self._library = library
        self._window = window
        self.draining = library.findChild(Draining) or _draining(library)
        self.model = OutboxViewModel(lambda: library.newsroom, self)
        self.pane = OutboxPane(self.model, window.theme)
        window.add_beside(self.pane, 0)
        self.pane.closed.connect(self.toggle)
        window.status_line.outbox.clicked.connect(self.show)
        window.open_story.library_opened.connect(self.draining.begin)
        self.model.acted.connect(self.draining.wake)
        self.model.conflict_asked.connect(self.conflict_asked)
        self.model.address_asked.connect(open_in_browser)
        self.model.told.connect(window.open_story.banner)
        self.draining.changed.connect(self._show)
        self._telling = Telling(
            window.banner, lambda: self.draining.needing, self._names, parent=self
        )
        self._telling.entry_asked.connect(self._show_entry)
        self._telling.conflict_asked.connect(self.conflict_asked)
        self.draining.changed.connect(self._telling.look)
        self.draining.needs_somebody.connect(self._tell)
        self._show()

    def commands(self) -> tuple[Command, ...]:
        """What can be done with the outbox, by name."""
        return outbox_commands(
            self.toggle, self.draining.wake, lambda: self._library.newsroom is not None
        )

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.pane.set_theme(theme)

    def toggle(self) -> None:
        """Show the outbox, or put it away."""
        self._window.show_beside(self.pane)

    def show(self) -> None:
        """Show the outbox, with the keyboard in it."""
        if self.pane.isVisible():
            self.pane.setFocus()
        else:
            self._window.show_beside(self.pane)

    def _show(self) -> None:
        draining = self.draining
        words = status_words(draining.summary, draining.now, is_sending=draining.is_sending)
        self._window.status_line.show_outbox(
            words.text, words.short, words.spoken, is_amber=words.is_amber
        )
        self.pane.show_trouble(draining.trouble)
        self.pane.refresh()

    def _tell(self, news: tuple[Dispatch, ...]) -> None:
        """Say once that somebody is needed, in the window that somebody looks at."""
        if self._library.newsroom is None or self._window is not _in_front(self._window):
            return
        self._telling.tell(news)

    def _names(self) -> Mapping[str, str]:
        newsroom = self._library.newsroom
        return {each.id: each.name for each in newsroom.targets.all()} if newsroom else {}

    def _show_entry(self, id: str) -> None:
        self.show()
        self.pane.show_entry(id)


def _in_front(window: MainWindow) -> MainWindow:
    """The window that somebody looks at; of several, none of which is in front, one of them."""
    active = QApplication.activeWindow()
    if isinstance(active, MainWindow):
        return active
    shown = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, MainWindow) and each.isVisible()
    ]
    return min(shown, key=id, default=window)


def _draining(library: Library) -> Draining:
    """What all windows on a library share."""
    draining = Draining(lambda: library.newsroom, library.folder, library)
    library.written.connect(draining.look)
    library.restore_wanted.connect(lambda _: draining.expect_another())
    library.stopping.connect(draining.stop)
    return draining
