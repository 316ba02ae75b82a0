"""Where a name of the credit line is written."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class NameField(QLineEdit):
    """Return and leaving it take the name over; Escape doesn't."""

    done = Signal(str)
    given_up = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._is_done = False
        self.setAccessibleName("Name in the credit line")
        self.setPlaceholderText("Name, or a whole sign-off")
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Return and Escape are this field's before they are a command's."""
        own = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take it over, or leave it."""
        if event.key() == Qt.Key.Key_Escape:
            self._is_done = True
            self.given_up.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._finish()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """What was typed is meant, unless only the window lost the keyboard."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._finish()

    def _finish(self) -> None:
        if not self._is_done:
            self._is_done = True
            self.done.emit(self.text())
