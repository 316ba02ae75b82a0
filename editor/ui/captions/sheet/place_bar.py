"""Over the sheet while a folder or card is looked at: which, new names, keep."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.domain.photo_file_names import file_name
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.source import PhotoSource
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

_NAME_PX = 220


class PlaceBar(QWidget):
    """Says where the photos lie, and keeps those that are selected."""

    keep_wanted = Signal(str)
    """The pattern for new names; empty keeps the old ones."""

    def __init__(
        self, session: CaptionSession, source: PhotoSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._source = session, source
        self.folder = label("", "strong")
        self.back = QToolButton()
        self.back.setAccessibleName("Back to the library’s photos")
        self.back.setToolTip("Back to the library’s photos")
        self.back.setProperty("look", "flat")
        self.pattern = QLineEdit()
        self.pattern.setPlaceholderText("New names, such as {date}-{number:3}")
        self.pattern.setAccessibleName("Pattern for new names")
        self.pattern.setToolTip("Variables in braces; empty keeps the names of the camera")
        self.sample = label("", "soft", wraps=True)
        self.keep = QPushButton("Keep in library")
        self.keep.setAccessibleName("Keep the selected photos in the library")
        self.keep.setToolTip("Copies the selected photos into the library (Ctrl+Alt+I)")
        self._arrange()
        self.keep.clicked.connect(self.ask)
        self.back.clicked.connect(self.leave)
        self.pattern.textChanged.connect(self._show_sample)
        self.pattern.returnPressed.connect(self.ask)
        session.selection_changed.connect(self.show_place)
        session.photos_changed.connect(self.show_place)
        source.changed.connect(self.show_place)
        self.show_place()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.back.setIcon(icon("x", theme))

    def leave(self) -> None:
        """Look at the library's photos again."""
        self._source.show_library()

    def ask(self) -> None:
        """The selected photos are wanted in the library; or what is read will do."""
        if self._source.place.is_reading:
            self._source.place.stop()
        elif self._session.places and self._session.selected:
            self.keep_wanted.emit(self.pattern.text().strip())

    def show_place(self) -> None:
        """Show the folder, and how many would be kept."""
        folder = self._source.place.folder
        self.setVisible(folder is not None)
        if folder is None:
            return
        metrics = QFontMetrics(self.folder.font())
        name = folder.name or str(folder)
        self.folder.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME_PX))
        self.folder.setToolTip(f"{folder}\nNothing is copied until you keep it.")
        count = len(self._session.selected)
        is_reading = self._source.place.is_reading
        self.keep.setEnabled(is_reading or bool(count))
        self.keep.setText("Stop reading" if is_reading else _keep_words(count))
        self._show_sample()

    def _show_sample(self) -> None:
        photo, pattern = self._session.current, self.pattern.text().strip()
        words = f"{photo.file_name} → {file_name(pattern, photo).text}" if photo and pattern else ""
        self.sample.setText(words)
        self.sample.setVisible(bool(words))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.folder, 1)
        top.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.pattern)
        column.addWidget(self.sample)
        column.addWidget(self.keep)


def _keep_words(count: int) -> str:
    return f"Keep {count:,} in library" if count else "Keep in library"
