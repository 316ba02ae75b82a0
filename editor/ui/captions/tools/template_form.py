"""A template while it is changed: a line a field, on or off, its way and its text."""

from collections.abc import Collection
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.domain.caption_template import CaptionTemplate, How, TemplateField
from editor.domain.template_applying import LISTS
from editor.ui.captions.tools.code_expander import CodeExpander
from editor.ui.captions.tools.labels import ORDER, name_of
from editor.ui.captions.tools.offers import code_offer, variable_offer
from editor.ui.captions.tools.view_model import CaptionToolsModel
from editor.ui.theme.look import label

_WAYS = {How.REPLACE: "Replace", How.APPEND: "Append", How.PREPEND: "Prepend", How.IGNORE: "Ignore"}
_NO_NAME = "A template needs a name."
_NO_FIELD = "A template needs a field: tick one, or it would change nothing."


class _Line:
    """The controls of one field."""

    def __init__(self, name: str, expander: CodeExpander, model: CaptionToolsModel) -> None:
        self.name = name
        called = name_of(name)
        self.is_on = QCheckBox(called)
        self.is_on.setAccessibleName(f"{called}, on")
        self.how = QComboBox()
        self.how.setAccessibleName(f"{called}: way")
        self.how.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for how, words in _WAYS.items():
            self.how.addItem(words, str(how))
        self.text = QLineEdit()
        self.text.setAccessibleName(f"{called}: text")
        self.text.setPlaceholderText("Entries parted by ;" if name in LISTS else "")
        self.text.textEdited.connect(lambda words: self.is_on.setChecked(bool(words)))
        # The code itself is kept: it should print what it stands for on the day it is applied.
        expander.watch(
            self.text,
            variable_offer,
            lambda before: code_offer(before, model.table, is_kept=True),
        )

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in its order."""
        return self.is_on, self.how, self.text

    def show(self, field: TemplateField | None, *, is_on: bool = True) -> None:
        self.is_on.setChecked(field is not None and is_on)
        self.text.setText(field.text if field else "")
        self.how.setCurrentIndex(list(_WAYS).index(field.how if field else How.REPLACE))

    @property
    def field(self) -> TemplateField | None:
        if not self.is_on.isChecked():
            return None
        return TemplateField(self.name, self.text.text(), How(str(self.how.currentData())))


class TemplateForm(QWidget):
    """Changes one template."""

    saved = Signal(object, str)
    """The template, and the name it had before."""
    left = Signal()

    def __init__(self, model: CaptionToolsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self.name = QLineEdit(self)
        self.name.setAccessibleName("Name of the template")
        self.name.setPlaceholderText("Name of the template")
        self.expander = CodeExpander(lambda: model.table, self, is_closing=False)
        self.lines = [_Line(name, self.expander, model) for name in ORDER]
        self.fault = label("", "stop", wraps=True)
        self.fault.hide()
        self.save = QPushButton("Save", self)
        self.save.setProperty("look", "primary")
        self.save.setToolTip("Keep the template (Return)")
        self.give_up = QPushButton("Cancel", self)
        self.save.clicked.connect(self.keep)
        self.give_up.clicked.connect(self.left)
        self._arrange()

    def show_template(self, template: CaptionTemplate, off: Collection[str] = ()) -> None:
        """Begin to change one; without a name it is new.

        Args:
            template: What is shown.
            off: Those of its fields that aren't ticked yet.
        """
        self._before = template.name
        self.name.setText(template.name)
        self.fault.hide()
        fields = {each.name: each for each in template.fields}
        for line in self.lines:
            line.show(fields.get(line.name), is_on=line.name not in off)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def keep(self) -> None:
        """Keep it, if it has a name and a field; else say what it lacks, and go there."""
        name = " ".join(self.name.text().split())
        fields = tuple(filter(None, (line.field for line in self.lines)))
        self.fault.setText(_NO_FIELD if name else _NO_NAME)
        self.fault.setVisible(not (name and fields))
        if not (name and fields):
            missing = self.lines[0].is_on if name else self.name
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.saved.emit(CaptionTemplate(name, fields), self._before)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+Return keeps it from everywhere, Return from its lines of text."""
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_return and (is_held or isinstance(self.focusWidget(), QLineEdit)):
            self.keep()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setProperty("look", "pane")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(4)
        for at, line in enumerate(self.lines):
            grid.addWidget(line.is_on, 2 * at, 0)
            grid.addWidget(line.how, 2 * at, 1)
            grid.addWidget(line.text, 2 * at + 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        acts = QHBoxLayout()
        acts.addWidget(self.save)
        acts.addWidget(self.give_up)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.name)
        column.addWidget(label("Type { for variables such as {city}, = for codes.", "small"))
        column.addWidget(area, 1)
        column.addWidget(self.fault)
        column.addLayout(acts)
        order = (self.name, *(box for line in self.lines for box in line.boxes), self.save)
        for first, then in pairwise((*order, self.give_up)):
            QWidget.setTabOrder(first, then)
