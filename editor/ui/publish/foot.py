"""The foot of the Publish sheet: why the last act was refused, how far it is, and the act."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.ui.publish.view_model import PublishViewModel
from editor.ui.publish.words import button_words, summary_words
from editor.ui.theme.look import label

GO_KEY = "Ctrl+Return"
"""From anywhere in the sheet: what is filled in stands far above its button."""


class PublishFoot(QWidget):
    """Always in sight, however much stands in the sheet."""

    def __init__(self, model: PublishViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.error = QFrame()
        self.error.setProperty("look", "refusal")
        self.message = label("", "title", wraps=True)
        self.hint = label("", "soft", wraps=True)
        self.against = label("", "small", wraps=True)
        self.go = QPushButton("Publish")
        self.go.setProperty("look", "primary")
        inside = QVBoxLayout(self.error)
        inside.setContentsMargins(12, 10, 12, 12)
        inside.setSpacing(2)
        inside.addWidget(self.message)
        inside.addWidget(self.hint)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.against, 1)
        acts.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.error)
        column.addLayout(acts)
        self.go.clicked.connect(model.publish)

    def show_state(self) -> None:
        """Show what is true now."""
        model, sending = self._model, self._model.sending
        error, against = sending.error, model.reason_against()
        self.error.setVisible(error is not None)
        if error is not None:
            self.message.setText(error.message)
            self.hint.setText(error.hint)
            self.hint.setVisible(bool(error.hint))
            self.error.setAccessibleName(str(error))
        # For the moment that something is worked out it stays: it keeps the keyboard.
        is_passing = sending.is_storing or (model.planning.is_due and self.go.hasFocus())
        self.go.setEnabled(not against or is_passing)
        does = button_words(model.choice.act, model.planning.plans)
        self.go.setText("Storing…" if sending.is_storing else does)
        self.go.setToolTip(against or f"{does} ({GO_KEY})")
        self.go.setAccessibleDescription(against)
        # The reason is read, not only shown to who hovers: a button that can't be pressed says why.
        said = [against]
        if sending.is_open:
            behind = "This goes out after what is on its way." if model.is_behind else ""
            said = [summary_words(sending.under_way), against or behind]
        self.against.setText("\n".join(filter(None, said)))
