"""One setting: its label and help, and the control that fits it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from editor.ui.preferences.view_model import Choice, Preferences
from editor.ui.theme.look import label, set_mark

_CONTROL_PX = 220
_TYPING_MS = 400
_INSET_PX = 8


class SettingRow(QFrame):
    """Takes effect at once; what can't be is said under the control."""

    def __init__(self, choice: Choice, preferences: Preferences) -> None:
        super().__init__()
        self.choice = choice
        self._preferences = preferences
        self._is_showing = False
        self.setProperty("look", "row")
        self.control = self._control()
        self.control.setAccessibleName(choice.label)
        self.control.setAccessibleDescription(choice.help)
        self.fault: QLabel = label("", "stop", wraps=True)
        self.fault.hide()
        name = label(choice.label, "title")
        name.setBuddy(self.control)
        layout = QGridLayout(self)
        layout.setContentsMargins(4, 10, 4, 10)
        layout.setHorizontalSpacing(24)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(name, 0, 0)
        layout.addWidget(label(choice.help, "soft", wraps=True), 1, 0)
        layout.addWidget(self.control, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.fault, 2, 0, 1, 2)
        self.show_value()

    def show_value(self) -> None:
        """Show what is in force, unless it is being typed."""
        value, control = self._preferences.value(self.choice.name), self.control
        self._is_showing = True
        if isinstance(control, QCheckBox):
            control.setChecked(value)
        elif isinstance(control, QSpinBox):
            control.setValue(value)
        elif isinstance(control, QComboBox):
            control.setCurrentIndex(control.findData(value))
        elif isinstance(control, QLineEdit) and not control.hasFocus():
            control.setText(value)
        self._is_showing = False

    def _control(self) -> QWidget:
        choice = self.choice
        if choice.choices:
            box = QComboBox()
            for value, text in choice.choices:
                box.addItem(text, value)
            box.currentIndexChanged.connect(lambda _: self._choose(box.currentData()))
            box.setFixedWidth(_CONTROL_PX)
            return box
        if choice.limits is not None:
            number = QSpinBox()
            number.setRange(*choice.limits)
            number.setKeyboardTracking(False)
            number.lineEdit().setTextMargins(_INSET_PX, 0, _INSET_PX, 0)  # Qt drops the padding
            number.valueChanged.connect(self._choose)
            number.setFixedWidth(_CONTROL_PX)
            return number
        if isinstance(choice.default, bool):
            switch = QCheckBox("On")
            switch.toggled.connect(self._choose)
            switch.setFixedWidth(_CONTROL_PX)
            return switch
        return self._line()

    def _line(self) -> QLineEdit:
        line = QLineEdit()
        line.setFixedWidth(_CONTROL_PX)
        pause = QTimer(line, singleShot=True, interval=_TYPING_MS)
        pause.timeout.connect(lambda: self._choose(line.text()))
        line.textEdited.connect(lambda _: pause.start())

        def at_once() -> None:
            pause.stop()
            self._choose(line.text())

        line.editingFinished.connect(at_once)
        return line

    def _choose(self, value: str | int) -> None:
        if self._is_showing:
            return
        fault = self._preferences.choose(self.choice.name, value)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        set_mark(self.control, "wrong", bool(fault))
        self.control.setAccessibleDescription(fault or self.choice.help)
