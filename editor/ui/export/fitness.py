"""Whether an export is valid, what it loses and which files it has: a strip that unfolds."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.exporters.judging.contract import Verdict
from editor.exporters.losses import Loss
from editor.exporters.sent_files import SentFile
from editor.ui.export.words import (
    Line,
    fault_lines,
    file_lines,
    files_words,
    loses,
    loss_lines,
    loss_words,
    verdict_words,
)
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import set_mark

_ROWS = 8
_ROW_PX = 25
_FIELD_ROLE = Qt.ItemDataRole.UserRole


class Fitness(QFrame):
    """Three short sentences; each with more to say unfolds into a list beside them.

    ``jump_asked`` names the field of a loss that somebody wants to see.
    """

    jump_asked = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, is_narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: dict[str, list[Line]] = {}
        self._open = ""
        self._losses: tuple[Loss, ...] = ()
        self._verdict: Verdict | None = None
        self.setAccessibleName("Fitness of the export")
        self.list = QListWidget()
        self.list.setProperty("look", "table")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.hide()
        self.verdict, self.losses, self.files = map(_button, ("Validity", "Losses", "Files"))
        self.buttons = {"faults": self.verdict, "losses": self.losses, "files": self.files}
        for name, button in self.buttons.items():
            button.clicked.connect(partial(self.unfold, name))
        self.list.itemActivated.connect(self._activated)
        self._arrange(is_narrow=is_narrow)
        self.show_waiting()

    def _arrange(self, *, is_narrow: bool) -> None:
        """The list over the buttons at the foot of a pane; in a narrow one under them."""
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.verdict)
        (second if is_narrow else first).addWidget(self.losses)
        (second if is_narrow else first).addStretch(1)
        (second if is_narrow else first).addWidget(self.files)
        if is_narrow:
            first.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 if is_narrow else 6)
        for row in (first, second):
            row.setSpacing(4)
        if not is_narrow:
            column.addWidget(self.list)
        column.addLayout(first)
        if is_narrow:
            column.addLayout(second)
            column.addWidget(self.list)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._dress()
        self._fill()

    def show_waiting(self, fault: str = "") -> None:
        """Nothing is known yet, or can't be."""
        self._lines = {}
        self.verdict.setText(fault or "Looking …")
        self.losses.hide()
        self.files.hide()
        self._verdict, self._losses = None, ()
        self._dress()
        self._fill()

    def show_fitness(
        self, losses: Sequence[Loss], files: Sequence[SentFile], verdict: Verdict | None
    ) -> None:
        """Say how an export will be."""
        self._losses, self._verdict = tuple(losses), verdict
        self.verdict.setText(verdict_words(verdict))
        self.losses.setText(loss_words(losses))
        self.files.setText(files_words(files))
        self.losses.show()
        self.files.show()
        self._lines = {
            "faults": fault_lines(verdict),
            "losses": loss_lines(losses),
            "files": file_lines(files),
        }
        self._dress()
        self._fill()

    def unfold(self, name: str) -> None:
        """Show the list of ``faults``, ``losses`` or ``files``, or put it away."""
        self._open = "" if self._open == name else name
        self._dress()
        self._fill()

    def _dress(self) -> None:
        theme, verdict = self._theme, self._verdict
        for name, button in self.buttons.items():
            unfolds = bool(self._lines.get(name))
            button.setEnabled(unfolds)
            button.setChecked(unfolds and self._open == name)
            button.setToolTip("Show or hide the list" if unfolds else "")
        if verdict is None:
            mark, colour, look = "info", theme.soft, "quiet"
        elif verdict.is_valid:
            mark, colour, look = "check", theme.green, "good"
        else:
            mark, colour, look = "octagon-x", theme.red, "stop"
        self._mark(self.verdict, mark, colour, look)
        lost = loses(self._losses)
        self._mark(
            self.losses,
            "triangle-alert" if lost else "check",
            theme.amber if lost else theme.green,
            "look-again" if lost else "good",
        )
        self._mark(self.files, "", theme.soft, "quiet")

    def _mark(self, button: QPushButton, mark: str, colour: QColor, tone: str) -> None:
        if mark:
            button.setIcon(icon(mark, self._theme, 14, colour))
        set_mark(button, "tone", tone)

    def _fill(self) -> None:
        lines = self._lines.get(self._open, [])
        shown = [self.list.item(row).text() for row in range(self.list.count())]
        self.list.setVisible(bool(lines))
        self.list.setAccessibleName(
            self.buttons[self._open].text() if self._open else "Nothing unfolded"
        )
        if shown != [line.text for line in lines]:
            self.list.clear()
            for line in lines:
                self.list.addItem(QListWidgetItem(line.text))
        for row, line in enumerate(lines):
            self._dress_row(self.list.item(row), line)
        self.list.setMaximumHeight(_ROW_PX * min(len(lines), _ROWS) + 12)
        self.list.setMinimumHeight(min(self.list.maximumHeight(), _ROW_PX * 4))

    def _dress_row(self, item: QListWidgetItem, line: Line) -> None:
        font = item.font()
        font.setBold(line.is_heading)
        item.setFont(font)
        is_soft = line.is_heading or line.is_quiet
        item.setForeground(self._theme.soft if is_soft else self._theme.ink)
        item.setData(_FIELD_ROLE, line.field)
        if line.is_heading:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)

    def _activated(self, item: QListWidgetItem) -> None:
        if item.data(_FIELD_ROLE):
            self.jump_asked.emit(item.data(_FIELD_ROLE))


def _button(text: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("look", "fitness")
    made.setCheckable(True)
    return made
