"""The Publish sheet, beside the text.

``PublishPane(model, theme)``. Signals: ``closed()`` at Esc or the button; ``compare_asked(id)``:
somebody changed there what that entry of the outbox would write over.
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
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.publishing.target import Target
from editor.ui.browser import open_in_browser
from editor.ui.commands import press_on_return
from editor.ui.export.notices import Blockers
from editor.ui.publish.act_choice import ActChoice
from editor.ui.publish.dispatch_card import DispatchList
from editor.ui.publish.foot import GO_KEY, PublishFoot
from editor.ui.publish.places_list import PlacesList
from editor.ui.publish.plans_list import PlansList
from editor.ui.publish.tab_order import tab_as_read
from editor.ui.publish.target_form import TargetForm
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.publish.when_choice import WhenChoice
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

WIDTH_PX = 400
_MOST_RECEIPTS = 10
"""The outbox has them all."""


class PublishPane(QFrame):
    """Where, what, when; what stops it; what will happen; what is on its way; the receipts."""

    closed = Signal()
    compare_asked = Signal(str)

    def __init__(
        self, model: PublishViewModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.setProperty("look", "beside")
        self.setAccessibleName("Publish")
        self.setFixedWidth(WIDTH_PX)
        self.close_button = QToolButton()
        self.close_button.setProperty("look", "flat")
        self.close_button.setAccessibleName("Close the Publish sheet")
        self.close_button.setToolTip("Close (Esc)")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.under_way = DispatchList("On its way", model, is_over="Just now")
        self.places = PlacesList(model, theme)
        self.act = ActChoice(model)
        self.when = WhenChoice(model)
        self.blockers = Blockers(model, theme, act="publish", noun="publishing")
        self.plans = PlansList(model, theme)
        self.receipts = DispatchList("Receipts", model)
        self.foot = PublishFoot(model)
        self.form = TargetForm(model.setting_up, theme)
        self.pages = QStackedWidget()
        self._sheet = QWidget()
        self._ordered: tuple[QWidget, ...] = ()
        self._arrange()
        self._connect()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))
        for part in (self.places, self.blockers, self.plans, self.form):
            part.set_theme(theme)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on; a focus proxy would take what stands before it out of Tab's way."""
        is_form = self.pages.currentWidget() is self.form
        (self.form.name if is_form else self.places.first()).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes a step back; Return presses the button that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            if self.pages.currentWidget() is self.form:
                self._to_sheet()
            else:
                self.closed.emit()
        elif not press_on_return(self.focusWidget(), event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Say what is true now: while it was away, nothing was asked for nobody to see."""
        super().showEvent(event)
        self.model.turn_on(on=True)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody looks any more."""
        super().hideEvent(event)
        self.model.turn_on(on=False)

    def _show(self) -> None:
        if not self.isVisible():
            return
        model = self.model
        has_places = bool(model.places)
        self.under_way.show_entries(model.sending.under_way, model.sending.trouble)
        self.places.show_places()
        self.act.show_act()
        self.act.setVisible(has_places)
        self.when.show_when()
        self.when.setVisible(has_places and not self.when.isHidden())
        self.blockers.show_blockers()
        self.blockers.setVisible(has_places and bool(model.blockers))
        if self.blockers.reason.text() != model.choice.override:
            self.blockers.reason.setText(model.choice.override)
        self.plans.show_plans()
        self.receipts.show_entries(model.sending.receipts[:_MOST_RECEIPTS])
        self.foot.show_state()
        self._order()
        if self.hasFocus() and model.places is not None:
            self.places.first().setFocus()  # until now there was nothing to pass the keyboard to

    def _order(self) -> None:
        """Rows and cards that came just now stand last for Tab until somebody says otherwise."""
        parts = (self.under_way.cards, self.places.rows, self.plans.cards, self.receipts.cards)
        shown = tuple(each for part in parts for each in part.values())
        if shown != self._ordered:
            self._ordered = shown
            tab_as_read(self._sheet)

    def _open_form(self, target: Target | None) -> None:
        self.pages.setCurrentWidget(self.form)
        self.form.begin(target)

    def _to_sheet(self) -> None:
        self.pages.setCurrentIndex(0)
        self.places.first().setFocus()

    def _to_top(self) -> None:
        """What was just stored stands above everything else."""
        self._area.verticalScrollBar().setValue(0)

    def _connect(self) -> None:
        model = self.model
        self.close_button.clicked.connect(self.closed)
        self.places.form_asked.connect(self._open_form)
        self.form.left.connect(self._to_sheet)
        self.blockers.reason.textChanged.connect(lambda text: model.choose(override=text))
        self.plans.jump_asked.connect(lambda field: model.open_story.jump.emit(field, 0, 0))
        for cards in (self.under_way, self.receipts):
            cards.open_asked.connect(open_in_browser)
            cards.compare_asked.connect(self.compare_asked)
        go = QShortcut(QKeySequence(GO_KEY), self._sheet)
        go.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        go.activated.connect(self.foot.go.click)
        model.changed.connect(self._show)
        model.sending.stored.connect(self._to_top)

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(16, 10, 16, 0)
        above.addWidget(label("Publish", "title"), 1)
        above.addWidget(self.close_button)
        inside = QWidget()
        inside.setProperty("look", "pane")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(14)
        for part in (
            *(self.under_way, self.places, self.act, self.when),
            *(self.blockers, self.plans, self.receipts),
        ):
            column.addWidget(part)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rule = QFrame()
        rule.setProperty("look", "rule")
        whole = QVBoxLayout(self._sheet)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(above)
        whole.addWidget(self._area, 1)
        whole.addWidget(rule)
        whole.addWidget(self.foot)
        self.pages.addWidget(self._sheet)
        self.pages.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self.pages)
