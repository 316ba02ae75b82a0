"""The foot of the export sheet: what came of it, how far it is, and the act."""

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from editor.ui.export.notices import Outcome
from editor.ui.export.view_model import ExportViewModel
from editor.ui.theme import Theme


class ExportFoot(QWidget):
    """Always in sight, however much stands in the sheet."""

    def __init__(self, model: ExportViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.outcome = Outcome(theme)
        self.progress = QProgressBar()
        self.progress.setAccessibleName("Progress of the export")
        self.progress.setTextVisible(False)
        self.cancel = QPushButton("Cancel")
        self.cancel.setAccessibleName("Cancel the export")
        self.go = QPushButton("Export")
        self.go.setProperty("look", "primary")
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        acts.addWidget(self.cancel)
        acts.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.outcome)
        column.addWidget(self.progress)
        column.addLayout(acts)
        self.cancel.clicked.connect(model.carrying_out.cancel)
        self.outcome.open.clicked.connect(partial(self._open, folder=False))
        self.outcome.show_folder.clicked.connect(partial(self._open, folder=True))

    def show_state(self, override: str) -> None:
        """Show what is true now.

        Args:
            override: Why blockers are stepped over.
        """
        model = self._model
        self.outcome.show_outcome(model.result, model.error)
        against = model.reason_against(override)
        self.go.setEnabled(not against)
        self.go.setToolTip(against)
        self.go.setAccessibleDescription(against)
        is_busy, (at, of) = model.is_busy, model.carrying_out.step
        self.go.setText("Exporting…" if is_busy else "Export")
        self.cancel.setVisible(is_busy)
        self.progress.setVisible(is_busy)
        self.progress.setRange(0, of)
        self.progress.setValue(at)

    def _open(self, _checked: bool = False, *, folder: bool) -> None:  # noqa: FBT001, FBT002
        if self._model.result is not None:
            path = self._model.result.parent if folder else self._model.result
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
