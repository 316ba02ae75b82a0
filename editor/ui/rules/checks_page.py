"""The checks: a list by group, and below it what can be chosen for the one that is looked at."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor.domain.desk_rules import Choice
from editor.domain.finding import Severity
from editor.ui.export.options_form import OptionsForm
from editor.ui.find.choices import field
from editor.ui.rules.checks_view_model import ChecksViewModel, ShownCheck
from editor.ui.rules.row_list import RowList
from editor.ui.theme import Theme
from editor.ui.theme.look import label

_STYLES = (
    ("language", "As the story’s language"),
    ("ap", "AP"),
    ("uk", "British"),
)
_DETAIL_PX = 250
_INSET_PX = 8


class ChecksPage(QWidget):
    """Space switches a check; what is chosen below counts at once."""

    def __init__(self, model: ChecksViewModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = model
        self.style_box = QComboBox(self)
        self.style_box.setAccessibleName("Style of the desk")
        for value, text in _STYLES:
            self.style_box.addItem(text, value)
        self.search = field("Search the checks", "Search the checks", self)
        self.list = RowList("Checks", theme, self)
        self.none = label("No check has these words.", "soft", wraps=True)
        self.trouble = label("", "stop", wraps=True)
        self.detail = CheckDetail(model, self)
        self.area = QScrollArea(self)
        self._arrange()
        self._connect()
        self.show_checks()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.list.set_theme(theme)

    def show_checks(self) -> None:
        """Show what is in force."""
        rows = self.model.rows(self.search.text())
        self.list.show_rows(rows)
        self.none.setVisible(not rows)
        self.style_box.blockSignals(True)  # noqa: FBT003 - Qt's
        self.style_box.setCurrentIndex(self.style_box.findData(self.model.desk.style))
        self.style_box.blockSignals(False)  # noqa: FBT003 - Qt's
        faults = [f"{each.place}: {each.message} {each.hint}" for each in self.model.faults]
        trouble = "\n".join(filter(None, (self.model.trouble, *faults[:3])))
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self._show_detail(self.list.chosen)

    def _show_detail(self, code: str) -> None:
        """What can be chosen, in as much room as it needs; the list has the rest."""
        self.detail.show_check(code)
        width = self.area.viewport().width()
        needed = self.detail.heightForWidth(width) if code else 0
        self.area.setFixedHeight(min(needed, _DETAIL_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Texts that wrap need other room in another width."""
        super().resizeEvent(event)
        self._show_detail(self.list.chosen)

    def _switch(self, code: str) -> None:
        self.model.switch(code, is_on=not self.model.check(code).is_on)

    def _connect(self) -> None:
        self.model.changed.connect(self.show_checks)
        self.search.textChanged.connect(lambda _: self.show_checks())
        self.style_box.activated.connect(
            lambda _: self.model.choose_style(self.style_box.currentData())
        )
        self.list.moved.connect(self._show_detail)
        self.list.switched.connect(self._switch)
        self.list.opened.connect(lambda _: self.detail.is_on.setFocus())

    def _arrange(self) -> None:
        style = QHBoxLayout()
        style.addWidget(label("Style", "soft"))
        style.addWidget(self.style_box, 1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 6)
        head.setSpacing(8)
        head.addLayout(style)
        head.addWidget(self.search)
        head.addWidget(self.trouble)
        head.addWidget(self.none)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.detail)
        rule = QFrame(self)
        rule.setProperty("look", "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(rule)
        column.addWidget(self.area)


class CheckDetail(QWidget):
    """What one check is for, and what can be chosen for it."""

    def __init__(self, model: ChecksViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._code = ""
        self._is_showing = False
        self._shown: ShownCheck | None = None
        self.setProperty("look", "pane")
        self.title = label("", "title", wraps=True)
        self.about = label("", "soft", wraps=True)
        self.is_on = QCheckBox("On")
        self.severity = QComboBox()
        self.severity.setAccessibleName("How much its findings matter")
        self.fixed = label("It stops publishing, so it stays on.", "small", wraps=True)
        self.reset = QPushButton("As it comes")
        self.reset.setProperty("look", "small")
        self.reset.setToolTip("Forget what was chosen for this check")
        self.form: OptionsForm | None = None
        self._column = QVBoxLayout(self)
        self._arrange()
        self.is_on.toggled.connect(self._switch)
        self.severity.activated.connect(self._weigh)
        self.reset.clicked.connect(lambda: self._model.as_it_comes(self._code))

    def show_check(self, code: str) -> None:
        """Show the check of that code; nothing without one."""
        self._code = code
        self.setVisible(bool(code))
        if not code:
            self._shown = None
            return
        shown = self._model.check(code)
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        self._is_showing = True
        self.title.setText(shown.check.label)
        self.about.setText(shown.check.about)
        self.about.setVisible(bool(shown.check.about))
        self.is_on.setChecked(shown.is_on)
        self.is_on.setEnabled(not shown.is_fixed)
        self.is_on.setAccessibleName(f"{shown.check.label}: on")
        self.fixed.setVisible(shown.is_fixed)
        self._fill_severity(shown)
        self.reset.setEnabled(shown.chosen != Choice())
        typed = self.form.value() if self.form is not None else None
        if before is None or before.code != code or typed != shown.options:
            self._fill_form(shown)
        self._is_showing = False

    def _fill_severity(self, shown: ShownCheck) -> None:
        self.severity.clear()
        usual = shown.check.severity.value
        self.severity.addItem(f"As it comes: {usual}", None)
        self.severity.addItem("Warning", Severity.WARNING.value)
        self.severity.addItem("Hint", Severity.HINT.value)
        chosen = shown.chosen.severity
        at = self.severity.findData(chosen.value) if chosen is not None else 0
        self.severity.setCurrentIndex(at)
        self.severity.setEnabled(not shown.is_fixed)

    def _fill_form(self, shown: ShownCheck) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.deleteLater()
            self.form = None
        if shown.options is None:
            return
        self.form = OptionsForm(shown.options, self)
        self._column.insertWidget(self._column.count() - 1, self.form)
        for each in self.form.findChildren(QWidget):
            _on_change(each, self._set_options)

    def _switch(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not self._is_showing:
            self._model.switch(self._code, is_on=is_on)

    def _weigh(self) -> None:
        value = self.severity.currentData()
        self._model.weigh(self._code, Severity(value) if value else None)

    def _set_options(self, *_: Any) -> None:
        if self.form is not None and not self._is_showing:
            self._model.set_options(self._code, self.form.value())

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.title, 1)
        above.addWidget(self.reset)
        how = QHBoxLayout()
        how.addWidget(self.is_on)
        how.addSpacing(16)
        how.addWidget(self.severity, 1)
        self._column.setContentsMargins(16, 10, 16, 12)
        self._column.setSpacing(8)
        self._column.addLayout(above)
        self._column.addWidget(self.about)
        self._column.addLayout(how)
        self._column.addWidget(self.fixed)
        self._column.addStretch(1)


def _on_change(control: QWidget, act: Any) -> None:
    """Call when somebody has changed a control, and is done with it."""
    if isinstance(control, QCheckBox):
        control.toggled.connect(act)
    elif isinstance(control, QComboBox):
        control.activated.connect(act)
    elif isinstance(control, QSpinBox):
        control.setKeyboardTracking(False)
        control.lineEdit().setTextMargins(_INSET_PX, 0, _INSET_PX, 0)  # Qt drops the padding
        control.valueChanged.connect(act)
    elif isinstance(control, QLineEdit) and not isinstance(control.parent(), QSpinBox):
        control.editingFinished.connect(act)
