"""The outbox beside the page: what waits per target, and what was sent.

``OutboxPane(model, theme)``. Signals: ``closed()`` at Esc or the button. Whoever shows the pane
hands it what is true of sending by ``show_trouble``.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor.ui.find.choices import tool
from editor.ui.outbox.acts import Deed
from editor.ui.outbox.asking import Asking
from editor.ui.outbox.entry_list import EntryList
from editor.ui.outbox.entry_view import EntryView
from editor.ui.outbox.foot import OutboxFoot
from editor.ui.outbox.question import Question
from editor.ui.outbox.view_model import OutboxViewModel
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

WIDTH_PX = 420
_LOOK_AGAIN_MS = 30_000
_ABOUT = (
    "Sent from here by itself, each target in its own order."
    " What is held goes out only while this computer is on."
)
_EMPTY = (
    "Nothing waits, and nothing was sent yet.\n\nWhat you publish is kept here first and then"
    " sent, also when the network is lost or the computer is restarted in between. Receipts"
    " stay below. To begin, open a story and press Publish."
)
_LOOKING = "Looking…"


class OutboxPane(QFrame):
    """A list, or one entry in full, and what can be done with it."""

    closed = Signal()

    def __init__(self, model: OutboxViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.setProperty("look", "beside")
        self.setAccessibleName("Outbox")
        self.setFixedWidth(WIDTH_PX)
        self.close_button = tool("Close (Esc)", self)
        self.about = label("", "soft", wraps=True)
        self.list = EntryList(theme, self)
        self.entry_view = EntryView(theme, self)
        self.question = Question(self)
        self._asking = Asking(model, self.question)
        self.foot = OutboxFoot(model, theme, self)
        self._trouble = ""
        self._looked_at = self._wanted = ""
        self._pages = QStackedWidget(self)
        self._again = QTimer(self)
        self._again.setInterval(_LOOK_AGAIN_MS)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._show()

    @property
    def chosen(self) -> str:
        """The id of the chosen entry; empty if none is."""
        return self.list.chosen

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on; a focus proxy would take what stands before it out of Tab's way."""
        (self.close_button if self.model.is_empty else self._page()).setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))
        for part in (self.list, self.entry_view, self.foot):
            part.set_theme(theme)

    def show_trouble(self, trouble: str) -> None:
        """Say why nothing could be sent; empty if nothing stands in the way."""
        if trouble != self._trouble:
            self._trouble = trouble
            self._show()

    def show_entry(self, id: str) -> None:
        """Choose an entry, in the list; one that isn't there yet as soon as it is read."""
        self._to_list()
        self._wanted = "" if self.list.choose(id) else id
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc takes the question back, goes back to the list, or closes the outbox."""
        if event.key() == Qt.Key.Key_Escape:
            if not self.question.isHidden():
                self.question.put_away()
            elif self._looked_at:
                self._to_list()
                self.list.setFocus()
            else:
                self.closed.emit()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What happened meanwhile is read when somebody looks."""
        super().showEvent(event)
        self.model.reload()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody looks: nothing is asked any more."""
        super().hideEvent(event)
        self._again.stop()
        self.question.put_away()

    def refresh(self) -> None:
        """Something may be another: read it, if somebody looks."""
        if self.isVisible():
            self.model.reload()

    def _show(self) -> None:
        self.list.show_rows(self.model.rows())
        if self._wanted and self.list.choose(self._wanted):
            self._wanted = ""
        self.list.choose_first()
        is_empty = self.model.is_empty
        trouble = self.model.trouble or self._trouble
        empty = _EMPTY if self.model.is_read else _LOOKING
        self.about.setText(trouble or (empty if is_empty else _ABOUT))
        had_none = self._pages.isHidden()
        self._pages.setVisible(not is_empty)
        if had_none and not is_empty and self.close_button.hasFocus():
            self._page().setFocus()  # the keyboard waited for something to read
        self.foot.setVisible(not is_empty)
        if self._looked_at and self.model.entry(self._looked_at) is None:
            self._to_list()
        elif self._looked_at:
            self._show_details()
        self._enable()

    def _enable(self) -> None:
        self.foot.show_for(self._looked_at or self.chosen, is_read=bool(self._looked_at))

    def _moved(self) -> None:
        self.question.put_away()
        self._enable()

    def _do(self, deed: Deed) -> None:
        """Do something with the entry that is chosen or looked at; ask first where it matters."""
        key = self._looked_at or self.chosen
        if self.model.reason_against(deed, key):
            return
        acts: dict[Deed, Callable[[str], None]] = {
            Deed.GO_ON: self._asking.go_on,
            Deed.CANCEL: self._asking.cancel,
            Deed.RESEND: self._asking.resend,
            Deed.BROWSE: self.model.browse,
            Deed.DETAILS: self._look_at,
            Deed.UP: partial(self.model.move, deed=deed),
            Deed.DOWN: partial(self.model.move, deed=deed),
        }
        acts[deed](key)

    def _pause(self) -> None:
        self._asking.pause(self._looked_at or self.chosen)

    def _look_at(self, id: str) -> None:
        if self._looked_at != id:
            self._looked_at = id
            self.entry_view.begin()
            self._show_details()
        self._pages.setCurrentWidget(self.entry_view)
        self.entry_view.setFocus()
        self._enable()

    def _show_details(self) -> None:
        entry, target = self.model.entry(self._looked_at), self.model.target_of(self._looked_at)
        if entry is not None:
            paused = target.paused if target is not None else ""
            name = self.model.target_name(entry.id)
            self.entry_view.show_entry(entry, name, paused, self.model.now)
            self.model.look_at(entry.id)

    def _show_log(self, id: str) -> None:
        if id == self._looked_at:
            self.entry_view.show_log(self.model.log, self.model.now)

    def _to_list(self) -> None:
        self._looked_at = ""
        self._pages.setCurrentWidget(self.list)
        self._enable()

    def _page(self) -> QWidget:
        return self.entry_view if self._looked_at else self.list

    def _connect(self) -> None:
        self.model.changed.connect(self._show)
        self.model.log_read.connect(self._show_log)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.doubleClicked.connect(lambda: self._do(Deed.DETAILS))
        self.list.deed_asked.connect(self._do)
        self.foot.deed_asked.connect(self._do)
        self.foot.pause_asked.connect(self._pause)
        self.entry_view.left.connect(self._to_list)
        self.entry_view.left.connect(self.list.setFocus)
        self.question.over.connect(lambda: self._page().setFocus())
        self.close_button.clicked.connect(self.closed)
        self._again.timeout.connect(self.model.reload)

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.addWidget(label("Outbox", "title"), 1)
        above.addWidget(self.close_button)
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 4)
        head.addLayout(above)
        head.addWidget(self.about)
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 16, 14)
        below.setSpacing(8)
        below.addWidget(self.question)
        below.addWidget(self.foot)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.entry_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addStretch(0)
        column.addLayout(below)
