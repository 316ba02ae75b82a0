"""The house's own rules: a list, and what can be done with all of them."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.find.choices import field
from editor.ui.rules.row_list import RowList
from editor.ui.rules.rules_view_model import RulesViewModel
from editor.ui.theme import Theme
from editor.ui.theme.look import label, set_mark

_FILES = "Rules (*.yml *.yaml *.xml *.toml)"
_NONE = (
    "No house rules yet. Write one, bring some in from Vale or LanguageTool, or switch a set on."
)
_MOST_FAULTS = 3


class RulesPage(QWidget):
    """Return opens a rule, Space puts it in force or makes a draft of it."""

    wanted = Signal(str)
    """Show the rule of that name; empty for a new one."""

    def __init__(self, model: RulesViewModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = model
        self.search = field("Search the rules", "Search the rules", self)
        self.list = RowList("House rules", theme, self)
        self.message = label("", "soft", wraps=True)
        self.message.setAccessibleName("What came of it")
        self.new = QPushButton("New rule", self)
        self.new.setProperty("look", "primary")
        self.open = QPushButton("Change…", self)
        self.bring = QPushButton("Import…", self)
        self.back = QPushButton("Put back", self)
        self.back.setProperty("look", "small")
        self.sets: dict[str, QCheckBox] = {}
        self._is_showing = False
        self._arrange()
        self._connect()
        self.show_rules()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.list.set_theme(theme)

    def show_rules(self) -> None:
        """Show what stands in the file."""
        rows = self.model.rows(self.search.text())
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.open.setEnabled(bool(rows))
        self._say(has_rows=bool(rows))
        self.back.setVisible(self.model.removed is not None)
        self._is_showing = True
        for name, _, _, _, is_on in self.model.sets():
            self.sets[name].setChecked(is_on)
        self._is_showing = False

    def ask_for_files(self) -> None:
        """Choose files of rules and bring them in."""
        dialog = QFileDialog(self, "Import rules", "", _FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(
            lambda names: self.model.bring_in([Path(name) for name in names])
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say(self, *, has_rows: bool) -> None:
        faults = [f"{each.place}: {each.message}" for each in self.model.faults]
        shown = [self.model.trouble, *faults[:_MOST_FAULTS]]
        wrong = "\n".join(filter(None, shown))
        nothing = "" if has_rows else "No rule has these words." if self.model.rules else _NONE
        self.message.setText(wrong or self.model.message or nothing)
        self.message.setVisible(bool(self.message.text()))
        set_mark(self.message, "look", "stop" if wrong else "soft")

    def _switch_set(self, name: str, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not self._is_showing:
            self.model.switch_set(name, is_on=is_on)

    def _connect(self) -> None:
        self.model.changed.connect(self.show_rules)
        self.search.textChanged.connect(lambda _: self.show_rules())
        self.list.opened.connect(self.wanted)
        self.list.switched.connect(self.model.switch)
        self.new.clicked.connect(lambda: self.wanted.emit(""))
        self.open.clicked.connect(lambda: self.wanted.emit(self.list.chosen))
        self.back.clicked.connect(self.model.put_back)
        self.bring.clicked.connect(self.ask_for_files)

    def _arrange(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 6)
        head.setSpacing(8)
        head.addWidget(self.search)
        said = QHBoxLayout()
        said.addWidget(self.message, 1)
        said.addWidget(self.back)
        head.addLayout(said)
        sets = QVBoxLayout()
        sets.setContentsMargins(16, 8, 16, 0)
        sets.setSpacing(2)
        sets.addWidget(label("Sets", "heading"))
        for name, text, about, count, _ in self.model.sets():
            box = QCheckBox(f"{text} ({count:,} rules)", self)
            box.setToolTip(about)
            box.setAccessibleDescription(about)
            box.toggled.connect(lambda is_on, name=name: self._switch_set(name, is_on))
            self.sets[name] = box
            sets.addWidget(box)
        acts = QHBoxLayout()
        acts.setContentsMargins(16, 8, 16, 14)
        acts.setSpacing(8)
        for button in (self.new, self.open, self.bring):
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(sets)
        column.addLayout(acts)
