"""Two entries that may be one, side by side; M merges, D keeps apart, S passes over."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.domain.contributor_fields import FIELDS, text_of
from editor.domain.contributor_merge import joined
from editor.domain.duplicates import Double
from editor.ui.people.doubles_view_model import DoublesViewModel
from editor.ui.theme.look import label


class DoubleView(QFrame):
    """What the two say, field by field; the left one stays, and what it will say stands below."""

    def __init__(self, model: DoublesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown: Double | None = None
        self.setAccessibleName("Likely double")
        self.question = label("", "title", wraps=True)
        self.count = label("", "small")
        self.after = label("", "soft", wraps=True)
        self.merge = _button("Merge into the left one", "M", model.merge)
        self.merge.setProperty("look", "primary")
        self.apart = _button("Different", "D", model.keep_apart)
        self.skip = _button("Skip", "S", model.skip)
        self.swap = _button("Swap sides", "W", model.swap)
        self.back = QPushButton("Back to the list")
        self.back.setProperty("look", "small")
        self.back.clicked.connect(lambda: model.look(on=False))
        self._table = QScrollArea()
        self._arrange()
        model.changed.connect(self._show)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """One key each; Esc goes back to the list."""
        acts = {
            Qt.Key.Key_M: self.merge.click,
            Qt.Key.Key_D: self.apart.click,
            Qt.Key.Key_S: self.skip.click,
            Qt.Key.Key_W: self.swap.click,
            Qt.Key.Key_Escape: self.back.click,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        act()

    def _show(self) -> None:
        double = self._model.current
        if double is None or double == self._shown:
            return
        self._shown = double
        self.question.setText(self._model.question)
        left = len(self._model.doubles)
        self.count.setText(f"{left:,} to look at" if left > 1 else "The last one")
        both = joined(double.one, [double.other])
        also = f" Other names: {'; '.join(both.aliases)}." if both.aliases else ""
        if both.note != double.one.note:
            also += " What the right one says otherwise goes into the note."
        self.after.setText(f"After a merge: “{both.name}” with everything of both.{also}")
        spoken = f"{self._model.question}: {double.one.name}, {double.other.name}"
        self.setAccessibleDescription(spoken)
        self._table.setWidget(_table(double))

    def _arrange(self) -> None:
        self._table.setWidgetResizable(True)
        self._table.setFrameShape(QFrame.Shape.NoFrame)
        self._table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        above = QHBoxLayout()
        above.addWidget(self.question, 1)
        above.addWidget(self.count)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        for button in (self.merge, self.apart, self.skip, self.swap):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 14)
        column.setSpacing(10)
        column.addLayout(above)
        column.addWidget(self._table, 1)
        column.addWidget(self.after)
        column.addLayout(acts)


def _button(text: str, key: str, act: object) -> QPushButton:
    button = QPushButton(f"{text}  {key}")
    button.setAccessibleName(text)
    button.setToolTip(f"{text} ({key})")
    button.clicked.connect(act)
    return button


def _table(double: Double) -> QWidget:
    """The fields in which one of the two says something; where they differ, the words are dark."""
    inside = QWidget()
    inside.setProperty("look", "pane")
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 1)
    for column, text in ((1, "Stays"), (2, "Goes into it")):
        grid.addWidget(label(text, "heading"), 0, column)
    row = 1
    for field in FIELDS:
        ours, theirs = text_of(double.one, field.name), text_of(double.other, field.name)
        if {ours, theirs} <= {"", "no"}:
            continue
        name = label(field.label, "small", wraps=True)
        name.setFixedWidth(96)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        for column, text in enumerate((ours, theirs), 1):
            is_same = ours == theirs
            shown = label(text or "—", "soft" if is_same or not text else "title", wraps=True)
            shown.setMinimumWidth(1)
            grid.addWidget(shown, row, column, Qt.AlignmentFlag.AlignTop)
        row += 1
    grid.setRowStretch(row, 1)
    return inside
