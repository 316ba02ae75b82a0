"""The Notes panel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.ui.notes.card import NoteCard
from editor.ui.notes.view_model import NotesViewModel
from editor.ui.theme import Theme
from editor.ui.theme.look import label

NO_STORY = "Open a story to see what the desk says about it."
NO_NOTES = (
    "Notes for the desk stand here, on words of the story. They are never exported.\n\n"
    "Select words and press Ctrl+Shift+M."
)
_DRAFT_PX = 84
_LONGEST_QUOTE = 120


class NotesPane(QWidget):
    """The note that is being written, and those that were, open ones first."""

    given_up = Signal()
    """No note is written after all: the keyboard belongs back into the text."""

    def __init__(self, model: NotesViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._theme = theme
        self.cards: list[NoteCard] = []
        self.setAccessibleName("Notes")
        self.draft = _Draft(model, self)
        self.draft.given_up.connect(self.given_up)
        self.show_settled = QPushButton(self)
        self.show_settled.setProperty("look", "link")
        self.show_settled.setCheckable(True)
        self.show_settled.toggled.connect(self._show)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.draft)
        column.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 6, 10, 8)
        foot.addWidget(self.show_settled)
        foot.addStretch(1)
        column.addLayout(foot)
        model.changed.connect(self._show)
        model.moved.connect(self._show_gone)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._show()

    def write(self) -> None:
        """Take the keyboard for the note that is begun."""
        self.draft.words.setFocus()

    def _show(self) -> None:
        """Make the cards anew; the one that has the keyboard keeps it if it is still there."""
        held = next((card.note.id for card in self.cards if card.hasFocus()), None)
        at = self._scroll.verticalScrollBar().value()
        self.draft.show_draft()
        settled = sum(not note.is_open for note in self.model.notes)
        inside = QWidget()
        inside.setProperty("look", "pane")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(0)
        self.cards = [
            NoteCard(self.model, note, self._theme, inside)
            for note in self.model.notes
            if note.is_open or self.show_settled.isChecked()
        ]
        for card in self.cards:
            card.moved_on.connect(self._move_on)
            column.addWidget(card)
        if not self.cards:
            empty = label(NO_NOTES if self.model.is_open else NO_STORY, "soft", wraps=True)
            empty.setContentsMargins(16, 14, 16, 14)
            column.addWidget(empty)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        self.show_settled.setVisible(bool(settled))
        verb = "Hide" if self.show_settled.isChecked() else "Show"
        self.show_settled.setText(f"{verb} {settled} settled")
        self.setFocusProxy(self.cards[0] if self.cards else self.draft.words)
        self._scroll.verticalScrollBar().setValue(at)
        for card in self.cards:
            if card.note.id == held:
                card.setFocus()

    def _show_gone(self) -> None:
        """Words came or went: the cards say so."""
        if any(card.is_placed != self.model.is_placed(card.note) for card in self.cards):
            self._show()

    def _move_on(self, steps: int) -> None:
        here = next((n for n, card in enumerate(self.cards) if card.hasFocus()), 0)
        there = min(max(0, here + steps), len(self.cards) - 1)
        self.cards[there].setFocus()
        self._scroll.ensureWidgetVisible(self.cards[there])


class _Draft(QFrame):
    """The note that is being written: Ctrl+Return keeps it, Esc gives it up."""

    given_up = Signal()

    def __init__(self, model: NotesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setProperty("look", "row")
        self._quote = label("", "excerpt", wraps=True)
        self.words = QPlainTextEdit(self)
        self.words.setProperty("look", "input")
        self.words.setAccessibleName("New note")
        self.words.setPlaceholderText("What should the desk know?")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(_DRAFT_PX)
        self.keep = QPushButton("Add note", self)
        self.keep.setProperty("look", "primary")
        self.keep.setToolTip("Add note (Ctrl+Return)")
        self.cancel = QPushButton("Cancel", self)
        acts = QHBoxLayout()
        acts.addStretch(1)
        acts.addWidget(self.cancel)
        acts.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._quote)
        column.addWidget(self.words)
        column.addLayout(acts)
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self._cancel)
        self.words.textChanged.connect(self._typed)
        self._typed()
        self.hide()

    def show_draft(self) -> None:
        """Stand here while a note is being written."""
        draft = self._model.draft
        self.setVisible(draft is not None)
        self._quote.setText(f"“{_short(draft.quote)}”" if draft is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+Return keeps it, Esc gives it up."""
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
        elif is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._keep()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        self.keep.setEnabled(bool(self.words.toPlainText().strip()))

    def _keep(self) -> None:
        if self.keep.isEnabled():
            text = self.words.toPlainText()
            self.words.clear()
            self._model.say(text)
            self.given_up.emit()

    def _cancel(self) -> None:
        self.words.clear()
        self._model.give_up()
        self.given_up.emit()


def _short(quote: str) -> str:
    flat = " ".join(quote.split())
    return flat if len(flat) <= _LONGEST_QUOTE else flat[: _LONGEST_QUOTE - 1] + "…"
