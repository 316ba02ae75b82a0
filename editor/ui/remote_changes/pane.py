"""The comparison beside the page: what changed, sent / theirs / ours of each, and whose is taken.

``RemoteChangesPane(model, theme)``. Signal: ``closed()`` at Esc or the button. Keys: J and K go
through the changes, T takes theirs, O keeps ours, Ctrl+Return sends.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.publishing.three_way import Side
from editor.ui.browser import open_in_browser
from editor.ui.find.choices import tool
from editor.ui.remote_changes.change_list import ChangeList
from editor.ui.remote_changes.passage_view import PassageView
from editor.ui.remote_changes.view_model import RemoteChangesModel
from editor.ui.remote_changes.words import open_words, told_of
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

WIDTH_PX = 460
_EMPTY = (
    "Nothing of this story waits for a choice.\n\nIf somebody changes it at a site, an update "
    "stops there before it overwrites anything. You then choose here, passage by passage, between "
    "their version and ours."
)
_SEND_HELP = (
    "Saves the story as chosen, keeps their version in its history, and sends it (Ctrl+Return)."
)


class RemoteChangesPane(QFrame):
    """The list, the change that is looked at, and what is done with all of it."""

    closed = Signal()

    def __init__(
        self, model: RemoteChangesModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.setProperty("look", "beside")
        self.setAccessibleName("What was changed there")
        self.setMinimumWidth(WIDTH_PX)
        self.close_button = tool("Close (Esc)", self)
        self.places = QComboBox()
        self.places.setAccessibleName("Where it was changed")
        self.told = label("", "soft", wraps=True)
        self.error = label("", "look-again", wraps=True)
        self.list = ChangeList(theme)
        self.passage = PassageView(theme)
        self.notes = label("", "small", wraps=True)
        self.left = label("", "title", wraps=True)
        self.open_there = _button("Open there", "Open it at the site, in the browser")
        self.all_theirs = _button("Take all theirs", "Take all theirs")
        self.all_ours = _button("Keep all ours", "Keep all ours")
        self.go = _button("Send", "Send what was chosen", "primary")
        self._acts = QWidget()
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))
        self.open_there.setIcon(icon("external-link", theme, 14, theme.soft))
        self.list.set_theme(theme)
        self.passage.set_theme(theme)
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on."""
        part = self.close_button if self.list.isHidden() else self.list
        part.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What happened meanwhile is read when somebody looks."""
        super().showEvent(event)
        self.model.is_watched = True
        self.model.reload()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody looks: nothing is compared any more."""
        super().hideEvent(event)
        self.model.is_watched = False

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.addWidget(label("What was changed there", "title"), 1)
        above.addWidget(self.open_there)
        above.addWidget(self.close_button)
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.all_theirs)
        whole.addWidget(self.all_ours)
        whole.addStretch(1)
        whole.addWidget(self.go)
        self._acts.setLayout(whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.places)
        column.addWidget(self.told)
        column.addWidget(self.error)
        column.addWidget(self.list)
        column.addWidget(self.passage, 1)
        column.addWidget(self.notes)
        column.addWidget(self.left)
        column.addWidget(self._acts)
        column.addStretch(0)

    def _connect(self) -> None:
        model = self.model
        self.close_button.clicked.connect(self.closed)
        self.places.activated.connect(lambda at: model.show(model.waiting[at].id))
        self.list.chosen.connect(self._show)
        self.passage.chosen.connect(self._choose)
        self.all_theirs.clicked.connect(lambda: model.choose_everywhere(Side.THEIRS))
        self.all_ours.clicked.connect(lambda: model.choose_everywhere(Side.OURS))
        self.open_there.clicked.connect(self._open_there)
        self.go.clicked.connect(self._send)
        model.changed.connect(self._show)
        keys = {
            "J": lambda: self.list.step(1),
            "K": lambda: self.list.step(-1),
            "T": lambda: self._choose(Side.THEIRS),
            "O": lambda: self._choose(Side.OURS),
            "Ctrl+Return": self.go.click,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _choose(self, side: Side) -> None:
        passage = self.list.passage
        if passage is not None and not self.model.is_busy:
            self.model.choose(passage.id, side)

    def _send(self) -> None:
        # The buttons go with what they were about: the keyboard stays in the pane.
        self.close_button.setFocus()
        self.model.send()

    def _open_there(self) -> None:
        if self.model.compared is not None:
            seen = self.model.compared.seen
            open_in_browser(seen.edit_url or seen.url)

    def _show(self) -> None:
        model, compared = self.model, self.model.compared
        has_any = compared is not None
        had_keyboard = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.list.show_passages(model.passages, model.choices)
        self.passage.show_passage(
            self.list.passage, compared.seen.changed_by if compared else "", model.choices
        )
        had_none = self.list.isHidden()
        self.list.setVisible(bool(model.passages))
        self.passage.setVisible(bool(model.passages))
        for part in (self.notes, self.left, self._acts):
            part.setVisible(has_any)
        self.open_there.setVisible(bool(compared and (compared.seen.edit_url or compared.seen.url)))
        self._show_words()
        self._show_places()
        against = model.reason_against()
        self.go.setEnabled(not against)
        self.go.setToolTip(against or _SEND_HELP)
        self.go.setAccessibleDescription(against or _SEND_HELP)
        for button in (self.all_theirs, self.all_ours):
            button.setEnabled(not model.is_busy)
            button.setVisible(bool(model.passages))
        if had_keyboard and not self.isAncestorOf(self.focusWidget()):
            self.setFocus()
        elif had_none and not self.list.isHidden() and self.close_button.hasFocus():
            self.list.setFocus()  # the keyboard waited for something to choose

    def _show_words(self) -> None:
        model, compared = self.model, self.model.compared
        told = model.told or _EMPTY
        if compared is not None and model.dispatch is not None:
            target = compared.target.name
            counts = (len(model.left), len(model.passages))
            told = told_of(model.dispatch, target, compared.seen, counts)
        self.told.setText(told)
        self.error.setText(
            f"{model.error.message} {model.error.hint}".strip() if model.error else ""
        )
        self.error.setVisible(model.error is not None)
        self.notes.setText("\n".join(model.notes))
        self.left.setText(
            "Sending…" if model.is_busy else open_words(len(model.left), len(model.passages))
        )

    def _show_places(self) -> None:
        """Only where it met a change at several places."""
        model = self.model
        ids = [each.id for each in model.waiting]
        self.places.setVisible(len(ids) > 1)
        names = [model.place_of(each) for each in model.waiting]
        if [self.places.itemText(at) for at in range(self.places.count())] != names:
            self.places.clear()
            self.places.addItems(names)
        if model.dispatch is not None and model.dispatch.id in ids:
            self.places.setCurrentIndex(ids.index(model.dispatch.id))


def _button(text: str, name: str, look: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    if look:
        button.setProperty("look", look)
    return button
