"""Two choices side by side, one of which holds; each can be reached by Tab."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget


class Segments(QWidget):
    """A choice between a few. A button group would let Tab come to the chosen one alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._chosen = -1
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def add(self, text: str, name: str, choose: Callable[[], object]) -> QPushButton:
        """Add a choice.

        Args:
            text: On the button.
            name: For who can't see it.
            choose: Makes it hold.
        """
        button = QPushButton(text)
        button.setAccessibleName(name)
        button.setProperty("look", "segment")
        button.setCheckable(True)

        def click() -> None:
            self.show_chosen(self._chosen)
            choose()

        button.clicked.connect(click)
        self._buttons.append(button)
        self._row.addWidget(button)
        return button

    def show_chosen(self, at: int) -> None:
        """Show which of them holds."""
        self._chosen = at
        for number, button in enumerate(self._buttons):
            button.setChecked(number == at)
