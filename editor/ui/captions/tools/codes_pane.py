"""The codes: those that somebody made and those of people; make, change, import, export."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from editor.domain.codes import Code, CodeTable, checked_code
from editor.domain.errors import UnknownFieldError
from editor.ui.captions.tools.side_page import SidePage
from editor.ui.captions.tools.view_model import CaptionToolsModel
from editor.ui.theme import Theme
from editor.ui.theme.look import label, set_look

_CODE = Qt.ItemDataRole.UserRole
_FILES = "Codes (*.txt *.tsv *.csv);;All files (*)"
_COLUMNS_PX = 84


class CodesPane(SidePage):
    """Lists codes by what is typed, and changes one; the preview says what it will print."""

    def __init__(
        self, model: CaptionToolsModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__("Codes", theme, parent)
        self.model = model
        self.words = QLineEdit(self)
        self.words.setAccessibleName("Find a code")
        self.words.setPlaceholderText("Find a code or a name")
        self.list = QListWidget(self)
        self.list.setProperty("look", "table")
        self.list.setAccessibleName("Codes")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.code = QLineEdit(self)
        self.code.setAccessibleName("Code")
        self.code.setPlaceholderText("Code, such as rab")
        self.columns = QPlainTextEdit(self)
        self.columns.setAccessibleName("What the code stands for")
        self.columns.setPlaceholderText("What it stands for; a further line is =code#2=")
        self.columns.setProperty("look", "input")
        self.columns.setTabChangesFocus(True)
        self.columns.setFixedHeight(_COLUMNS_PX)
        self.preview = label("", "small", wraps=True)
        self.preview.setAccessibleName("What the code prints")
        self.save = QPushButton("Save", self)
        self.save.setProperty("look", "primary")
        self.new = QPushButton("New", self)
        self.remove = QPushButton("Delete", self)
        self.back = QPushButton("Put back", self)
        self.back.hide()
        self.import_button = QPushButton("Import…", self)
        self.export_button = QPushButton("Export…", self)
        self._before = ""
        self._shown: Code | None = None
        self._removed: Code | None = None
        self._arrange()
        self._connect()
        self._fill()

    def begin(self) -> None:
        """Ready for letters."""
        self.words.clear()
        self._fill()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep the code that is written here."""
        code = self._read()
        if code is None:
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.model.save_code(code, self._before if self._before != code.code else "")
        self._before, self._shown = code.code, code

    def import_file(self, path: Path) -> None:
        """Take in a file of codes."""
        self.model.import_codes(path)

    def _read(self) -> Code | None:
        """The code that is written here; None if it can't be one, and the preview says why."""
        try:
            code = checked_code(self.code.text(), self.columns.toPlainText().split("\n"))
        except UnknownFieldError as error:
            is_begun = bool(self.code.text() or self.columns.toPlainText())
            self.preview.setText(f"{error.message} {error.hint}" if is_begun else "")
            set_look(self.preview, "stop")
            self.save.setEnabled(False)
            return None
        table = CodeTable((code,))
        lines = [f"={key}=  {said}" for key, said in table.beginning(code.code)]
        self.preview.setText("\n".join(lines))
        set_look(self.preview, "small")
        self.save.setEnabled(True)
        return code

    def _fill(self) -> None:
        wanted = self.words.text().casefold().split()
        made = {each.code for each in self.model.codes}
        chosen = self.list.selectedItems()
        kept_code = self._before or (chosen[0].data(_CODE) if chosen else "")
        self.list.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
        self.list.clear()
        for each in self.model.table:
            words = " · ".join(filter(None, each.columns))
            if all(word in f"{each.code} {words}".casefold() for word in wanted):
                whose = "" if each.code in made else "  (people)"
                item = QListWidgetItem(f"={each.code}=  {words}{whose}")
                item.setToolTip(words)
                item.setData(_CODE, each.code)
                self.list.addItem(item)
                if each.code == kept_code:
                    self.list.setCurrentItem(item)
        if wanted and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt takes it by place
        if not self.list.count() and not wanted:
            self.preview.setText("There is no code yet. People of the story get theirs by itself.")
        self._show()

    def _show(self) -> None:
        # Selected, not current: who only passes by with Tab hasn't chosen the first one.
        chosen = {each.data(_CODE) for each in self.list.selectedItems()}
        code = next((each for each in self.model.table if each.code in chosen), None)
        is_made = code in self.model.codes
        self.remove.setEnabled(is_made)
        self.export_button.setEnabled(bool(self.model.codes))
        if code is not None and code != self._shown:  # what is half typed stays
            self._shown = code
            self._before = code.code if is_made else ""
            self.code.setText(code.code)
            self.columns.setPlainText("\n".join(code.columns))
        self._read()

    def _new(self) -> None:
        self.list.clearSelection()
        self._before, self._shown = "", None
        self.code.clear()
        self.columns.clear()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        code = next((each for each in self.model.codes if each.code == self._before), None)
        if code is not None:
            self._removed = code
            self.model.remove_code(code.code)
            self._new()
            self.back.show()

    def _put_back(self) -> None:
        if self._removed is not None:
            self.model.save_code(self._removed)
            self.back.hide()
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_import(self) -> None:
        dialog = QFileDialog(self, "Import codes", "", _FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_export(self) -> None:
        dialog = QFileDialog(self, "Export codes", "codes.txt", _FILES)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.fileSelected.connect(lambda name: self.model.export_codes(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _connect(self) -> None:
        self.words.textChanged.connect(self._fill)
        self.list.itemSelectionChanged.connect(self._show)
        self.code.textChanged.connect(self._read)
        self.code.returnPressed.connect(self.keep)
        self.columns.textChanged.connect(self._read)
        self.model.codes_changed.connect(self._fill)
        for button, act in (
            (self.save, self.keep),
            (self.new, self._new),
            (self.remove, self._remove),
            (self.back, self._put_back),
            (self.import_button, self._ask_import),
            (self.export_button, self._ask_export),
        ):
            button.clicked.connect(act)

    def _arrange(self) -> None:
        acts, files = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (acts, (self.save, self.new, self.remove, self.back)),
            (files, (self.import_button, self.export_button)),
        ):
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        self.column.addWidget(self.words)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.code)
        self.column.addWidget(self.columns)
        self.column.addWidget(self.preview)
        self.column.addLayout(acts)
        self.column.addLayout(files)
