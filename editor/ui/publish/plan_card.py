"""What will happen at one target: steps, what it can't take, losses, warnings, the exact text."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.exporters.sent_files import text_of
from editor.services.publishing.plan import Plan
from editor.ui.export.fitness import Fitness
from editor.ui.preview.exact_text import ExactText
from editor.ui.publish.steps_list import StepsList
from editor.ui.publish.words import missing_lines, plan_words
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

_TEXT_PX = 240
_ICON_PX = 14
_NAME_LETTERS = 34


class PlanCard(QFrame):
    """Folds: of several targets one is looked at. Signal: ``jump_asked(field)``."""

    jump_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: Plan | None = None
        self.setProperty("look", "card")
        self.head = QToolButton()
        self.head.setProperty("look", "fold")
        self.head.setCheckable(True)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.short = label("", "small", wraps=True)
        self.refusal = label("", "stop", wraps=True)
        self.warnings = label("", "look-again", wraps=True)
        self.steps = StepsList()
        self.missing = label("", "dim", wraps=True)
        self._missing_title = label("Can’t take of this story", "heading")
        self.fitness = Fitness(theme, is_narrow=True)
        self.fitness.unfold("losses")
        self.show_text = QPushButton("Exact text")
        self.show_text.setProperty("look", "fitness")
        self.show_text.setCheckable(True)
        self.text = ExactText()
        self.text.setFixedHeight(_TEXT_PX)
        self._body = QWidget()
        self._arrange()
        self.head.toggled.connect(self._fold)
        self.show_text.toggled.connect(self._show_text)
        self.fitness.jump_asked.connect(self.jump_asked)
        self.set_theme(theme)
        self._fold()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.fitness.set_theme(theme)
        self.text.set_colour_of_names(theme.accent)
        self._fold()

    def show_plan(self, plan: Plan, *, hides_refusal: bool) -> None:
        """Show it.

        Args:
            plan: What will happen.
            hides_refusal: Its refusal is said elsewhere: blockers stand in their own box.
        """
        self._plan = plan
        name = plan.target.name
        shown = name if len(name) <= _NAME_LETTERS else f"{name[: _NAME_LETTERS - 1]}…"
        self.head.setText(shown.replace("&", "&&"))
        self.head.setToolTip(name)
        self.head.setAccessibleName(f"What will happen at {name}")
        self.short.setText(plan_words(plan))
        refusal = "" if hides_refusal else f"{plan.refusal} {plan.hint}".strip()
        for part, words in (
            (self.refusal, refusal),
            (self.warnings, "\n".join(plan.warnings)),
            (self.missing, missing_lines(plan)),
        ):
            part.setText(words)
            part.setVisible(bool(words))
        self.steps.show_steps(plan.steps)
        self._missing_title.setVisible(bool(plan.missing))
        preview = plan.preview
        self.fitness.show_fitness(plan.losses, preview.files, preview.verdict)
        self.show_text.setVisible(bool(preview.document))
        self.show_text.setAccessibleName(f"Exact text for {name}")
        self._show_text()

    def _show_text(self) -> None:
        is_on = self.show_text.isChecked() and self._plan is not None
        self.text.setVisible(is_on and self.show_text.isVisibleTo(self._body))
        if self._plan is not None and is_on:
            self.text.setAccessibleName(f"Exact text for {self._plan.target.name}")
            self.text.show_text(text_of(self._plan.preview.document)[0])

    def _fold(self) -> None:
        is_open = self.head.isChecked()
        self._body.setVisible(is_open)
        mark = "chevron-down" if is_open else "chevron-right"
        self.head.setIcon(icon(mark, self._theme, _ICON_PX, self._theme.soft))
        self.head.setAccessibleDescription("Unfolded" if is_open else "Folded")

    def _arrange(self) -> None:
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 6, 0, 0)
        body.setSpacing(6)
        for part in (self.steps, self._missing_title, self.missing, self.fitness):
            body.addWidget(part)
        body.addWidget(self.show_text, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 8)
        column.setSpacing(0)
        column.addWidget(self.head)
        for part in (self.short, self.refusal, self.warnings):
            column.addWidget(part)
        column.addWidget(self._body)
