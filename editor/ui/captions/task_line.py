"""Work that goes on while somebody captions: what it is, how far it is, and *Cancel*."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from editor.ui.theme.look import label

_BAR_PX = 120


class TaskLine(QWidget):
    """In the line at the bottom; not there while nothing is on its way."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("")
        self.bar = QProgressBar()
        self.bar.setFixedWidth(_BAR_PX)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton("Cancel")
        self.cancel.setProperty("look", "link")
        self.cancel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for each in (self.words, self.bar, self.cancel):
            row.addWidget(each)
        self.hide()

    def show_progress(self, what: str, done: int, of: int) -> None:
        """So many are done, of how many; 0 of 0 while that isn't known."""
        self.words.setText(f"{what} {done:,} of {of:,}" if of else what)
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.bar.setAccessibleName(self.words.text())
        self.cancel.setAccessibleName(f"Cancel: {what}")
        self.show()
