"""The left column of the caption desk: which photos, and the contact sheet."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.photo import Photo
from editor.ui.captions import empty_sheet as says
from editor.ui.captions.empty_sheet import EmptySheet
from editor.ui.captions.into_story import IntoStory
from editor.ui.captions.segment import Segments
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.sheet.pane import ContactSheet
from editor.ui.captions.sheet.place_bar import PlaceBar
from editor.ui.captions.source import PhotoSource
from editor.ui.theme import Theme, icon

_WIDTH_PX = 304


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
        self._is_awaited = False
        self.setObjectName("captionSheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH_PX)
        self.sheet = ContactSheet(session, theme)
        self.sheet.kept.connect(self._kept)
        self.sheet.folder_given.connect(source.browse)
        self.place_bar = PlaceBar(session, source)
        self.place_bar.keep_wanted.connect(self.sheet.keep_selected)
        self.which = Segments(self)
        self.of_story = self.which.add("Story", "Photos of the open story", source.show_story)
        self.which.add("All", "All photos of the library", source.show_library)
        self.into_story = IntoStory(session, self.sheet, self.place_bar, self.of_story)
        self.add = QPushButton()
        self.add.setAccessibleName("Add photos to the story")
        self.add.setToolTip("Add photos to the story (Ctrl+Shift+O)")
        self.add.clicked.connect(self.add_wanted)
        self.browse = QPushButton("Browse…")
        self.browse.setAccessibleName("Browse folder or card")
        self.browse.setToolTip("Browse a folder or card; nothing is copied (Ctrl+Alt+O)")
        self.browse.clicked.connect(self.choose_folder)
        self.empty = EmptySheet()
        self._empty_browse = self.empty.add("Browse folder or card…", self.choose_folder)
        self._empty_add = self.empty.add("Add photos…", self.add_wanted.emit)
        self._empty_all = self.empty.add("All photos of the library", source.show_library)
        self.empty.files_given.connect(self.sheet.view.files_given)
        self._arrange()
        source.place.progressed.connect(self._show_reading)
        source.changed.connect(self._show)
        session.photos_changed.connect(self._show)
        session.open_story.replaced.connect(self._show)
        self.set_theme(theme)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.add.setIcon(icon("image-plus", theme))
        self.browse.setIcon(icon("folder-open", theme))
        self.place_bar.set_theme(theme)
        self.sheet.set_theme(theme)

    def choose_folder(self) -> None:
        """Ask for a folder or card, and look at it."""
        chosen = QFileDialog.getExistingDirectory(self, "Browse folder or card")
        if chosen:
            self._is_awaited = True
            self._source.browse(Path(chosen))

    def keep(self) -> None:
        """Keep what is selected on a card in the library."""
        if self._session.places:
            self.place_bar.ask()
        else:
            self._session.open_story.banner.emit(
                "These photos are in the library already.",
                "Browse a folder or card first (Ctrl+Alt+O).",
            )

    def _show_reading(self, done: int, of: int) -> None:
        self.empty.say(f"{says.READING_PLACE} {done:,} of {of:,}")

    def _kept(self, photos: tuple[Photo, ...]) -> None:
        """What was dropped on the story's photos goes to the story, else into the library alone."""
        story = self._session.open_story
        if self._source.place.folder is not None:
            self._source.show_library([each.digest for each in photos])
        elif self._source.is_library or not story.take_photos(None, story.fields.id, photos):
            self._source.show_library()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 10, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.which)
        row.addStretch(1)
        row.addWidget(self.browse)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.place_bar)
        column.addWidget(self.empty, 1)
        column.addWidget(self.sheet, 1)
        column.addWidget(self.sheet.progress)

    def _show(self) -> None:
        is_open = self._session.open_story.is_open
        is_library = self._source.is_library
        self.of_story.setEnabled(is_open)
        self.add.setEnabled(is_open)
        place = self._source.place
        self.which.show_chosen(-1 if place.folder else 1 if is_library else 0)
        has_photos = bool(self._session.photos)
        self._say_empty()
        self.empty.setVisible(not has_photos)
        self.sheet.setVisible(has_photos)
        if has_photos and self._is_awaited and place.folder:
            self._is_awaited = False
            self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_empty(self) -> None:
        place, is_open = self._source.place, self._session.open_story.is_open
        add = (self._empty_add,) if is_open else ()
        if place.is_reading:
            self.empty.say(says.READING_PLACE)
        elif self._source.is_reading:
            self.empty.say(says.READING)
        elif place.folder:
            self.empty.say(says.PLACE, (self._empty_browse, self._empty_all))
        elif self._source.is_library:
            self.empty.say(says.LIBRARY, (self._empty_browse, *add))
        else:
            self.empty.say(says.STORY, (*add, self._empty_all))
