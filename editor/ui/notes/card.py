"""A note as a card: the words it is about, what was said, and what can be done."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.domain.note import Note, Remark
from editor.ui.notes.view_model import NotesViewModel
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

GONE = "The words it was about are gone."
_QUOTE_PX = 280
_JUMP_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class NoteCard(QFrame):
    """Enter goes to its words; the buttons settle it, open it again, or delete it."""

    moved_on = Signal(int)
    """The arrow keys go to the card after (1) or before (-1) this one."""

    def __init__(
        self, model: NotesViewModel, note: Note, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self.note = model, note
        self.is_placed = model.is_placed(note)
        self.setProperty("look", "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        first = note.remarks[0]
        state = "" if note.is_open else "Settled. "
        self.setAccessibleName(f"{state}{first.by}: {first.text}")
        self.setAccessibleDescription(f"On “{note.anchor.quote}”. Press Enter to go there.")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 12, 10)
        self._column.setSpacing(4)
        self._add_words()
        for remark in note.remarks:
            self._add_remark(remark)
        self.answer = QLineEdit(self)
        self.answer.setAccessibleName("Answer")
        self.answer.setPlaceholderText("Answer…")
        self.answer.returnPressed.connect(self._say)
        self.settle = self._button("Settle" if note.is_open else "Open again")
        self.settle.setIcon(icon("check" if note.is_open else "rotate-ccw", theme))
        self.settle.clicked.connect(lambda: model.settle(note, settled=note.is_open))
        self.delete = self._button("Delete")
        self.delete.setIcon(icon("trash-2", theme))
        self.delete.clicked.connect(lambda: model.remove(note))
        acts = QHBoxLayout()
        acts.setSpacing(6)
        acts.addWidget(self.settle)
        acts.addWidget(self.delete)
        acts.addStretch(1)
        if note.is_open:
            self._column.addWidget(self.answer)
        self.answer.setVisible(note.is_open)
        self._column.addLayout(acts)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes to the words; the arrow keys go to the next note and the one before."""
        if event.key() in _JUMP_KEYS and self.hasFocus():
            self._model.jump(self.note)
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.hasFocus():
            self.moved_on.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take it, so that the release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click goes to the words."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._model.jump(self.note)

    def _add_words(self) -> None:
        flat = " ".join(self.note.anchor.quote.split())
        quote = label("", "excerpt")
        metrics = QFontMetrics(quote.font())
        quote.setText(f"“{metrics.elidedText(flat, Qt.TextElideMode.ElideRight, _QUOTE_PX)}”")
        self._column.addWidget(quote)
        if not self.is_placed:
            self._column.addWidget(label(GONE, "look-again", wraps=True))

    def _add_remark(self, remark: Remark) -> None:
        self._column.addWidget(label(f"{remark.by} · {said_at(remark.at)}", "small"))
        words = label(remark.text, wraps=True)
        words.setContentsMargins(0, 0, 0, 4)
        self._column.addWidget(words)

    def _say(self) -> None:
        self._model.answer(self.note, self.answer.text())

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("look", "small")
        return button


def said_at(at: datetime, now: datetime | None = None) -> str:
    """``14:02`` today, else ``Nov 23, 14:02``; on the clock of this computer."""
    here = at.astimezone()
    today = (now or datetime.now(here.tzinfo)).astimezone(here.tzinfo)
    if here.date() == today.date():
        return f"{here:%H:%M}"
    year = f" {here.year}" if here.year != today.year else ""
    return f"{here:%b} {here.day}{year}, {here:%H:%M}"
