"""What stands in the pane of the directory: the list, the form, and likely doubles."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.domain.contributor import Contributor
from editor.domain.contributor_fields import told_apart
from editor.domain.contributor_merge import ContributorMerge
from editor.ui.find.choices import tool
from editor.ui.people.double_view import DoubleView
from editor.ui.people.doubles_view_model import DoublesViewModel
from editor.ui.people.entry import EntryViewModel
from editor.ui.people.files import ask_to_export, ask_to_import
from editor.ui.people.form import PersonForm
from editor.ui.people.list_side import ListSide
from editor.ui.people.notice import Notice
from editor.ui.people.view_model import PeopleViewModel
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

_CHOOSE = "Choose somebody in the list to see and change what is known of them."


class Directory(QWidget):
    """The list, the form, and likely doubles in their place."""

    closed = Signal()

    def __init__(
        self,
        model: PeopleViewModel,
        doubles: DoublesViewModel,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.doubles = doubles
        self._told: ContributorMerge | None = None
        self.entry = EntryViewModel(model, self)
        self.import_button = _small("Import…", "Bring in a table (CSV) or vCards", self)
        self.export_button = _small("Export…", "Write those who are listed to a file", self)
        self.close_button = tool("Close (Esc)", self)
        self.notice = Notice(self)
        self.look_button = QPushButton("Look", self)
        self.look_button.setProperty("look", "small")
        self.offer = QFrame(self)
        self.offer.setProperty("look", "offer")
        self.offered = label("", wraps=True)
        self.side = ListSide(self.model, theme, self)
        self.form = PersonForm(self.entry, self)
        self.double = DoubleView(self.doubles, self)
        self.nobody = label(_CHOOSE, "soft", wraps=True)
        self._right = QStackedWidget(self)
        self._list_and_form = QWidget(self)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._show_entry()
        self._show_doubles()

    def take_keyboard(self) -> None:
        """Put the keyboard where one begins."""
        (self.double.merge if self.doubles.current else self.side.search).setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))
        self.side.set_theme(theme)
        self.notice.set_theme(theme)

    def _show_entry(self) -> None:
        has_entry = self.model.chosen is not None
        self._right.setCurrentIndex(0 if has_entry else 1)

    def _show_doubles(self) -> None:
        model = self.doubles
        is_looking = model.current is not None
        had_keyboard = self.double.isAncestorOf(self.focusWidget() or self)
        self.offered.setText(model.offer)
        self.offer.setVisible(bool(model.offer) and not is_looking)
        self.double.setVisible(is_looking)
        self._list_and_form.setVisible(not is_looking)
        if model.last is not self._told:
            self._told = model.last
            self._tell_merge()
        if had_keyboard and not is_looking:
            self.side.list.setFocus()

    def _tell_merge(self) -> None:
        """Say what was merged, with the way back; once it was taken back, nothing."""
        merge = self._told
        if merge is None:
            self.notice.hide()
            return
        names = "”, “".join(merge.names)
        told = f"Merged “{names}” into “{merge.before.name}”."
        self.notice.say(told, "done", (("Undo", self.doubles.undo),))

    def _look(self) -> None:
        self.doubles.look(on=True)
        self.take_keyboard()

    def _ask_about(self, there: Contributor) -> None:
        """A name that is known was typed for somebody new."""
        details = f" ({told_apart(there)})" if told_apart(there) else ""
        offers: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Open that entry", partial(self.model.choose, there.id)),
            ("Somebody else", partial(self.model.add, there.name, apart=True)),
        )
        told = f"There is “{there.name}”{details} already."
        self.notice.say(told, "offer", offers)
        first = self.notice.offers[0]
        QTimer.singleShot(0, first, first.setFocus)  # later: the Return that asked presses none

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.import_button.clicked.connect(lambda: ask_to_import(self.model, self))
        self.export_button.clicked.connect(lambda: ask_to_export(self.model, self))
        self.look_button.clicked.connect(self._look)
        self.side.form_wanted.connect(self.form.take_keyboard)
        self.model.chosen_changed.connect(self._show_entry)
        self.model.said.connect(self.notice.say)
        self.notice.settled.connect(self.take_keyboard)
        self.model.namesake_found.connect(self._ask_about)
        self.doubles.changed.connect(self._show_doubles)

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(16, 10, 16, 0)
        above.addWidget(label("People and organisations", "title"), 1)
        for button in (self.import_button, self.export_button, self.close_button):
            above.addWidget(button)
        offering = QHBoxLayout(self.offer)
        offering.setContentsMargins(12, 6, 8, 6)
        offering.addWidget(self.offered, 1)
        offering.addWidget(self.look_button)
        told = QVBoxLayout()
        told.setContentsMargins(16, 0, 16, 0)
        told.setSpacing(8)
        told.addWidget(self.notice)
        told.addWidget(self.offer)
        hint = QWidget(self)
        hinting = QVBoxLayout(hint)
        hinting.setContentsMargins(16, 4, 16, 0)
        hinting.addWidget(self.nobody)
        hinting.addStretch(1)
        self._right.addWidget(self.form)
        self._right.addWidget(hint)
        sides = QHBoxLayout(self._list_and_form)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        sides.addWidget(self.side)
        sides.addWidget(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(above)
        column.addLayout(told)
        column.addWidget(self._list_and_form, 1)
        column.addWidget(self.double, 1)


def _small(text: str, tip: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setProperty("look", "small")
    button.setToolTip(tip)
    return button
