"""What stops an export, and what came of one."""

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.errors import CopydeskError
from editor.domain.finding import Finding
from editor.ui.theme import Theme, icon, pixmap
from editor.ui.theme.look import label, set_look


class Stopped(Protocol):
    """What blockers may stand against: an export, a publication."""

    @property
    def blockers(self) -> tuple[Finding, ...]:
        """What stops it."""
        ...

    def jump(self, finding: Finding) -> None:
        """Show where a blocker is."""
        ...


class Blockers(QFrame):
    """The blockers, each a way to its place, and the reason to step over them.

    Args:
        model: What they stop.
        act: As a verb: ``export``, ``publish``.
        noun: What it is: ``the export``, ``publishing``.
    """

    def __init__(
        self,
        model: Stopped,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        act: str = "export",
        noun: str = "the export",
    ) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self._shown: tuple[Finding, ...] = ()
        self.setProperty("look", "refusal")
        self.reason = QLineEdit()
        self.reason.setAccessibleName(f"Reason to {act} all the same")
        self.reason.setPlaceholderText("Why it must go out all the same")
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(label(f"Stops {noun}", "title"))
        column.addLayout(self._list)
        column.addWidget(label("The reason is kept with the story, under your name.", "small"))
        column.addWidget(self.reason)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._shown = ()
        self.show_blockers()

    def show_blockers(self) -> None:
        """Show what stops it; nothing at all if nothing does."""
        blockers = self._model.blockers
        self.setVisible(bool(blockers))
        if blockers == self._shown:
            return
        self._shown = blockers
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for finding in blockers:
            self._list.addWidget(self._line(finding))

    def _line(self, finding: Finding) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        mark = label()
        mark.setPixmap(pixmap("octagon-x", self._theme.red, 14))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(finding.message, wraps=True), 1)
        show = QPushButton("Show")
        show.setProperty("look", "small")
        show.setAccessibleName(f"Show: {finding.message}")
        show.clicked.connect(partial(self._model.jump, finding))
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return line


class Outcome(QFrame):
    """Where the export lies, or why there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "title", wraps=True)
        self._words = label("", "soft", wraps=True)
        self.open = QPushButton(" Open")
        self.open.setAccessibleName("Open the export")
        self.show_folder = QPushButton(" Show in folder")
        self.show_folder.setAccessibleName("Show the export in its folder")
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 4, 0, 0)
        for button in (self.open, self.show_folder):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(2)
        for widget in (self._title, self._words, self._buttons):
            column.addWidget(widget)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.open.setIcon(icon("external-link", theme))
        self.show_folder.setIcon(icon("folder-open", theme))

    def show_outcome(self, result: Path | None, error: CopydeskError | None) -> None:
        """Show one of them; nothing if there is neither."""
        self.setVisible(result is not None or error is not None)
        self._buttons.setVisible(result is not None)
        if error is not None:
            set_look(self, "refusal")
            self._title.setText(error.message)
            self._words.setText(error.hint)
        elif result is not None:
            set_look(self, "done")
            self._title.setText("Exported")
            # A break may fall behind a slash: a path has no spaces to break at.
            self._words.setText(str(result).replace("/", "/\u200b"))
        self._words.setVisible(bool(self._words.text()))
        self.setAccessibleName(f"{self._title.text()} {self._words.text()}")
