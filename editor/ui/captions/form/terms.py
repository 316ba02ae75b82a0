"""Under the rights: terms that could be noted, and where the photo went."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.ui.captions.form.terms_model import TermsModel
from editor.ui.theme.look import label


class TermsBox(QWidget):
    """Nothing at all if there is nothing to say."""

    def __init__(self, model: TermsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.proposal = label("", "look-again", wraps=True)
        self.note = QPushButton("Note these terms")
        self.note.setProperty("look", "link")
        self.note.setAccessibleName("Note the terms that the photo’s words add")
        self.uses = label("", "small", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(3)
        for widget in (self.proposal, self.note, self.uses):
            column.addWidget(widget)
        self.note.clicked.connect(model.note)
        model.uses_changed.connect(self._show_uses)
        self._show_uses()
        self.show_values()

    def show_values(self) -> None:
        """Show what the selected photos say now."""
        words = self.model.proposal
        self.proposal.setText(f"Instructions say more: {words}.")
        self.proposal.setVisible(bool(words))
        self.note.setVisible(bool(words))

    def _show_uses(self) -> None:
        words = self.model.uses
        self.uses.setText(f"Went out before:\n{words}")
        self.uses.setVisible(bool(words))
