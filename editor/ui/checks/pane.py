"""The Checks panel.

``ChecksPane(open_story, theme)``. Signal: ``replace_in_body(start, end, text)`` asks for a text
in place of these code points of the body; jumps go through ``open_story.jump``.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from editor.domain.finding import Finding
from editor.ui.checks.row import FindingRow
from editor.ui.checks.view_model import ChecksViewModel
from editor.ui.checks.waved_row import WavedRow
from editor.ui.keyboard import has_keyboard
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme, pixmap
from editor.ui.theme.look import label

MOST_ROWS = 60

_MARKS = {
    True: ("shield-check", "green"),
    False: ("octagon-x", "red"),
    None: ("list-checks", "soft"),
}
NO_STORY = "Open a story to see what stands in its way."


class ChecksPane(QScrollArea):
    """The findings by severity, and whether the story may go out.

    Rows are made while somebody looks, and no more than a person can work through; those that say
    the same as before stay, for a row costs as much as a key.
    """

    replace_in_body = Signal(int, int, str)

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChecksViewModel(open_story, self)
        self._theme = theme
        self.rows: list[FindingRow] = []
        self._beside: list[QWidget] = []
        self._is_stale = True
        self._summary = _SummaryBox(theme)
        self._empty = label(NO_STORY, "soft", wraps=True)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Checks")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Shift+Tab would come back by its proxy
        self._arrange()
        self.model.changed.connect(self._show)
        self.model.summary_changed.connect(self._show_summary)
        self.model.replace_in_body.connect(self.replace_in_body)
        open_story.ledger.went.connect(self._stay)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._summary.set_theme(theme)
        self._drop(self.rows)
        self.rows = []
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Somebody looks."""
        super().showEvent(event)
        if self._is_stale:
            self._show()

    def _arrange(self) -> None:
        self._inside = QWidget()
        self._inside.setProperty("look", "pane")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 4, 0, 14)
        column.setSpacing(0)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(0)
        box = QVBoxLayout()
        box.setContentsMargins(12, 14, 12, 0)
        box.addWidget(self._summary)
        box.addWidget(self._empty)
        column.addLayout(self._findings)
        column.addLayout(box)
        column.addStretch(1)
        self.setWidget(self._inside)

    def _show(self) -> None:
        """Show what was found; the row that has the keyboard keeps it if it is still there."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        at = next((at for at, row in enumerate(self._held) if has_keyboard(row)), None)
        kept: dict[object, list[FindingRow]] = {}
        for row in self.rows:
            kept.setdefault(_said(row.finding), []).append(row)
        before, self.rows, self._beside = self._beside, [], []
        standing: list[QWidget] = []
        for title, findings in self.model.groups:
            standing.append(self._say(title, "heading"))
            for finding in findings[:MOST_ROWS]:
                same = kept.get(_said(finding))
                standing.append(self._put(same.pop(0) if same else self._row(finding), finding))
            if len(findings) > MOST_ROWS:
                standing.append(self._say(f"And {len(findings) - MOST_ROWS:,} more.", "soft"))
        standing += self._waved()
        gone = [*before, *(row for rows in kept.values() for row in rows)]
        for widget in gone:
            self._findings.removeWidget(widget)
        self._place(standing)
        self._set_tab_order()
        self._keep_keyboard(at)
        self._drop(gone)
        self._show_summary()

    @property
    def _held(self) -> list[QWidget]:
        """What the keyboard goes through: the findings, then what was waved through."""
        return [*self.rows, *(each for each in self._beside if isinstance(each, WavedRow))]

    def _place(self, standing: Sequence[QWidget]) -> None:
        """What stands where it was isn't touched: laying out a row costs as much as making it."""
        for at, widget in enumerate(standing):
            item = self._findings.itemAt(at)
            if item is None or item.widget() is not widget:
                self._findings.insertWidget(at, widget)
                widget.show()  # Qt would do it a moment later, and the keyboard comes now

    def _keep_keyboard(self, at: int | None) -> None:
        """What had it keeps it, else what stands there now takes it."""
        held = self._held
        if self.rows:
            self.setFocusProxy(self.rows[0])
        if at is None or any(map(has_keyboard, held)):
            return
        to = held[min(at, len(held) - 1)] if held else self._inside
        (to.back if isinstance(to, WavedRow) else to).setFocus()

    def _row(self, finding: Finding) -> FindingRow:
        row = FindingRow(self.model, finding, self._theme)
        row.settled.connect(lambda: self._go_on(row))
        row.stepped.connect(lambda by: self._step(row, by))
        row.asked.connect(lambda: QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row)))
        return row

    def _put(self, row: FindingRow, finding: Finding) -> FindingRow:
        row.finding = finding
        self.rows.append(row)
        return row

    def _go_on(self, row: FindingRow) -> None:
        """The keyboard goes on to what is next, while the row waits to be taken away."""
        if row in self.rows:
            at = self.rows.index(row)
            following = (*self.rows[at + 1 :], *self.rows[:at])
            if following:
                self._hand_to(following[0])

    def _step(self, row: FindingRow, by: int) -> None:
        """The keyboard goes to another finding; at the ends, to what else there is."""
        to = self.rows.index(row) + by
        if 0 <= to < len(self.rows):
            self._hand_to(self.rows[to])
        else:
            self.focusNextPrevChild(by > 0)

    def _hand_to(self, row: FindingRow) -> None:
        row.setFocus()
        self.ensureWidgetVisible(row)

    def _stay(self) -> None:
        """The text shows what was undone, but letters are keys here and would be typed there."""
        held = next((row for row in self.rows if has_keyboard(row)), None)
        if held is not None:
            QTimer.singleShot(0, held, lambda: held.isVisible() and held.setFocus())

    def _set_tab_order(self) -> None:
        """As they stand: Qt puts what is made later behind everything in the window."""
        backs = [each.back for each in self._held if isinstance(each, WavedRow)]
        stops = [self._inside, *(stop for row in self.rows for stop in row.stops), *backs]
        for first, then in pairwise(stops):
            QWidget.setTabOrder(first, then)

    def _waved(self) -> list[QWidget]:
        waved = self.model.waved
        if not waved:
            return []
        rows = [WavedRow(self.model, finding, self._theme) for finding in waved[:MOST_ROWS]]
        heading = self._say(f"Waved through ({len(waved)})", "heading")
        self._beside += rows
        return [heading, *rows]

    def _say(self, text: str, look: str) -> QWidget:
        said = label(text, look)
        said.setContentsMargins(14, 12, 14, 2)
        self._beside.append(said)
        return said

    def _drop(self, widgets: Sequence[QWidget]) -> None:
        for widget in widgets:
            self._findings.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _show_summary(self) -> None:
        self._summary.setVisible(self.model.is_open)
        self._empty.setVisible(not self.model.is_open)
        self._summary.show_summary(self.model)


def _said(finding: Finding) -> object:
    """What a row says, wherever in the text that is."""
    return replace(finding, start=0, end=0)


class _SummaryBox(QFrame):
    """Whether it may go out, and what that rests on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "card")
        self._mark = label()
        self._mark.setContentsMargins(0, 2, 0, 0)
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

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme

    def show_summary(self, model: ChecksViewModel) -> None:
        """Show how the story stands."""
        summary = model.summary
        picture, colour = _MARKS[summary.is_ready]
        self._mark.setPixmap(pixmap(picture, getattr(self._theme, colour)))
        self._title.setText(summary.title)
        self._facts.setText(summary.facts)
        self._hint.setText(summary.hint)
        self.setAccessibleName(f"{summary.title}. {summary.facts}. {summary.hint}")
