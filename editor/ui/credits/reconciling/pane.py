"""The cards of what is to settle, in the Credits panel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.domain.reconciling.differences import Difference
from editor.domain.reconciling.settling import Answer
from editor.ui.credits.reconciling.card import DifferenceCard
from editor.ui.credits.reconciling.view_model import ReconcilingViewModel
from editor.ui.keyboard import has_keyboard
from editor.ui.theme import Theme

MOST_CARDS = 12


class ReconcilingPane(QWidget):
    """As many cards as a person looks at; the keyboard goes on to the next as one is settled."""

    settled_all = Signal()
    """The last one is settled; the keyboard was in it."""
    reached = Signal(object)
    """The keyboard came to this card."""

    def __init__(
        self, model: ReconcilingViewModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.cards: list[DifferenceCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        model.changed.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._show()

    def begin(self) -> bool:
        """Put the keyboard into the first card; false if there is nothing to settle."""
        if self.cards:
            self.cards[0].setFocus()
        return bool(self.cards)

    def _show(self) -> None:
        at = next((at for at, card in enumerate(self.cards) if has_keyboard(card)), None)
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(each) for each in self._model.differences[:MOST_CARDS]]
        self.setVisible(bool(self.cards))
        if at is None:
            return
        if self.cards:
            card = self.cards[min(at, len(self.cards) - 1)]
            card.setFocus()
            self.reached.emit(card)
        else:
            self.settled_all.emit()

    def _card(self, difference: Difference) -> DifferenceCard:
        card = DifferenceCard(difference, self._theme, self)
        card.answered.connect(self._answer)
        card.stepped.connect(lambda by: self._step(card, by))
        self._column.addWidget(card)
        card.show()  # Qt would do it a moment later, and the keyboard comes now
        return card

    def _step(self, card: DifferenceCard, by: int) -> None:
        to = self.cards.index(card) + by
        if 0 <= to < len(self.cards):
            self.cards[to].setFocus()
            self.reached.emit(self.cards[to])

    def _answer(self, difference: Difference, answer: Answer) -> None:
        self._model.answer(difference, answer)
