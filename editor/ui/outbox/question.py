"""A question inside the pane, never in the way of the rest: a sentence, yes, and no."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.ui.theme.look import label

_MOST_CHARACTERS = 80


class Question(QFrame):
    """Hidden until something is asked; ``over`` when it was answered either way."""

    over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "offer")
        self._act: Callable[[str], None] | None = None
        self.words = label("", wraps=True)
        self.line = QLineEdit(self)
        self.line.setMaxLength(_MOST_CHARACTERS)
        self.line.setAccessibleName("Answer")
        self.yes = QPushButton("Yes", self)
        self.yes.setProperty("look", "primary")
        self.no = QPushButton("Not now", self)
        answers = QHBoxLayout()
        answers.addStretch(1)
        answers.addWidget(self.no)
        answers.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(self.words)
        column.addWidget(self.line)
        column.addLayout(answers)
        self.yes.clicked.connect(self._answered)
        self.line.returnPressed.connect(self._answered)
        self.no.clicked.connect(self.put_away)
        self.hide()

    def ask(
        self, words: str, yes: str, act: Callable[[str], None], *, line: str | None = None
    ) -> None:
        """Ask.

        Args:
            words: The question.
            yes: What the button says.
            act: Called with what was typed, if the answer is yes.
            line: What stands in the line to type in; None for a question without one.
        """
        self._act = act
        self.words.setText(words)
        self.setAccessibleName(words)
        self.yes.setText(yes)
        self.yes.setAccessibleDescription(words)
        self.line.setVisible(line is not None)
        self.line.setAccessibleName(words)
        self.line.setText(line or "")
        self.line.selectAll()
        self.show()
        (self.yes if line is None else self.line).setFocus()

    def put_away(self) -> None:
        """Ask no longer."""
        if not self.isHidden():
            self._act = None
            self.hide()
            self.over.emit()

    def _answered(self) -> None:
        act, typed = self._act, self.line.text().strip()
        self.put_away()
        if act is not None:
            act(typed)
