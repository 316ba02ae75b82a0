"""*Send selected photos*, hung into the caption desk."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QToolButton

from editor.ui.captions.desk import CaptionDesk
from editor.ui.captions.sending.pane import SendPane
from editor.ui.captions.sending.view_model import SendModel
from editor.ui.captions.sending.words import title_of
from editor.ui.chosen import Chosen
from editor.ui.theme import Theme, icon

_WHAT = "Sending"


class DeskSending(QObject):
    """The panel in place of the form, and how far it is in the line at the bottom."""

    def __init__(self, desk: CaptionDesk, chosen: Chosen, theme: Theme) -> None:
        super().__init__(desk)
        self.desk = desk
        self.model = SendModel(desk.session, chosen, self)
        self.pane = SendPane(self.model, theme)
        desk.side.addWidget(self.pane)
        self.button = QToolButton()
        self.button.setText("Send…")
        self.button.setToolTip("Send the selected photos to a folder (Ctrl+Alt+S)")
        self.button.setAccessibleName("Send the selected photos")
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.clicked.connect(self.show_panel)
        desk.bar.tools.addWidget(self.button)
        self.pane.closed.connect(desk.write)
        desk.task.cancelled.connect(self.model.cancel)
        self.model.progressed.connect(self._progress)
        self.model.ended.connect(self._end)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.button.setIcon(icon("send", theme))
        self.pane.set_theme(theme)
        self.pane.set_icons(theme)

    def show_panel(self) -> None:
        """Show the panel, or go back to the fields."""
        if self.desk.side.currentWidget() is self.pane:
            self.desk.write()
            return
        self.desk.form.leave()
        self.desk.form.model.apply()
        self.desk.side.setCurrentWidget(self.pane)
        self.pane.begin()

    def _progress(self, done: int, of: int) -> None:
        self.desk.task.show_progress(_WHAT, done, of)

    def _end(self) -> None:
        self.desk.task.hide()
        if self.model.sent is not None:
            self.desk.say(title_of(self.model.sent))
