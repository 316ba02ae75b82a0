"""One difference as a card; a letter settles it."""

from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.reconciling.differences import Difference
from editor.domain.reconciling.settling import Answer, answers_to
from editor.ui.photos.chips import WrappingRow
from editor.ui.theme import Theme, pixmap
from editor.ui.theme.look import label

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class DifferenceCard(QFrame):
    """What differs, in a sentence, and what can be done, each with its key."""

    answered = Signal(object, object)
    stepped = Signal(int)
    """The keyboard wants to go on by so many cards."""

    def __init__(self, difference: Difference, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.difference = difference
        self.setProperty("look", "offer")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(difference.message)
        mark = label()
        mark.setPixmap(pixmap("user-plus", theme.amber))
        words = label(wraps=True)
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setText(_with_name(difference))
        words.setMinimumWidth(1)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        above.addWidget(words, 1)
        self._answers = {each.key: each for each in answers_to(difference)}
        keys = ", ".join(f"{each.key}: {each.label(difference)}" for each in self._answers.values())
        self.setAccessibleDescription(f"Press {keys}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(6)
        column.addLayout(above)
        self._all = [self._button(each) for each in self._answers.values()]
        column.addWidget(self._buttons())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops in it, in order."""
        return (self, *self._all)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A letter answers; the arrow keys go to the next card and the one before."""
        answer = self._answers.get(event.text().upper())
        if answer is not None and not event.isAutoRepeat():
            self.answered.emit(self.difference, answer)
        elif event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _buttons(self) -> QWidget:
        box = QWidget()
        row = WrappingRow(box)
        for button in self._all:
            row.addWidget(button)
        return box

    def _button(self, answer: Answer) -> QPushButton:
        words = answer.label(self.difference)
        button = QPushButton(f"{words}  {answer.key}")
        button.setProperty("look", "small")
        button.setAccessibleName(words)
        button.setToolTip(f"{answer.key} does it while this card has the keyboard")
        button.clicked.connect(partial(self.answered.emit, self.difference, answer))
        return button


def _with_name(difference: Difference) -> str:
    """The sentence as HTML, the name that it begins with in bold."""
    name, message = difference.credit.name, difference.message
    if not message.startswith(name):
        return escape(message)
    return f"<b>{escape(name)}</b>{escape(message[len(name) :])}"
