"""The form with every field that isn't on the page.

``FieldsPane(open_story, theme)``. ``show_field(path)`` puts the keyboard into a field and says
whether there is one. ``model.names_set`` names what is set, for the button that unfolds it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor.domain.fields import Field, Kind
from editor.ui.fields.field_row import FieldRow
from editor.ui.fields.view_model import FieldsViewModel, Record, form_groups
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme
from editor.ui.theme.look import label

_LINES_SHOWN = 40
NO_STORY = "Open a story to fill these in: address, subjects, desk and times."


class FieldsPane(QScrollArea):
    """Address, subjects, desk, times, notes; and what is kept of the story."""

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FieldsViewModel(open_story, self)
        self._theme = theme
        self.rows: dict[str, FieldRow] = {}
        inside = QWidget()
        inside.setProperty("look", "pane")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 4, 14, 16)
        column.setSpacing(8)
        self._empty = label(NO_STORY, "soft", wraps=True)
        self._empty.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self._empty)
        for title, fields in form_groups():
            heading = label(title, "heading")
            heading.setContentsMargins(0, 10, 0, 0)
            column.addWidget(heading)
            self._add_rows(column, fields)
        self._records = QVBoxLayout()
        self._records.setSpacing(4)
        self._shown: tuple[Record, ...] = ()
        column.addLayout(self._records)
        column.addStretch(1)
        self._inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("More fields")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Shift+Tab would come back by its proxy
        self.setFocusProxy(next(iter(self.rows.values())))
        self.model.changed.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours: all of them come from the stylesheet."""
        self._theme = theme

    def show_field(self, path: str) -> bool:
        """Put the keyboard into a field; false if it isn't in this form."""
        row = self.rows.get(path)
        if row is None:
            return False
        row.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(row, 0, 40)
        return True

    def _add_rows(self, column: QVBoxLayout, fields: tuple[Field, ...]) -> None:
        """One under the other; two numbers share a line."""
        pair: QHBoxLayout | None = None
        for field in fields:
            row = FieldRow(self.model, field)
            self.rows[field.path] = row
            if field.kind is not Kind.NUMBER:
                pair = None
                column.addWidget(row)
                continue
            if pair is None:
                pair = QHBoxLayout()
                pair.setSpacing(8)
                column.addLayout(pair)
            pair.addWidget(row)

    def _show(self) -> None:
        # The whole pane: Qt hands the keyboard to a focus proxy even if that is disabled.
        self.setEnabled(self.model.is_open)
        self._empty.setVisible(not self.model.is_open)
        records = self.model.records
        if records == self._shown:
            return
        self._shown = records
        while (item := self._records.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for record in records:
            heading = label(record.title, "heading")
            heading.setContentsMargins(0, 12, 0, 0)
            self._records.addWidget(heading)
            self._records.addWidget(_lines_of(record))


def _lines_of(record: Record) -> QWidget:
    lines = list(record.lines[:_LINES_SHOWN])
    if len(record.lines) > _LINES_SHOWN:
        lines.append(f"… and {len(record.lines) - _LINES_SHOWN} more")
    words = label("\n".join(lines), "small", wraps=True)
    words.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    words.setAccessibleName(record.title)
    return words
