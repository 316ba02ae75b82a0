"""The left column of the caption desk: which photos, and the contact sheet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.photo import Photo
from editor.ui.captions.segment import Segments
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.sheet.pane import ContactSheet
from editor.ui.captions.source import PhotoSource
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

_WIDTH_PX = 304
EMPTY_LIBRARY = "The library has no photos yet. Add some, or drop files on a story."
EMPTY_STORY = "This story has no photos yet. Add some, or look at all photos of the library."
READING = "Reading the library…"


class SheetColumn(QWidget):
    """Chooses between the story's photos and the library's, and shows them small."""

    add_wanted = Signal()

    def __init__(
        self,
        session: CaptionSession,
        source: PhotoSource,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._source = session, source
        self.setObjectName("captionSheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH_PX)
        self.sheet = ContactSheet(session, theme)
        self.sheet.kept.connect(self._kept)
        self.which = Segments(self)
        self.of_story = self.which.add(
            "Story’s photos", "Photos of the open story", source.show_story
        )
        self.which.add("All photos", "All photos of the library", source.show_library)
        self.add = QPushButton()
        self.add.setAccessibleName("Add photos to the story")
        self.add.setToolTip("Add photos to the story (Ctrl+Shift+O)")
        self.add.clicked.connect(self.add_wanted)
        self._empty = label("", "soft", wraps=True)
        self._arrange()
        source.changed.connect(self._show)
        session.photos_changed.connect(self._show)
        session.open_story.replaced.connect(self._show)
        self.set_theme(theme)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.add.setIcon(icon("image-plus", theme))
        self.sheet.set_theme(theme)

    def _kept(self, photos: tuple[Photo, ...]) -> None:
        """What was dropped on the story's photos goes to the story, else into the library alone."""
        story = self._session.open_story
        if self._source.is_library or not story.take_photos(None, story.fields.id, photos):
            self._source.show_library()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 10, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.which)
        row.addStretch(1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        self._empty.setContentsMargins(14, 12, 14, 12)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._empty, 1)
        column.addWidget(self.sheet, 1)

    def _show(self) -> None:
        is_open = self._session.open_story.is_open
        is_library = self._source.is_library
        self.of_story.setEnabled(is_open)
        self.add.setEnabled(is_open)
        self.which.show_chosen(1 if is_library else 0)
        words = EMPTY_LIBRARY if is_library else EMPTY_STORY
        self._empty.setText(READING if self._source.is_reading else words)
        has_photos = bool(self._session.photos)
        self._empty.setVisible(not has_photos)
        self.sheet.setVisible(has_photos)
