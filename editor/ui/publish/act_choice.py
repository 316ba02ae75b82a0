"""What is done: publish or update, correct, unpublish, kill; and what each needs to be told."""

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from editor.domain.publishing.act import Act
from editor.ui.captions.segment import Segments
from editor.ui.publish.choice import ACTS
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.publish.words import ACT_WORDS
from editor.ui.theme.look import label

_LINES_PX = 64
_SAID = {
    Act.PUBLISH: "Where it stands already, it is updated.",
    Act.CORRECT: "Readers see the sentence with the story; corrections are counted.",
    Act.UNPUBLISH: "Taken from readers without a word; it stays there as a draft.",
    Act.KILL: "Withdrawn with a notice in its place. This can’t be taken back.",
}


class ActChoice(QWidget):
    """Four choices, and the words that go with the one that holds."""

    def __init__(self, model: PublishViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.acts = Segments()
        self.buttons = {
            act: self.acts.add(ACT_WORDS[act], ACT_WORDS[act], partial(model.choose, act=act))
            for act in ACTS
        }
        self._said = label("", "small", wraps=True)
        self.correction = _lines("Sentence to readers", "An earlier version misstated …")
        self.note = _lines("Note to clients and desks", "What was wrong, for those who use it")
        self.confirmed = QLineEdit()
        self.confirmed.setAccessibleName("The story’s slug, to confirm the kill")
        self._words = {
            self.correction: label("Sentence to readers", "small"),
            self.note: label("Note to clients and desks; readers don’t get it", "small"),
            self.confirmed: label("", "small", wraps=True),
        }
        self._kill = QFrame()
        self._kill.setProperty("look", "refusal")
        self._arrange()
        self.correction.textChanged.connect(
            lambda: model.choose(correction=self.correction.toPlainText())
        )
        self.note.textChanged.connect(lambda: model.choose(note=self.note.toPlainText()))
        self.confirmed.textChanged.connect(lambda text: model.choose(confirmed=text))

    def show_act(self) -> None:
        """Show what holds."""
        choice, slug = self._model.choice, self._model.open_story.fields.slug
        self.acts.show_chosen(ACTS.index(choice.act))
        self._said.setText(_SAID[choice.act])
        self._words[self.confirmed].setText(f"Type the slug “{slug}” to confirm.")
        self.confirmed.setPlaceholderText("The story’s slug")
        is_kill, is_correction = choice.act is Act.KILL, choice.act is Act.CORRECT
        self._kill.setVisible(is_kill)
        needed = {self.correction: is_correction, self.note: is_correction or is_kill}
        for field, is_shown in needed.items():
            field.setVisible(is_shown)
            self._words[field].setVisible(is_shown)
        for field, text in ((self.correction, choice.correction), (self.note, choice.note)):
            if field.toPlainText() != text:
                with QSignalBlocker(field):
                    field.setPlainText(text)
        if self.confirmed.text() != choice.confirmed:
            with QSignalBlocker(self.confirmed):
                self.confirmed.setText(choice.confirmed)

    def _arrange(self) -> None:
        inside = QVBoxLayout(self._kill)
        inside.setContentsMargins(12, 10, 12, 12)
        inside.setSpacing(6)
        inside.addWidget(self._words[self.confirmed])
        inside.addWidget(self.confirmed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label("What", "small"))
        column.addWidget(self.acts)
        column.addWidget(self._said)
        for field in (self.correction, self.note):
            column.addWidget(self._words[field])
            column.addWidget(field)
        column.addWidget(self._kill)


def _lines(name: str, example: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setProperty("look", "input")
    made.setAccessibleName(name)
    made.setPlaceholderText(example)
    made.setTabChangesFocus(True)
    made.setFixedHeight(_LINES_PX)
    return made
