"""A form made from an exporter's options: one input a field, by the kind of its default."""

from dataclasses import Field, fields, replace
from enum import Enum
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal, SignalInstance
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
_LEAST_CHARACTERS = 12
_Input = QCheckBox | QSpinBox | QComboBox | QLineEdit


class OptionsForm(QWidget):
    """Edits a frozen dataclass whose field metadata holds a ``label``."""

    changed = Signal()
    """Somebody chose something else."""

    def __init__(self, defaults: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._defaults = defaults
        self._inputs: dict[str, _Input] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for field in fields(defaults):
            self._add(column, field, getattr(defaults, field.name))

    def value(self) -> Any:
        """The options as they stand in the form."""
        chosen = {name: _read(widget) for name, widget in self._inputs.items()}
        return replace(self._defaults, **chosen)

    def show_value(self, options: Any) -> None:
        """Show other options of the same kind; ``changed`` says nothing."""
        with QSignalBlocker(self):
            for name, widget in self._inputs.items():
                _write(widget, getattr(options, name))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose."""
        return not self._inputs

    def _add(self, column: QVBoxLayout, field: "Field[Any]", default: Any) -> None:
        name = field.metadata.get("label", field.name.replace("_", " ").capitalize())
        made = _input(default)
        made.setAccessibleName(name)
        self._inputs[field.name] = made
        _change_of(made).connect(self.changed)
        if isinstance(made, QCheckBox):
            made.setText(name)
        else:
            column.addWidget(label(name, "small"))
        column.addWidget(made)


def _input(default: Any) -> _Input:
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
        # A long choice must not make the form wider than its place.
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(_LEAST_CHARACTERS)
        return choice
    return QLineEdit(str(default))


def _change_of(widget: _Input) -> SignalInstance:
    if isinstance(widget, QCheckBox):
        return widget.toggled
    if isinstance(widget, QSpinBox):
        return widget.valueChanged
    return widget.currentIndexChanged if isinstance(widget, QComboBox) else widget.textChanged


def _write(widget: _Input, value: Any) -> None:
    if isinstance(widget, QCheckBox):
        widget.setChecked(value)
    elif isinstance(widget, QSpinBox):
        widget.setValue(value)
    elif isinstance(widget, QComboBox):
        widget.setCurrentIndex(widget.findData(value.name))
    elif widget.text().strip() != value:
        widget.setText(value)


def _read(widget: _Input) -> Any:
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    if isinstance(widget, QSpinBox):
        return widget.value()
    if isinstance(widget, QComboBox):
        return widget.property("enum")[widget.currentData()]
    return widget.text().strip()
