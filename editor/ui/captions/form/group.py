"""Fields of the form that fold together."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from editor.ui.captions.form.fields import Group
from editor.ui.captions.form.model import FormModel
from editor.ui.captions.form.row import FormRow
from editor.ui.theme import Theme, icon

_SIXTHS = 6
_ICON_PX = 14


class FieldGroup(QWidget):
    """A heading that folds, and the rows under it."""

    opened = Signal()
    """Its rows are seen again: while it was folded nobody kept them up to date."""

    def __init__(
        self, model: FormModel, group: Group, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._title = theme, group.title
        self.is_open = True
        self.rows = {field.name: FormRow(model, field) for field in group.fields}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.fold = QToolButton(self)
        self.fold.setText(f" {group.title}")
        self.fold.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setProperty("look", "fold")
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fold.clicked.connect(lambda: self.set_open(is_open=not self.is_open))
        self.fold.setVisible(bool(group.title))
        column.addWidget(self.fold)
        self._inside = QWidget(self)
        column.addWidget(self._inside)
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(10)
        for sixth in range(_SIXTHS):
            grid.setColumnStretch(sixth, 1)
        line, taken = 0, 0
        for row in self.rows.values():
            span = row.field.span
            if taken + span > _SIXTHS:
                line, taken = line + 1, 0
            grid.addWidget(row, line, taken, 1, span, Qt.AlignmentFlag.AlignTop)
            taken += span
        self.set_open(is_open=not group.title)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._show_fold()

    def set_open(self, *, is_open: bool) -> None:
        """Unfold it, or fold it."""
        was_open, self.is_open = self.is_open, is_open
        if is_open and not was_open:
            self.opened.emit()
        self._inside.setVisible(is_open)
        self._show_fold()

    def _show_fold(self) -> None:
        name = "chevron-down" if self.is_open else "chevron-right"
        self.fold.setIcon(icon(name, self._theme, _ICON_PX, self._theme.soft))
        verb = "Fold" if self.is_open else "Unfold"
        self.fold.setAccessibleName(f"{verb}: {self._title}")
