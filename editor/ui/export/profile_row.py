"""The row of the sheet that chooses a profile and keeps one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.ui.export.profiles import Profiles
from editor.ui.theme.look import label

_NONE = "No profile"


class ProfileRow(QWidget):
    """A choice of profiles, and a line for a name that unfolds under it."""

    chosen = Signal(str)
    keep_asked = Signal(str)

    def __init__(self, profiles: Profiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profiles = profiles
        self.choice = QComboBox()
        self.choice.setAccessibleName("Export profile")
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.keep = QPushButton("Save as profile…")
        self.keep.setCheckable(True)
        self.name = QLineEdit()
        self.name.setAccessibleName("Name of the export profile")
        self.name.setPlaceholderText("Name, such as Courier site")
        self.save = QPushButton("Save")
        self.save.setAccessibleName("Save the export profile")
        self._naming = QWidget()
        self._arrange()
        self.choice.activated.connect(lambda: self.chosen.emit(self.choice.currentData()))
        self.keep.toggled.connect(self._unfold)
        self.name.textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))
        self.save.clicked.connect(self._keep)
        profiles.changed.connect(self._show)
        self._show()
        self._unfold(is_open=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return saves, Esc folds the line for the name."""
        if self.name.hasFocus() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._keep()
        elif self._naming.isVisible() and event.key() == Qt.Key.Key_Escape:
            self.keep.setChecked(False)
            self.keep.setFocus()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        names = [each.name for each in self._profiles.known]
        self.choice.clear()
        self.choice.addItem(_NONE, "")
        for name in names:
            self.choice.addItem(name, name)
        chosen = self._profiles.chosen
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen.name if chosen else "")))
        self.choice.setEnabled(bool(names))
        self.choice.setToolTip("" if names else "The desk has no export profile yet")

    def _unfold(self, is_open: bool) -> None:  # noqa: FBT001
        self._naming.setVisible(is_open)
        if is_open:
            chosen = self._profiles.chosen
            self.name.setText(chosen.name if chosen else "")
            self.name.selectAll()
            self.name.setFocus()
        self.save.setEnabled(bool(self.name.text().strip()))

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name:
            self.keep_asked.emit(name)
            self.keep.setChecked(False)
            self.keep.setFocus()

    def _arrange(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout(self._naming)
        second.setContentsMargins(0, 0, 0, 0)
        for row in (first, second):
            row.setSpacing(6)
        first.addWidget(self.choice, 1)
        first.addWidget(self.keep)
        second.addWidget(self.name, 1)
        second.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label("Profile", "small"))
        column.addLayout(first)
        column.addWidget(self._naming)
