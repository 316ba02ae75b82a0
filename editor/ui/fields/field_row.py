"""One field of the table as a form shows it: label, counter, input, and what is wrong."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor.domain.fields import Field, Kind
from editor.ui.fields.text_box import TextBox
from editor.ui.fields.view_model import FieldsViewModel, is_set_as_typed
from editor.ui.theme.look import label, set_look, set_mark
from editor.ui.undo.keys import undo_by_ledger

_LEAST_PX = 70
_LONG = {Kind.TEXT, Kind.CORRECTIONS, Kind.WORDS}


class FieldRow(QWidget):
    """Edits one field; a value that can't be stays visible with the reason under it."""

    def __init__(self, model: FieldsViewModel, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self.field = model, field
        name = label(field.label, "small")
        name.setMinimumWidth(1)
        self.counter = label("", "small")
        self.fault = label("", "stop", wraps=True)
        self.fault.hide()
        self.input: TextBox | QLineEdit
        if field.kind in _LONG:
            self.input = self._box()
        else:
            self.input = self._line()
        self.input.setAccessibleName(field.label)
        self.input.setAccessibleDescription(field.hint)
        self.input.setToolTip(field.hint)
        name.setBuddy(self.input)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        above = QHBoxLayout()
        above.addWidget(name, 1)
        above.addWidget(self.counter)
        column.addLayout(above)
        column.addWidget(self.input)
        column.addWidget(self.fault)
        self.setFocusProxy(self.input)
        model.changed.connect(self.show_value)
        self.show_value()

    def show_value(self) -> None:
        """Show the story's value, unless somebody is typing another one here."""
        text = self._model.text_of(self.field.path)
        keeps_all = isinstance(self.input, TextBox) and is_set_as_typed(self.field)
        if keeps_all or not self.input.hasFocus():
            self._show_text(text)
            self._show_fault("")
        self._count(text)

    def _box(self) -> TextBox:
        box = TextBox(self.field.label, lines=1 if self.field.kind is Kind.WORDS else 2)
        box.setPlaceholderText(self.field.hint)
        if is_set_as_typed(self.field):
            box.typed.connect(self._set)
        else:
            undo_by_ledger(box, is_kept_till_left=True)
            box.left.connect(lambda: self._finish(box.text()))
        return box

    def _line(self) -> QLineEdit:
        line = QLineEdit()
        line.setMinimumWidth(_LEAST_PX)
        line.setPlaceholderText(self.field.hint)
        undo_by_ledger(line, is_kept_till_left=True)
        if is_set_as_typed(self.field):
            line.textEdited.connect(self._set)
        line.editingFinished.connect(lambda: self._finish(line.text()))
        return line

    def _set(self, text: str) -> None:
        fault = self._model.set(self.field.path, text)
        self._show_fault(fault)
        self._count(text)

    def _finish(self, text: str) -> None:
        """Once the field is left, a good value is shown as it was understood."""
        self._set(text)
        if self.fault.isHidden() and not self.input.hasFocus():
            self._show_text(self._model.text_of(self.field.path))

    def _show_text(self, text: str) -> None:
        if isinstance(self.input, TextBox):
            self.input.show_text(text)
        elif self.input.text() != text:
            self.input.setText(text)
            self.input.setCursorPosition(0)

    def _show_fault(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        set_mark(self.input, "wrong", bool(fault))

    def _count(self, text: str) -> None:
        limit = self.field.limit
        if limit is None:
            return
        self.counter.setText(f"{len(text)}/{limit}" if text else "")
        set_look(self.counter, "over" if len(text) > limit else "small")
