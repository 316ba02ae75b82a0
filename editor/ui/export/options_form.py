"""A form made from an exporter's options: one input a field, by the kind of its default."""

from dataclasses import Field, fields, replace
from enum import Enum
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor.ui.theme.look import label

_LARGEST = 1_000_000


class OptionsForm(QWidget):
    """Edits a frozen dataclass whose field metadata holds a ``label``."""

    def __init__(self, defaults: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._defaults = defaults
        self._inputs: dict[str, QCheckBox | QSpinBox | QComboBox | QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for field in fields(defaults):
            self._add(column, field, getattr(defaults, field.name))

    def value(self) -> Any:
        """The options as they stand in the form."""
        chosen = {name: _read(widget) for name, widget in self._inputs.items()}
        return replace(self._defaults, **chosen)

    def _add(self, column: QVBoxLayout, field: "Field[Any]", default: Any) -> None:
        name = field.metadata.get("label", field.name.replace("_", " ").capitalize())
        made = _input(default)
        made.setAccessibleName(name)
        self._inputs[field.name] = made
        if isinstance(made, QCheckBox):
            made.setText(name)
        else:
            column.addWidget(label(name, "small"))
        column.addWidget(made)


def _input(default: Any) -> QCheckBox | QSpinBox | QComboBox | QLineEdit:
    if isinstance(default, bool):
        box = QCheckBox()
        box.setChecked(default)
        return box
    if isinstance(default, int):
        number = QSpinBox()
        number.setRange(0, _LARGEST)
        number.setValue(default)
        return number
    if isinstance(default, Enum):
        choice = QComboBox()
        for each in type(default):
            choice.addItem(str(each.value), each.name)
        choice.setCurrentIndex(choice.findData(default.name))
        choice.setProperty("enum", type(default))
        return choice
    return QLineEdit(str(default))


def _read(widget: QCheckBox | QSpinBox | QComboBox | QLineEdit) -> Any:
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    if isinstance(widget, QSpinBox):
        return widget.value()
    if isinstance(widget, QComboBox):
        return widget.property("enum")[widget.currentData()]
    return widget.text()
