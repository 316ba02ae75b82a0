"""Over the fields while a folder or card is looked at: why nothing can be written, and the way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.ui.captions.session import CaptionSession
from editor.ui.theme.look import label

WHY = "These photos are only looked at where they lie. Keep them in the library to caption them."


class LookedAt(QWidget):
    """Says that the fields are closed, and opens them: *Keep 3 in library*."""

    keep_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, session: CaptionSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        frame = QFrame()
        frame.setProperty("look", "offer")
        frame.setAccessibleName(WHY)
        around = QVBoxLayout(self)
        around.setContentsMargins(12, 10, 12, 4)
        around.addWidget(frame)
        self.words = label(WHY, wraps=True)
        self.keep = QPushButton("Keep in library")
        self.keep.setProperty("look", "primary")
        self.keep.setToolTip("Copies the selected photos into the library (Ctrl+Alt+I)")
        self.back = QPushButton("Back to the library")
        for each in (self.keep, self.back):
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keep)
        row.addWidget(self.back)
        row.addStretch(1)
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addLayout(row)
        self.keep.clicked.connect(self.keep_wanted)
        self.back.clicked.connect(self.back_wanted)
        session.photos_changed.connect(self.show_state)
        session.selection_changed.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        """Be there while a folder or card is looked at."""
        count = len(self._session.selected)
        self.setVisible(bool(self._session.places))
        self.keep.setEnabled(bool(count))
        self.keep.setText(f"Keep {count:,} in library" if count > 1 else "Keep in library")
