"""Why a finding is let stand: a line that unfolds in its row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class ReasonField(QLineEdit):
    """Enter gives the reason, Escape gives it up."""

    given = Signal(str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Why? Enter keeps it with the story")
        self.setAccessibleName("Why it is left as it is")
        self.hide()

    def begin(self, reason: str) -> None:
        """Ask, with a reason that may do."""
        self.setText(reason)
        self.show()
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter with words in it ends it, and Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.text().strip():
                self.hide()
                self.given.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
