"""The sheet that exports the listed stories.

``BatchExportPane(model, theme)``. Signals: ``closed()`` at Esc or the button; ``sheet_asked()``:
format, options and folder are chosen in the export sheet.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.exporters import all_exporters
from editor.ui.batch_export.view_model import BatchExport
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

WIDTH_PX = 380


class BatchExportPane(QFrame):
    """How many, as what, where to; how far it is; which stories stayed here, and why."""

    closed = Signal()
    sheet_asked = Signal()

    def __init__(self, model: BatchExport, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._shown: object = ()
        self.setProperty("look", "beside")
        self.setAccessibleName("Export the listed stories")
        self.setMinimumWidth(WIDTH_PX)
        self.close_button = QToolButton()
        self.close_button.setProperty("look", "flat")
        self.close_button.setAccessibleName("Close the sheet")
        self.close_button.setToolTip("Close (Esc)")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count = label("", wraps=True)
        self.form = label("", "soft", wraps=True)
        self.change = QPushButton("Change…")
        self.change.setAccessibleName("Change format, options and folder")
        self.progress = QProgressBar()
        self.progress.setAccessibleName("Progress of the export")
        self.progress.setTextVisible(False)
        self.told = label("", "title", wraps=True)
        self.refused = QListWidget()
        self.refused.setAccessibleName("Stories that stayed here")
        self.refused.setWordWrap(True)
        self.cancel = QPushButton("Cancel")
        self.cancel.setAccessibleName("Cancel the export")
        self.go = QPushButton("Export")
        self.go.setProperty("look", "primary")
        self._arrange()
        self.close_button.clicked.connect(self.closed)
        self.change.clicked.connect(self.sheet_asked)
        self.go.clicked.connect(model.begin)
        self.cancel.clicked.connect(model.cancel)
        self.refused.itemActivated.connect(self._open)
        model.changed.connect(self._show)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on."""
        (self.go if self.go.isEnabled() else self.change).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Say what is true now."""
        super().showEvent(event)
        self._show()

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.addWidget(label("Export the listed stories", "title"), 1)
        above.addWidget(self.close_button)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        acts.addWidget(self.cancel)
        acts.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addLayout(above)
        for part in (self.count, self.form):
            column.addWidget(part)
        column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(self.told)
        column.addWidget(self.refused, 1)
        column.addStretch(0)
        column.addWidget(self.progress)
        column.addLayout(acts)

    def _show(self) -> None:
        if not self.isVisible():
            return
        model, order = self.model, self.model.order()
        many = _stories(len(model.ids))
        found = "found by the search at the left" if model.is_search else "in the list at the left"
        self.count.setText(f"{many} {found}.")
        form = "a zip each" if order.is_zipped else "a folder each"
        self.form.setText(f"As {all_exporters()[order.format].label}, {form}, in {order.to}.")
        self.go.setText("Exporting…" if model.is_busy else f"Export {many}")
        self._show_acts(model.reason_against())
        self.progress.setVisible(model.is_busy)
        self.progress.setRange(0, model.step[1])
        self.progress.setValue(model.step[0])
        self._show_outcome()

    def _show_acts(self, against: str) -> None:
        """What can be done now; the keyboard stays with whoever takes the other's place."""
        has_keyboard = self.go.hasFocus() or self.cancel.hasFocus()
        acts = (self.cancel, self.go) if self.model.is_busy else (self.go, self.cancel)
        self.go.setEnabled(self.go.isEnabled() or not against)
        self.cancel.setVisible(True)
        if has_keyboard:
            acts[0].setFocus()
        self.go.setEnabled(not against)
        self.cancel.setVisible(self.model.is_busy)
        self.go.setToolTip(against)
        self.go.setAccessibleDescription(against)

    def _show_outcome(self) -> None:
        told = self._told()
        self.told.setText(told)
        self.told.setVisible(bool(told))
        refused = self.model.refused
        self.refused.setVisible(bool(refused))
        if refused is self._shown:  # built anew it would lose its place
            return
        self._shown = refused
        self.refused.clear()
        for each in refused:
            item = QListWidgetItem(f"{each.slug}: {each.error.message}")
            item.setToolTip(f"{each.error.hint}\nEnter opens the story.".strip())
            self.refused.addItem(item)

    def _told(self) -> str:
        model = self.model
        sentences = [f"{model.error.message} {model.error.hint}".strip()] if model.error else []
        if model.exported is not None:
            sentences.append(f"{_stories(model.exported)} exported.")
            if model.left_out:
                sentences.append(f"{_stories(model.left_out)} not tried or broken off.")
            if model.refused:
                sentences.append(f"{_stories(len(model.refused))} stayed here:")
        return " ".join(sentences)

    def _open(self, item: QListWidgetItem) -> None:
        self.model.open(self.model.refused[self.refused.row(item)])


def _stories(count: int) -> str:
    return "1 story" if count == 1 else f"{count:,} stories"
