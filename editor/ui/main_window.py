"""The window: header, stories, page, side panel, status line. Panels don't know each other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from editor.ui.banner import Banner, Offer
from editor.ui.commands import Command, command_actions, fill_menu, press_on_return
from editor.ui.header.pane import Header
from editor.ui.open_story import OpenStory
from editor.ui.placing import place_window
from editor.ui.preferences.chosen import Chosen
from editor.ui.session import Session
from editor.ui.side_panel import WIDTH_PX as PANEL_PX
from editor.ui.side_panel import SidePanel
from editor.ui.status_bar import StatusBar
from editor.ui.stories.pane import WIDTH_PX as STORIES_PX
from editor.ui.stories.pane import StoriesPane
from editor.ui.theme import Theme
from editor.ui.writing.pane import WritingPage

_WORDS_DELAY_MS = 250


class MainWindow(QMainWindow):
    """Built in the order in which it is needed: what the first paint shows, then the rest."""

    closing = Signal()
    lost_focus = Signal()

    def __init__(self, open_story: OpenStory, theme: Theme, chosen: Chosen) -> None:
        super().__init__()
        self.chosen = chosen
        self.open_story = open_story
        self.theme = theme
        self._may_close = False
        self._hidden_by_focus: list[QWidget] = []
        self._beside: list[QWidget] = []
        self.header = Header(open_story, theme, self)
        self.banner = Banner(self)
        self.stories = StoriesPane(open_story, theme, self)
        self.page = WritingPage(open_story, theme, self)
        self.side_panel = SidePanel(self)
        self.status_line = StatusBar(open_story, self)
        self._arrange()
        self._words_delay = QTimer(self)
        self._words_delay.setSingleShot(True)
        self._words_delay.setInterval(_WORDS_DELAY_MS)
        self._words_delay.timeout.connect(self._show_words)
        self._connect()
        self._show_story()

    def set_commands(self, commands: Sequence[Command]) -> None:
        """Take the commands: their keys, and the menu."""
        self.actions_by_id = command_actions(commands, self, self.theme)
        menu = QMenu(self)
        menu.setAccessibleName("Menu")
        fill_menu(menu, commands, self.actions_by_id)
        self.header.menu_button.setMenu(menu)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme = theme
        for part in (self.header, self.stories, self.page):
            part.set_theme(theme)

    def say(self, message: str, hint: str = "", offers: Sequence[Offer] = ()) -> None:
        """Show a banner."""
        self.banner.say(message, hint, offers)

    def toggle_focus_mode(self) -> None:
        """Hide everything but the page, or bring back what was there."""
        if self._hidden_by_focus:
            for part in self._hidden_by_focus:
                part.show()
            self._hidden_by_focus = []
            return
        parts = (self.header, self.stories, self.side_panel, self.status_line, *self._beside)
        self._hidden_by_focus = [part for part in parts if part.isVisible()]
        for part in self._hidden_by_focus:
            part.hide()
        self.page.setFocus()

    def show_tab(self, name: str) -> None:
        """Bring a tab of the side panel to the front, with the keyboard in it."""
        for pane in self._beside:
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
        self._beside.append(pane)

    def show_beside(self, pane: QWidget) -> None:
        """Put a pane in the side panel's place, or the side panel back if it stands there."""
        is_there = pane.isVisible()
        for other in (*self._beside, self.side_panel):
            other.setVisible(other is (self.side_panel if is_there else pane))
        (self.page if is_there else pane).setFocus()

    def restore(self, session: Session) -> None:
        """Stand as at the end of the last session."""
        place_window(self, session.geometry)
        self.stories.setVisible(session.list_shown)
        self.side_panel.setVisible(session.panel_shown)
        self.side_panel.tabs.setCurrentIndex(session.tab)

    def session(self) -> Session:
        """How the window stands now."""
        hidden = self._hidden_by_focus
        return Session(
            geometry=self.saveGeometry().toBase64().toStdString(),
            list_shown=self.stories.isVisible() or self.stories in hidden,
            panel_shown=any(
                pane.isVisible() or pane in hidden for pane in (self.side_panel, *self._beside)
            ),
            tab=self.side_panel.tabs.currentIndex(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return presses the button that has the keyboard, as it does in a dialog."""
        press_on_return(self.focusWidget(), event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Leaving the window is a moment to remember."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.lost_focus.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close when everything is saved; if that fails, say so and stay."""
        if self._may_close or not self.open_story.saving.unsaved:
            self.closing.emit()
            event.accept()
            return
        event.ignore()
        self.open_story.when_saved(self._leave)
        if self.open_story.save_state.startswith("Not saved") or self.open_story.newsroom is None:
            self._offer_to_leave()

    def _offer_to_leave(self) -> None:
        leave = ("Close and lose the changes", self._leave)
        self.say(self.open_story.save_state, "The window stays open.", (leave,))

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
        story.replaced.connect(self._show_story)
        story.edited.connect(self._edited)
        story.banner.connect(self.say)
        story.findings_changed.connect(lambda: self.side_panel.count_findings(len(story.findings)))
        self.page.surface.typed.connect(self._words_delay.start)
        self.page.fields.credits_asked.connect(lambda: self.show_tab("Credits"))
        for button in (self.header.check, self.status_line.findings):
            button.clicked.connect(lambda: self.show_tab("Checks"))

    def _show_story(self) -> None:
        self.setWindowTitle(f"{self.open_story.fields.slug} — Copydesk".removeprefix(" — "))
        self._words_delay.start()

    def _edited(self, path: str) -> None:
        if path in {"slug", "body", "language", "target_words"}:
            self.setWindowTitle(f"{self.open_story.fields.slug} — Copydesk")
            self._words_delay.start()

    def _show_words(self) -> None:
        self.status_line.show_words(self.page.surface.word_count())
