"""Where no photo is: what belongs there, and how to put it there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.ui.theme.look import label

LIBRARY = "The library has no photos yet. Browse a folder or card, or drop files here."
STORY = "This story has no photos yet. Add some, or look at all photos of the library."
PLACE = "There are no photos in this folder or on this card."
READING = "Reading the library…"
READING_PLACE = "Reading the folder…"


class EmptySheet(QWidget):
    """A sentence, and buttons for what it says; files may be dropped on it."""

    files_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.words = label("", "soft", wraps=True)
        self._buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(8)
        self._column.addWidget(self.words)
        self._column.addStretch(1)

    def add(self, text: str, act: Callable[[], object]) -> QPushButton:
        """Add a way to photos."""
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # "Checked" is no argument of what it does.
        button.clicked.connect(lambda *_: act())
        self._buttons.append(button)
        self._column.insertWidget(len(self._buttons), button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def say(self, words: str, buttons: tuple[QPushButton, ...] = ()) -> None:
        """Say it, and offer these of the ways."""
        self.words.setText(words)
        for button in self._buttons:
            button.setVisible(button in buttons)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take them, as the sheet does."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_given.emit(paths)
