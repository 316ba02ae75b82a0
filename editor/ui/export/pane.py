"""The export sheet.

``ExportPane(open_story, theme)``. Signal: ``closed()`` at Esc or the button; hide it then.
Writing goes on while it is open.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.export.notices import Blockers, Outcome
from editor.ui.export.options_form import OptionsForm
from editor.ui.export.view_model import ExportViewModel
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

WIDTH_PX = 380


class ExportPane(QFrame):
    """Format, options, folder; blockers with the reason to step over them; what came of it."""

    closed = Signal()

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ExportViewModel(open_story, self)
        self.setProperty("look", "beside")
        self.setAccessibleName("Export")
        self.setMinimumWidth(WIDTH_PX)
        self.formats = QComboBox()
        self.formats.setAccessibleName("Format")
        for name, exporter in self.model.formats.items():
            self.formats.addItem(exporter.label, name)
        self.formats.setCurrentIndex(self.formats.findData(self.model.format))
        self.folder = QLineEdit()
        self.folder.setAccessibleName("Folder")
        self.choose = QPushButton("Choose…")
        self.choose.setAccessibleName("Choose a folder")
        self.blockers = Blockers(self.model, theme)
        self.outcome = Outcome(theme)
        self.go = QPushButton("Export")
        self.go.setProperty("look", "primary")
        self.close_button = QToolButton()
        self.close_button.setProperty("look", "flat")
        self.close_button.setAccessibleName("Close the export sheet")
        self.close_button.setToolTip("Close (Esc)")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._where = label("", "small", wraps=True)
        self.options = OptionsForm(self.model.options)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on; a focus proxy would take what stands before it out of Tab's way."""
        self.formats.setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))
        self.choose.setIcon(icon("folder-open", theme))
        self.blockers.set_theme(theme)
        self.outcome.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 16)
        self._column.setSpacing(6)
        above = QHBoxLayout()
        above.addWidget(label("Export", "title"), 1)
        above.addWidget(self.close_button)
        self._column.addLayout(above)
        self._column.addWidget(label("Format", "small"))
        self._column.addWidget(self.formats)
        self._column.addWidget(self.options)
        self._column.addWidget(label("Folder", "small"))
        beside = QHBoxLayout()
        beside.addWidget(self.folder, 1)
        beside.addWidget(self.choose)
        self._column.addLayout(beside)
        self._column.addWidget(self._where)
        self._column.addSpacing(4)
        self._column.addWidget(self.blockers)
        self._column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignRight)
        self._column.addWidget(self.outcome)
        self._column.addStretch(1)

    def _connect(self) -> None:
        model = self.model
        self.formats.activated.connect(self._take_format)
        self.folder.editingFinished.connect(self._take_folder)
        self.choose.clicked.connect(self._choose_folder)
        self.blockers.reason.textChanged.connect(self._show_act)
        self.go.clicked.connect(self._export)
        self.close_button.clicked.connect(self.closed)
        self.outcome.open.clicked.connect(partial(self._open, folder=False))
        self.outcome.show_folder.clicked.connect(partial(self._open, folder=True))
        model.changed.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Say what is true now: while it was away, nothing was made for nobody to see."""
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        if not self.isVisible():
            return
        model = self.model
        if not self.folder.hasFocus():
            self.folder.setText(str(model.folder))
        self._where.setText(f"Makes the folder {model.name} there.")
        self.blockers.show_blockers()
        self.outcome.show_outcome(model.result, model.error)
        self._show_act()

    def _show_act(self) -> None:
        against = self.model.reason_against(self.blockers.reason.text())
        self.go.setEnabled(not against)
        self.go.setToolTip(against)
        self.go.setAccessibleDescription(against)
        self.go.setText("Exporting…" if self.model.is_busy else "Export")

    def _take_format(self) -> None:
        self.model.choose_format(self.formats.currentData())
        form = OptionsForm(self.model.options)
        self._column.replaceWidget(self.options, form)
        self.options.hide()
        self.options.deleteLater()
        self.options = form

    def _take_folder(self) -> None:
        text = self.folder.text().strip()
        if text and Path(text) != self.model.folder:
            self.model.choose_folder(Path(text).expanduser())

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Export to", str(self.model.folder))
        if folder:
            self.model.choose_folder(Path(folder))

    def _export(self) -> None:
        self._take_folder()
        self.model.export(self.options.value(), self.blockers.reason.text())

    def _open(self, _checked: bool = False, *, folder: bool) -> None:  # noqa: FBT001, FBT002
        if self.model.result is not None:
            path = self.model.result.parent if folder else self.model.result
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
