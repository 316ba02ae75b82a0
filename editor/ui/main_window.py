"""The window: header, stories, page, side panel, status line. Panels don't know each other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.ui.banner import Banner, Offer
from editor.ui.commands import Command, CommandedWindow, CommandTable, press_on_return
from editor.ui.header.pane import Header
from editor.ui.library import Library
from editor.ui.menus import fill_menu_bar, menu_of
from editor.ui.open_story import OpenStory
from editor.ui.safety.leaving import parting
from editor.ui.side_panel import WIDTH_PX as PANEL_PX
from editor.ui.side_panel import SidePanel
from editor.ui.status_bar import StatusBar
from editor.ui.stories.pane import WIDTH_PX as STORIES_PX
from editor.ui.stories.pane import StoriesPane
from editor.ui.theme import Theme
from editor.ui.writing.pane import WritingPage


class MainWindow(CommandedWindow):
    """Built in the order in which it is needed: what the first paint shows, then the rest."""

    closing = Signal()
    lost_focus = Signal()

    def __init__(self, open_story: OpenStory, library: Library) -> None:
        super().__init__()
        self.library = library
        self.chosen = library.chosen
        self.open_story = open_story
        self.theme = theme = library.theme
        self._may_close = False
        self.hidden_by_focus: list[QWidget] = []
        self.put_away: list[QWidget] = []
        """Parts that come back when whatever stands in their place goes."""
        self.beside: list[QWidget] = []
        """Panes that can stand in the side panel's place, or beside the page."""
        self.lasting: list[QWidget] = []
        """Those of them that are there again at the next start."""
        self.commands = CommandTable((), self)
        self.header = Header(open_story, theme, self)
        self.banner = Banner(self)
        self.stories = StoriesPane(open_story, theme, self)
        self.page = WritingPage(open_story, theme, self.chosen, self)
        self.side_panel = SidePanel(self)
        self.status_line = StatusBar(open_story, self.page.surface, self.chosen, self)
        self._arrange()
        self._connect()
        self._show_story()

    def set_commands(self, commands: Sequence[Command]) -> None:
        """Take the commands: their keys, and the menus."""
        self.commands = CommandTable(commands, self)
        self.actions_by_id = self.commands.actions
        self.header.menu_button.setMenu(menu_of(self.commands, self))
        fill_menu_bar(self.commands, self)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme = theme
        for part in (self.header, self.stories, self.page, self.commands):
            part.set_theme(theme)

    def say(
        self, message: str, hint: str = "", offers: Sequence[Offer] = (), *, waits: bool = False
    ) -> None:
        """Show a banner; at once, or when no other message stands."""
        self.banner.say(message, hint, offers, waits=waits)

    def toggle_focus_mode(self) -> None:
        """Hide everything but the page, or bring back what was there."""
        if self.hidden_by_focus:
            for part in self.hidden_by_focus:
                part.show()
            self.hidden_by_focus = []
            return
        parts = (self.header, self.stories, self.side_panel, self.status_line, *self.beside)
        self.hidden_by_focus = [part for part in parts if part.isVisible()]
        for part in self.hidden_by_focus:
            part.hide()
        self.page.setFocus()

    def show_tab(self, name: str) -> None:
        """Bring a tab of the side panel to the front, with the keyboard in it."""
        for pane in self.beside:
            pane.hide()
        self.side_panel.show_tab(name)

    def toggle_stories(self) -> None:
        """Show the stories list with the keyboard in its search, or hide it."""
        shown = not self.stories.isVisible()
        self.stories.setVisible(shown)
        (self.stories.search if shown else self.page).setFocus()

    def add_beside(self, pane: QWidget, stretch: int) -> None:
        """Take a pane that can stand in the side panel's place; hidden until it is asked for."""
        pane.setParent(self)
        pane.hide()
        self._body.addWidget(pane, stretch)
        self.beside.append(pane)
        if stretch:
            self.lasting.append(pane)

    def show_beside(self, pane: QWidget) -> None:
        """Put a pane in the side panel's place, or the side panel back if it stands there."""
        is_there = pane.isVisible()
        for other in (*self.beside, self.side_panel):
            other.setVisible(other is (self.side_panel if is_there else pane))
        (self.page if is_there else pane).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return presses the button that has the keyboard; Esc from anywhere goes to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.page.setFocus()
            return
        press_on_return(self.focusWidget(), event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Leaving the window is a moment to remember."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.lost_focus.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close when everything is saved; if that fails, say so and stay."""
        if self._may_close or not self.open_story.saving.unsaved:
            self._may_close = False
            self.closing.emit()
            event.accept()
            return
        event.ignore()
        self.open_story.when_saved(self._leave, self._offer_to_leave)
        if self.open_story.save_state.startswith("Not saved"):
            self._offer_to_leave()

    def _offer_to_leave(self) -> None:
        hint, leave = parting(self.open_story.saving, self._leave, self._offer_to_leave)
        self.say(self.open_story.save_state, hint, (leave,))

    def _leave(self) -> None:
        self._may_close = True
        self.close()

    def _arrange(self) -> None:
        self.stories.setFixedWidth(STORIES_PX)
        self.side_panel.setFixedWidth(PANEL_PX)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self.stories)
        self._body.addWidget(self.page, 1)
        self._body.addWidget(self.side_panel)
        central = QWidget(self)
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.banner)
        layout.addLayout(self._body, 1)
        layout.addWidget(self.status_line)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        story = self.open_story
        self.header.list_button.clicked.connect(self.toggle_stories)
        story.leaving.connect(self._finish_field)
        story.replaced.connect(self._show_story)
        story.edited.connect(self._edited)
        story.banner.connect(self.say)
        story.good_news.connect(self.banner.say_good_news)
        story.findings_changed.connect(lambda: self.side_panel.count_findings(len(story.findings)))
        self.page.fields.credits_asked.connect(lambda: self.show_tab("Credits"))
        for button in (self.header.check, self.status_line.findings):
            button.clicked.connect(lambda: self.show_tab("Checks"))

    def _finish_field(self) -> None:
        """A field that is left only later would write the old story's words into the new one."""
        here = self.focusWidget()
        if here is not None and any(p.isAncestorOf(here) for p in (self.side_panel, self.header)):
            here.clearFocus()
            self.page.setFocus()

    def _show_story(self) -> None:
        self.setWindowTitle(f"{self.open_story.fields.slug} — Copydesk".removeprefix(" — "))

    def _edited(self, path: str) -> None:
        if path == "slug":
            self._show_story()
