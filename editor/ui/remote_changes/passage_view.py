"""One change in full: as it was sent, there, here; and the two answers."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from editor.domain.publishing.three_way import Passage, Side
from editor.ui.difference.page import DifferencePage
from editor.ui.remote_changes.words import sections_of
from editor.ui.theme import Theme

_MARGIN_PX = 14


class PassageView(QWidget):
    """What went is struck, what came is underlined; both in colour too."""

    chosen = Signal(object)
    """That side is taken."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Passage, str] | None = None
        self.text = QTextBrowser(self)
        self.text.setProperty("look", "page")
        self.text.setAccessibleName("As sent, there and here")
        self.text.setTabChangesFocus(True)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(_MARGIN_PX)
        self.theirs = self._answer("Take theirs (T)", "Take theirs in this passage", Side.THEIRS)
        self.ours = self._answer("Keep ours (O)", "Keep ours in this passage", Side.OURS)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        answers.addWidget(self.theirs, 1)
        answers.addWidget(self.ours, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text, 1)
        column.addLayout(answers)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._write()

    def show_passage(self, passage: Passage | None, who: str, choices: Mapping[str, Side]) -> None:
        """Show a passage, or none, and which side is taken."""
        shown = (passage, who) if passage is not None else None
        if shown != self._shown:
            self._shown = shown
            self._write()
        side = None
        if passage is not None and (not passage.asks or passage.id in choices):
            side = passage.side(choices)
        for button, whose in ((self.theirs, Side.THEIRS), (self.ours, Side.OURS)):
            button.setChecked(side is whose)
            button.setEnabled(passage is not None)

    def _write(self) -> None:
        page = DifferencePage(self.text.document(), self._theme, in_columns=False)
        page.write(sections_of(*self._shown) if self._shown else ())
        # By the cursor: what is written while it is hidden gets its lines only when it is shown.
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.verticalScrollBar().setValue(0)

    def _answer(self, text: str, name: str, side: Side) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(name)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(side))
        return button
