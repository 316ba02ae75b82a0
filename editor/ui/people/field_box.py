"""One field of an entry: its name, what is typed, and why that can't be."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from editor.domain.contributor_fields import ContributorField, Form
from editor.ui.fields.text_box import TextBox
from editor.ui.people.entry import EntryViewModel
from editor.ui.theme.look import label, set_mark
from editor.ui.undo.keys import undo_by_ledger

_HINTS = {
    "sort_name": "Beck, Ruth Ann",
    "aliases": "Earlier names; other spellings",
    "roles": "writer; photography",
    "languages": "en-GB; cy",
    "links": "https://…; https://…",
    "portrait": "File name of a photo in the library",
    "pseudonym": "What readers get in place of the name",
    "note": "Tells two people of one name apart",
    "identities": "WordPress=12; Ghost=ana",
}
_LEAST_PX = 60


class FieldBox(QWidget):
    """Edits one field; it is written as it is left, and undone with the ledger."""

    def __init__(
        self, model: EntryViewModel, field: ContributorField, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self.field = model, field
        self._shown_of = self._last = ""
        self.fault = label("", "stop", wraps=True)
        self.fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.input = self._input()
        if not isinstance(self.input, QCheckBox):
            name = label(field.label, "small")
            name.setMinimumWidth(1)
            name.setBuddy(self.input)
            self.input.setPlaceholderText(_HINTS.get(field.name, ""))
            column.addWidget(name)
        self.input.setAccessibleName(field.label)
        self.input.setAccessibleDescription(_HINTS.get(field.name, ""))
        column.addWidget(self.input)
        column.addWidget(self.fault)
        column.addStretch(1)  # beside a neighbour with a fault
        self.setFocusProxy(self.input)
        model.changed.connect(self.show_value)
        model.refused.connect(self._refuse)

    def show_value(self) -> None:
        """Show what the entry says; what is typed about it and isn't written yet stays."""
        key = self._model.person.id if self._model.person is not None else ""
        text = self._model.text_of(self.field.name)
        is_same = key == self._shown_of
        if is_same and self.text() != self._last and (self.input.hasFocus() or text == self._last):
            return
        self._shown_of, self._last = key, text
        self._show_fault("")
        self._show_text(text)

    def text(self) -> str:
        """What is typed."""
        if isinstance(self.input, QCheckBox):
            return "yes" if self.input.isChecked() else "no"
        return self.input.text()

    def _input(self) -> QLineEdit | QCheckBox | TextBox:
        if self.field.form is Form.TRUTH:
            box = QCheckBox(self.field.label)
            box.clicked.connect(self._finish)
            return box
        if self.field.form is Form.PARAGRAPH:
            text = TextBox(self.field.label, lines=2, most=8)
            undo_by_ledger(text, is_kept_till_left=True)
            text.left.connect(self._finish)
            return text
        line = QLineEdit()
        line.setMinimumWidth(_LEAST_PX)
        undo_by_ledger(line, is_kept_till_left=True)
        line.editingFinished.connect(self._finish)
        return line

    def _finish(self) -> None:
        """The field is left: write it; a good value is shown as it was understood."""
        if self._model.person is None or self._model.person.id != self._shown_of:
            return
        if self.text().strip() == self._last:
            self._show_text(self._last)
        elif self._model.set(self.field.name, self.text()):
            self._show_fault("")
        if isinstance(self.input, QLineEdit) and not self.input.hasFocus():
            self.input.setCursorPosition(0)  # a long one shows how it begins

    def _refuse(self, field: str, why: str) -> None:
        if field == self.field.name:
            self._show_fault(why)

    def _show_text(self, text: str) -> None:
        if isinstance(self.input, QCheckBox):
            self.input.setChecked(text == "yes")
        elif isinstance(self.input, TextBox):
            self.input.show_text(text)
        elif self.input.text() != text:
            self.input.setText(text)
            self.input.setCursorPosition(0)

    def _show_fault(self, why: str) -> None:
        self.fault.setText(why)
        self.fault.setVisible(bool(why))
        set_mark(self.input, "wrong", bool(why))
