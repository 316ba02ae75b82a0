"""Where the caption desk stands: in the place of everything else in the window."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from editor.ui.captions.desk import CaptionDesk
from editor.ui.main_window import MainWindow
from editor.ui.menus import menu_of, offer_at

_OF_SHEET = (
    "captions.into-story",
    "captions.keep",
    "captions.send",
    "captions.templates",
    "captions.copy-metadata",
    "captions.paste-metadata",
    "captions.compose",
    "captions.truth",
)
"""What is offered for the selected photos."""


class CaptionPlace(QObject):
    """Puts header, stories, page and status line away while the desk is there.

    Whoever hides the desk brings them back: tabs and panes needn't know of it. The window closes
    only when what the desk has written is in the library, or when somebody gives it up.
    """

    def __init__(self, window: MainWindow, desk: CaptionDesk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._beside: list[QWidget] = []
        self._may_close = False
        # Not for the next start: it would take the keyboard from whoever began to write.
        window.add_beside(desk, 0)
        desk.closed.connect(self.toggle)
        desk.installEventFilter(self)
        window.installEventFilter(self)

    @property
    def is_shown(self) -> bool:
        """Whether the desk is there."""
        return not self._desk.isHidden()

    def toggle(self) -> None:
        """Show the desk, or bring back what was there before."""
        window = self._window
        if not self.is_shown:
            places = (window.side_panel, *window.beside)
            self._beside = [each for each in places if not each.isHidden()]
            for each in self._beside:  # first: both together would make the window wider
                each.hide()
            self._put_others_away()
            window.show_beside(self._desk)
            return
        self._desk.hide()
        for each in self._beside:
            each.show()
        window.page.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The desk comes or goes, whoever does it; the window wants to close."""
        if watched is self._desk:
            if event.type() is QEvent.Type.ShowToParent:
                self._enter()
            elif event.type() is QEvent.Type.HideToParent:
                self._leave()
        elif event.type() is QEvent.Type.Close and self._must_stay():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        window = self._window
        self._put_others_away()
        bar = self._desk.bar
        if bar.menu_button.menu() is None and window.commands.commands:
            bar.menu_button.setMenu(menu_of(window.commands, window))
            offer_at(self._desk.sheet.view, window.commands, _OF_SHEET)
        # Only what is shown can have the keyboard.
        QTimer.singleShot(0, self._desk, self._begin)

    def _put_others_away(self) -> None:
        window = self._window
        others = (window.header, window.stories, window.page, window.status_line)
        window.put_away += [
            each for each in others if not each.isHidden() and each not in window.put_away
        ]
        for each in window.put_away:
            each.hide()

    def _begin(self) -> None:
        if self.is_shown:
            self._desk.begin()

    def _leave(self) -> None:
        window = self._window
        self._desk.leave()
        in_focus = self._desk in window.hidden_by_focus
        back = [each for each in window.put_away if each is window.page or not in_focus]
        window.put_away = [each for each in window.put_away if each not in back]
        for each in back:
            each.show()

    def _must_stay(self) -> bool:
        """What can't be written stays in the window, and the window says so."""
        self._desk.leave()
        writes = self._desk.session.writes
        if self._may_close:
            return False
        if writes.is_at_risk:
            what = f"Photo details are {writes.state}"
            way_out = "The window stays open until they are written."
        elif self._desk.form.model.holds_refused:
            what = "A field at the caption desk can’t be read as it is."
            way_out = "Its photo has a sentence under the field: mend or empty it."
        else:
            return False
        self._window.say(what, way_out, (("Close and lose the changes", self._give_up),))
        return True

    def _give_up(self) -> None:
        self._may_close = True
        self._window.close()
