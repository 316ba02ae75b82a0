"""The Checks panel.

``ChecksPane(open_story, theme)``. Signal: ``replace_in_body(start, end, text)`` asks for a text
in place of these code points of the body; jumps go through ``open_story.jump``.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from editor.ui.checks.row import FindingRow
from editor.ui.checks.view_model import ChecksViewModel
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme, pixmap
from editor.ui.theme.look import label

NO_STORY = "Open a story to see what stands in its way."


class ChecksPane(QScrollArea):
    """The findings by severity, and whether the story may go out."""

    replace_in_body = Signal(int, int, str)

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChecksViewModel(open_story, self)
        self._theme = theme
        self.rows: list[FindingRow] = []
        self._summary: _SummaryBox | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Checks")
        self.model.changed.connect(self._show)
        self.model.summary_changed.connect(self._show_summary)
        self.model.replace_in_body.connect(self.replace_in_body)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._show()

    def _show(self) -> None:
        """Make the rows anew; the one that has the keyboard keeps it if it is still there."""
        held = next((row.finding for row in self.rows if row.hasFocus()), None)
        at = self.verticalScrollBar().value()
        inside = QWidget()
        inside.setProperty("look", "pane")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 0, 14)
        column.setSpacing(0)
        self.rows = []
        for title, findings in self.model.groups:
            heading = label(title, "heading")
            heading.setContentsMargins(14, 12, 14, 2)
            column.addWidget(heading)
            for finding in findings:
                row = FindingRow(self.model, finding, self._theme, inside)
                column.addWidget(row)
                self.rows.append(row)
        self._summary = _SummaryBox(self._theme)
        box = QVBoxLayout()
        box.setContentsMargins(12, 14, 12, 0)
        box.addWidget(self._summary if self.model.is_open else label(NO_STORY, "soft", wraps=True))
        column.addLayout(box)
        column.addStretch(1)
        self._show_summary()
        self.setWidget(inside)
        if self.rows:
            self.setFocusProxy(self.rows[0])
        self.verticalScrollBar().setValue(at)
        for row in self.rows:
            if row.finding == held:
                row.setFocus()

    def _show_summary(self) -> None:
        if self._summary is not None:
            self._summary.show_summary(self.model)


class _SummaryBox(QFrame):
    """Whether it may go out, and what that rests on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "card")
        self._mark = label()
        self._title = label("", "title", wraps=True)
        self._facts = label("", "soft", wraps=True)
        self._hint = label("", "soft", wraps=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setSpacing(4)
        grid.addWidget(self._mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._facts, 1, 1)
        grid.addWidget(self._hint, 2, 1)
        grid.setColumnStretch(1, 1)

    def show_summary(self, model: ChecksViewModel) -> None:
        """Show how the story stands."""
        summary = model.summary
        picture = "shield-check" if summary.is_ready else "octagon-x"
        colour = self._theme.green if summary.is_ready else self._theme.red
        self._mark.setPixmap(pixmap(picture, colour))
        self._title.setText(summary.title)
        self._facts.setText(summary.facts)
        self._hint.setText(summary.hint)
        self.setAccessibleName(f"{summary.title}. {summary.facts}. {summary.hint}")
