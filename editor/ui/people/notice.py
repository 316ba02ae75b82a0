"""A line over the directory: what was done or couldn't be, with a way out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from editor.ui.find.choices import tool
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label, set_look

Offer = tuple[str, Callable[[], None]]


class Notice(QFrame):
    """Shows one message at a time, until it is closed or another takes its place."""

    settled = Signal()
    """It was put away by hand, and the keyboard with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = label("", wraps=True)
        self.close_button = tool("Close the message", self)
        self.close_button.clicked.connect(self._put_away)
        self.offers: list[QPushButton] = []
        self._acts = QHBoxLayout()
        self._acts.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self.message, 1)
        row.addLayout(self._acts)
        row.addWidget(self.close_button)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))

    def say(self, message: str, look: str, offers: Sequence[Offer] = ()) -> None:
        """Show a message, with a button for each offer.

        Args:
            message: What happened.
            look: ``done``, ``refusal`` or ``offer``.
            offers: Texts of buttons, and what each does; the message goes with it.
        """
        if self.message.text() == message and not self.isHidden():
            return
        for old in self.offers:
            self._acts.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.offers = [self._button(text, act) for text, act in offers]
        set_look(self, look)
        self.message.setText(message)
        self.setAccessibleName(message)
        self.show()

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("look", "small")
        button.clicked.connect(lambda: self._run(act))
        self._acts.addWidget(button)
        return button

    def _run(self, act: Callable[[], None]) -> None:
        self._put_away()
        act()

    def _put_away(self) -> None:
        self.settled.emit()  # first: Qt would give the keyboard to anybody
        self.hide()
