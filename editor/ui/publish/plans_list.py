"""What will happen, one card a target; the first is unfolded."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.domain.publishing.act import Act
from editor.ui.publish.plan_card import PlanCard
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.theme import Theme
from editor.ui.theme.look import label


class PlansList(QWidget):
    """Signal: ``jump_asked(field)``."""

    jump_asked = Signal(str)

    def __init__(
        self, model: PublishViewModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.cards: dict[str, PlanCard] = {}
        self.title = label("What will happen", "small")
        self.words = label("", "soft", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for card in self.cards.values():
            card.set_theme(theme)

    def show_plans(self) -> None:
        """Show the plans as they are known; what is unfolded stays so."""
        model = self._model
        plans = {plan.target.id: plan for plan in model.planning.plans}
        if list(plans) != list(self.cards):
            self._build(tuple(plans))
        choice = model.choice
        is_unsaid = choice.act is Act.CORRECT and not choice.correction.strip()
        hides = is_unsaid or (bool(model.blockers) and not choice.override.strip())
        for target, plan in plans.items():
            self.cards[target].show_plan(plan, hides_refusal=hides)
        is_kill = choice.act is Act.KILL
        self.title.setText(
            "What will happen; the exact text is the notice" * is_kill or "What will happen"
        )
        words = self._said(has_plans=bool(plans))
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.setVisible(bool(plans or words))

    def _said(self, *, has_plans: bool) -> str:
        planning = self._model.planning
        if planning.error is not None:
            return str(planning.error)
        return "Working it out …" if planning.is_due and not has_plans else ""

    def _build(self, ids: tuple[str, ...]) -> None:
        before, is_new = self.cards, not self.cards
        self.cards = {}
        for target in ids:
            known = before.pop(target, None)
            card = known or self._card(is_open=is_new and not self.cards)
            self.cards[target] = card
            self._column.addWidget(card)
        for card in before.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _card(self, *, is_open: bool) -> PlanCard:
        card = PlanCard(self._theme, self)
        card.head.setChecked(is_open)
        card.jump_asked.connect(self.jump_asked)
        return card
