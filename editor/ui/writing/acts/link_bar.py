"""The bar under the text in which a link is written, changed, opened or taken away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from editor.ui.commands import press_on_return


class LinkBar(QWidget):
    """Return keeps what the fields say, Esc gives it up."""

    kept = Signal()
    removed = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Link")
        self.words = _field("Words of the link", "Words", self)
        self.address = _field("Address of the link", "Address, such as https://…", self)
        self.keep = QPushButton("Keep", self)
        self.open = QPushButton("Open", self)
        self.remove = QPushButton("Remove link", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 2)
        row.addWidget(self.address, 3)
        for button, signal in (
            (self.keep, self.kept),
            (self.open, self.opened),
            (self.remove, self.removed),
        ):
            button.setProperty("look", "small")
            button.clicked.connect(signal)
            row.addWidget(button)
        self.address.textChanged.connect(self._look)
        self._look()

    def begin(self, words: str, address: str) -> None:
        """Show a link; without an address it is a new one."""
        self.words.setText(words)
        self.address.setText(address)
        self.remove.setVisible(bool(address))
        wanted = self.address if words else self.words
        wanted.setFocus()
        wanted.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return in a field keeps, Esc anywhere gives up."""
        here = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(here, QLineEdit):
            self.kept.emit()
        elif not press_on_return(here, event):
            super().keyPressEvent(event)

    def _look(self) -> None:
        has_address = bool(self.address.text().strip())
        self.keep.setEnabled(has_address)
        self.open.setEnabled(has_address)


def _field(name: str, hint: str, parent: QWidget) -> QLineEdit:
    made = QLineEdit(parent)
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made
