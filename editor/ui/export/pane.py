"""The export sheet.

``ExportPane(open_story, theme)``. Signal: ``closed()`` at Esc or the button; hide it then.
Writing goes on while it is open.
"""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.export.fitness import Fitness
from editor.ui.export.foot import ExportFoot
from editor.ui.export.format_choice import FormatChoice
from editor.ui.export.notices import Blockers
from editor.ui.export.options_form import OptionsForm
from editor.ui.export.profile_row import ProfileRow
from editor.ui.export.view_model import FIRST, ExportViewModel
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

WIDTH_PX = 380


class ExportPane(QFrame):
    """Profile, format, options, folder; what will be lost, what stops it, what came of it."""

    closed = Signal()

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ExportViewModel(open_story, self)
        self.setProperty("look", "beside")
        self.setAccessibleName("Export")
        self.setMinimumWidth(WIDTH_PX)
        self.formats = FormatChoice(self.model.formats, FIRST, "Format")
        self.profiles = ProfileRow(self.model.profiles)
        self.folder = QLineEdit()
        self.folder.setAccessibleName("Folder")
        self.choose = QPushButton("Choose…")
        self.choose.setAccessibleName("Choose a folder")
        self.fitness = Fitness(theme, is_narrow=True)
        self.fitness.unfold("losses")
        self.blockers = Blockers(self.model, theme)
        self.foot = ExportFoot(self.model, theme)
        self.zipped = QCheckBox("As one zip")
        self.checksums = QCheckBox("With checksums")
        self.checksums.setToolTip("A file SHA256SUMS for all the others")
        self.close_button = QToolButton()
        self.close_button.setProperty("look", "flat")
        self.close_button.setAccessibleName("Close the export sheet")
        self.close_button.setToolTip("Close (Esc)")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._where = label("", "small", wraps=True)
        self.options = self._form()
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
        for part in (self.fitness, self.blockers, self.foot.outcome):
            part.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Say what is true now: while it was away, nothing was made for nobody to see."""
        super().showEvent(event)
        self.model.weighing.turn_on(on=True)
        self.model.profiles.read()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody looks any more."""
        super().hideEvent(event)
        self.model.weighing.turn_on(on=False)

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(16, 10, 16, 0)
        above.addWidget(label("Export", "title"), 1)
        above.addWidget(self.close_button)
        beside = QHBoxLayout()
        beside.addWidget(self.folder, 1)
        beside.addWidget(self.choose)
        sheet = QWidget()
        sheet.setProperty("look", "pane")
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(16, 4, 16, 16)
        self._column.setSpacing(6)
        self._column.addWidget(self.profiles)
        self._column.addWidget(label("Format", "small"))
        self._column.addWidget(self.formats)
        self._column.addWidget(self.options)
        self._column.addWidget(label("Folder", "small"))
        self._column.addLayout(beside)
        form = QHBoxLayout()
        form.setSpacing(16)
        form.addWidget(self.zipped)
        form.addWidget(self.checksums)
        form.addStretch(1)
        self._column.addLayout(form)
        self._column.addWidget(self._where)
        self._column.addSpacing(4)
        for part in (self.fitness, self.blockers):
            self._column.addWidget(part)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(above)
        whole.addWidget(area, 1)
        whole.addWidget(_rule())
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        model = self.model
        self.profiles.chosen.connect(lambda name: model.profiles.choose(name, model.folder))
        self.profiles.keep_asked.connect(self._keep_profile)
        model.profiles.ordered.connect(self._show_order)
        self.formats.picked.connect(self._take_format)
        self.folder.editingFinished.connect(self._take_folder)
        self.choose.clicked.connect(self._choose_folder)
        self.fitness.jump_asked.connect(model.jump_to_field)
        self.blockers.reason.textChanged.connect(self._show_act)
        for box in (self.zipped, self.checksums):
            box.toggled.connect(self._take_form)
        self.foot.go.clicked.connect(self._export)
        self.close_button.clicked.connect(self.closed)
        model.changed.connect(self._show)
        model.weighing.changed.connect(self._show_fitness)

    def _show(self) -> None:
        if not self.isVisible():
            return
        model = self.model
        if not self.folder.hasFocus():
            self.folder.setText(str(model.folder))
        what = "zip" if model.is_zipped else "folder"
        self._where.setText(f"Makes the {what} {model.name} there.")
        self.blockers.show_blockers()
        self._show_act()

    def _show_fitness(self) -> None:
        weighed = self.model.weighing.answer
        if weighed is None:
            self.fitness.show_waiting(self.model.weighing.fault)
        else:
            self.fitness.show_fitness(weighed.losses, weighed.files, weighed.verdict)

    def _show_act(self) -> None:
        self.foot.show_state(self.blockers.reason.text())

    def _form(self) -> OptionsForm:
        form = OptionsForm(self.model.options)
        form.changed.connect(lambda: self.model.choose_options(form.value()))
        form.setVisible(not form.is_empty)
        return form

    def _keep_profile(self, name: str) -> None:
        self._take_folder()
        self.model.profiles.keep(name, self.model.order())

    def _show_order(self) -> None:
        """Show what a profile chose."""
        self.formats.show_format(self.model.format)
        for box, is_on in (
            (self.zipped, self.model.is_zipped),
            (self.checksums, self.model.has_checksums),
        ):
            with QSignalBlocker(box):
                box.setChecked(is_on)
        self._show_options()

    def _take_format(self, name: str) -> None:
        self.model.choose_format(name)
        self._show_options()

    def _show_options(self) -> None:
        form = self._form()
        self._column.replaceWidget(self.options, form)
        self.options.hide()
        self.options.deleteLater()
        self.options = form

    def _take_form(self) -> None:
        self.model.choose_form(zipped=self.zipped.isChecked(), checksums=self.checksums.isChecked())

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
        self.model.export(self.blockers.reason.text())


def _rule() -> QFrame:
    made = QFrame()
    made.setProperty("look", "rule")
    return made
