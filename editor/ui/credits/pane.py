"""The Credits panel.

``CreditsPane(open_story, theme)``; no signals of its own.
"""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.ui.credits.add_field import AddField
from editor.ui.credits.printed_card import PrintedCard
from editor.ui.credits.reconciling.pane import ReconcilingPane
from editor.ui.credits.reconciling.view_model import ReconcilingViewModel
from editor.ui.credits.row import MIME, PARTS, CreditRow
from editor.ui.credits.view_model import CreditsViewModel
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme, load_italics
from editor.ui.theme.look import label

NO_STORY = "Open a story to credit its people."
EMPTY = "Nobody is credited yet. Type a name above and press Enter."
ORDER = "Alt+↑ and Alt+↓ change the order"


class CreditsPane(QScrollArea):
    """The people of the story, and what readers will see of them."""

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_italics()
        self.model = CreditsViewModel(open_story, self)
        self._theme = theme
        self._rows: list[CreditRow] = []
        self.add = AddField(self.model, theme)
        self._empty = label(EMPTY, "soft", wraps=True)
        self._order = label(ORDER, "dim")
        self.printed = PrintedCard(self.model, theme)
        self.reconciling = ReconcilingViewModel(open_story, self)
        self.to_settle = ReconcilingPane(self.reconciling, theme)
        self.to_settle.settled_all.connect(self.add.setFocus)
        self.to_settle.reached.connect(self.ensureWidgetVisible)
        self._inside = QWidget()
        self._inside.setProperty("look", "pane")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._arrange()
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setAccessibleName("Credits")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Shift+Tab would come back by its proxy
        self.setFocusProxy(self.add)
        self.model.changed.connect(self._show)
        self.reconciling.changed.connect(self._set_tab_order)  # behind its own, which makes cards
        open_story.ledger.went.connect(self._stay)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.add.set_theme(theme)
        self.printed.set_theme(theme)
        self.to_settle.set_theme(theme)
        self._renew_rows()
        self._set_tab_order()

    def settle(self) -> None:
        """Put the keyboard where something is to settle, else where somebody is added."""
        if self.to_settle.begin():
            self.ensureWidgetVisible(self.to_settle.cards[0])
        else:
            self.add.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A credit of this list may be dropped."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Put the credit where it fell."""
        index = int(bytes(event.mimeData().data(MIME).data()))
        y = self._inside.mapFrom(self, event.position().toPoint()).y()
        to = sum(row.geometry().center().y() < y for row in self._rows if row.index != index)
        event.acceptProposedAction()
        self._move(index, to - index)

    def _arrange(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 10, 0, 12)
        column.setSpacing(8)
        for widget in (self.add, self._empty):
            column.addLayout(_indented(widget))
        column.addLayout(self._list)
        column.addLayout(_indented(self.to_settle))
        column.addSpacing(4)
        column.addLayout(_indented(self.printed))
        column.addLayout(_indented(self._order))
        column.addStretch(1)

    def _show(self) -> None:
        people = self.model.credits
        if len(people) != len(self._rows):
            self._renew_rows()
        else:
            for row, credit in zip(self._rows, people, strict=True):
                row.show_credit(credit)
        self._empty.setText(EMPTY if self.model.is_open else NO_STORY)
        self._empty.setVisible(not people)
        self._order.setVisible(len(people) > 1)
        # The whole pane: Qt hands the keyboard to a focus proxy even if that is disabled.
        self.setEnabled(self.model.is_open)
        self.printed.show_printed()
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        """As they stand: Qt puts what is made later behind everything in the window."""
        stops = [self.add, *(stop for row in self._rows for stop in row.stops)]
        stops += [stop for card in self.to_settle.cards for stop in card.stops]
        for first, then in pairwise([*stops, *self.printed.stops]):
            QWidget.setTabOrder(first, then)

    def _move(self, index: int, step: int) -> None:
        """The keyboard goes with the row that was moved."""
        row = self._rows[index]
        focus = self.focusWidget()
        part = next((each for each in PARTS if getattr(row, each).hasFocus()), "name")
        if focus is not None:
            focus.clearFocus()  # what was typed counts before the row moves
        to = self.model.move(index, index + step)
        stop: QWidget = getattr(self._rows[to], part)
        (stop if stop.isVisible() else self._rows[to].name).setFocus()
        self.ensureWidgetVisible(self._rows[to])

    def _stay(self) -> None:
        """The window shows what was undone, and the keyboard stays where it was done."""
        held = self.focusWidget()
        if held is not None and held.hasFocus():
            QTimer.singleShot(0, held, lambda: held.isVisible() and held.setFocus())

    def _renew_rows(self) -> None:
        """Other rows; the keyboard stays at the place in the list where it was."""
        old, self._rows = self._rows, []
        at = next((each.index for each in old if any(stop.hasFocus() for stop in each.stops)), None)
        for index, credit in enumerate(self.model.credits):
            row = CreditRow(self.model, index, credit, self._theme, self._inside)
            row.moved.connect(self._move)
            self._list.addWidget(row)
            row.show()  # Qt would do it a moment later, and the keyboard comes now
            self._rows.append(row)
        if at is not None:
            (self._rows[min(at, len(self._rows) - 1)].name if self._rows else self.add).setFocus()
        for row in old:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()


def _indented(widget: QWidget) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setContentsMargins(12, 0, 12, 0)
    box.addWidget(widget)
    return box
