"""One line over the page: what went wrong or what is offered, and the way out. Never modal."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

Offer = tuple[str, Callable[[], None]]


class Banner(QWidget):
    """Shows one message at a time, with what can be done about it; the next one takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._offers: list[QPushButton] = []
        self.close_button = QPushButton("Close", self)
        self.close_button.setAccessibleName("Close the message")
        self.close_button.clicked.connect(self.hide)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 8, 12, 8)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.message)
        self._layout.addWidget(self.close_button)
        self.hide()

    def say(self, message: str, hint: str = "", offers: Sequence[Offer] = ()) -> None:
        """Show a message, and a button for each offer."""
        for old in self._offers:
            self._layout.removeWidget(old)
            old.deleteLater()
        self._offers = [self._button(text, act) for text, act in offers]
        self.message.setText(f"{message} {hint}".strip())
        self.setAccessibleName(self.message.text())
        self.show()

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)

        def run() -> None:
            self.hide()
            act()

        button.clicked.connect(run)
        self._layout.insertWidget(self._layout.count() - 1, button)
        return button
