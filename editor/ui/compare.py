"""Two versions of a story that clash, and which is to stay; the window stays usable meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.ui.difference.view import DifferenceView
from editor.ui.outside_changes import Conflict
from editor.ui.theme import Theme

_SIZE_PX = (880, 520)
_TITLES = ("Mine, in the window", "Theirs, in the history")


class Compare(QDialog):
    """What theirs has otherwise than mine, side by side."""

    def __init__(self, conflict: Conflict, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Compare — Copydesk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE_PX)
        self.difference = DifferenceView(theme, closable=False)
        self.difference.columns.setChecked(True)
        self.difference.show_difference(conflict.ours, conflict.theirs, _TITLES)
        mine = QPushButton("Keep mine", self)
        theirs = QPushButton("Take theirs", self)
        mine.clicked.connect(self.accept)
        theirs.clicked.connect(conflict.take_theirs)
        theirs.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 12)
        foot.addStretch(1)
        foot.addWidget(mine)
        foot.addWidget(theirs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.difference, 1)
        column.addLayout(foot)
