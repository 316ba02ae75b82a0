"""The directory beside the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from editor.ui.commands import press_on_return
from editor.ui.open_story import OpenStory
from editor.ui.people.directory import Directory
from editor.ui.people.doubles_view_model import DoublesViewModel
from editor.ui.people.view_model import PeopleViewModel
from editor.ui.theme import Theme

WIDTH_PX = 620


class PeoplePane(QFrame):
    """Who the newsroom knows, and everything that is known of them.

    Attributes:
        directory: What stands in it; made when it is first wanted: the start has no time for it.
    """

    closed = Signal()

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PeopleViewModel(open_story, self)
        self.doubles = DoublesViewModel(self.model, self)
        self.directory: Directory | None = None
        self._theme = theme
        self.setProperty("look", "beside")
        self.setAccessibleName("People and organisations")
        self.setFixedWidth(WIDTH_PX)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.model.library_changed.connect(self.doubles.find_soon)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        if self.directory is not None:
            self.directory.set_theme(theme)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on; a focus proxy would take what stands before it out of Tab's way."""
        super().focusInEvent(event)
        if self.directory is not None:
            self.directory.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc closes the directory; Return presses a button."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not press_on_return(self.focusWidget(), event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The directory is read when somebody looks."""
        super().showEvent(event)
        if self.directory is None:
            self.directory = Directory(self.model, self.doubles, self._theme, self)
            self.directory.closed.connect(self.closed)
            self._column.addWidget(self.directory)
            self.directory.show()  # Qt would do it a moment later, and the keyboard comes now
        self.model.reload()
        self.doubles.find()
