"""The outbox in one window: the pane, the line at the bottom, what is told; sending is shared."""

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from editor.domain.publishing.dispatch import Dispatch
from editor.ui.banner import Offer
from editor.ui.commands import Command
from editor.ui.library import Library
from editor.ui.main_window import MainWindow
from editor.ui.outbox.commands import outbox_commands
from editor.ui.outbox.draining import Draining
from editor.ui.outbox.pane import OutboxPane
from editor.ui.outbox.view_model import OutboxViewModel
from editor.ui.outbox.words import needing_words, status_words
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
        self.model.address_asked.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        self.model.told.connect(window.open_story.banner)
        self.draining.changed.connect(self._show)
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
        newsroom = self._library.newsroom
        if newsroom is None or self._window is not _in_front(self._window):
            return
        names = {each.id: each.name for each in newsroom.targets.all()}
        first = news[0]
        if len(news) == 1:
            message = needing_words(first, names.get(first.target, "its target"))
        else:
            message = f"{len(news):,} stories in the outbox need you."
        show: Offer = ("Open the outbox", lambda: self._show_entry(first.id))
        self._window.say(message, "", (show,), waits=True)

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
