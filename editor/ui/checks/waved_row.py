"""One finding that somebody let stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.finding import Finding
from editor.ui.checks.view_model import ChecksViewModel
from editor.ui.theme import Theme, pixmap
from editor.ui.theme.look import label


class WavedRow(QFrame):
    """What was let stand, why, by whom and when; a button has it told again."""

    def __init__(
        self, model: ChecksViewModel, finding: Finding, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finding = finding
        self.setProperty("look", "row")
        waved = finding.waved
        assert waved is not None
        mark = label()
        mark.setPixmap(pixmap("check", theme.green))
        mark.setContentsMargins(0, 2, 0, 0)
        when = waved.at.astimezone().strftime("%Y-%m-%d %H:%M %Z")
        words = label(finding.message, "soft", wraps=True)
        why = label(f"{waved.why} · {waved.by}, {when}", "small", wraps=True)
        self.back = QPushButton("Take back")
        self.back.setProperty("look", "small")
        self.back.setAccessibleName(f"Take back: {finding.message}")
        self.back.clicked.connect(lambda: model.take_back(finding))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(words)
        column.addWidget(why)
        row.addLayout(column, 1)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
