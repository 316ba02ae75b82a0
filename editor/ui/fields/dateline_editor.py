"""The dateline's editor: its parts, and under them the text that they make.

``DatelineEditor(open_story, theme)``. Signal: ``closed()`` at Esc, Enter or the button. It is a
card: put it where it is wanted, or give it the window flag ``Qt.WindowType.Popup``.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.ui.fields.field_row import FieldRow
from editor.ui.fields.view_model import DATELINE, FieldsViewModel
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme
from editor.ui.theme.look import label

WIDTH_PX = 440
_EMPTY = "No dateline"
_CLOSING = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class DatelineEditor(QFrame):
    """Place, region, country, agency and date; each may be empty."""

    closed = Signal()

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FieldsViewModel(open_story, self)
        self._theme = theme
        self.setProperty("look", "card")
        self.setAccessibleName("Dateline")
        self.setMinimumWidth(WIDTH_PX)
        self.rows = {field.path: FieldRow(self.model, field) for field in DATELINE}
        self.text = label("", "serif", wraps=True)
        self.done = QPushButton("Done")
        self.done.setAccessibleName("Close the dateline's editor")
        self.done.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(label("As it is printed", "heading"))
        column.addWidget(self.text)
        column.addLayout(self._grid())
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.done)
        column.addLayout(below)
        self.setFocusProxy(self.rows["dateline.place"])
        self.model.changed.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours: all of them come from the stylesheet."""
        self._theme = theme

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc and Enter go back to the text."""
        if event.key() in _CLOSING:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, row in enumerate(self.rows.values()):
            grid.addWidget(row, number // 2, number % 2)
        return grid

    def _show(self) -> None:
        text = self.model.dateline_text.strip()
        self.text.setText(text or _EMPTY)
        self.text.setAccessibleName(f"Dateline: {text or _EMPTY}")
        self.setEnabled(self.model.is_open)
