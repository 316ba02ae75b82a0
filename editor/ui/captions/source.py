"""Which photos the caption desk shows: those of the open story, or all of the library."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo
from editor.ui import tasks
from editor.ui.captions.folder_source import FolderSource
from editor.ui.captions.session import CaptionSession


class PhotoSource(QObject):
    """Fills a session with photos, and again when the story gets others."""

    changed = Signal()
    """Photos of the other kind are shown, or they are on their way."""

    def __init__(self, session: CaptionSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = 0
        self.is_library = False
        """All photos of the library are shown, not those of the story alone."""
        self.is_reading = False
        self._is_open = False
        self._story = ""
        self.place = FolderSource(session, self)
        """A folder or card, when its photos are shown."""
        self.place.changed.connect(self.changed)
        self.place.gone.connect(self.show_library)
        session.open_story.replaced.connect(self._replaced)
        session.open_story.edited.connect(self._edited)
        session.open_story.library_opened.connect(self._again)

    def begin(self) -> None:
        """The desk comes up: the story's photos, and for it, if it has any; else the library's."""
        if self._is_open:
            self._again()
            return
        self._is_open = True
        self._choose()

    def show_story(self) -> None:
        """Show the photos of the open story, in its order."""
        self._asked += 1
        self.place.leave()
        self.is_library = self.is_reading = False
        self._show_story()
        self.changed.emit()

    def browse(self, folder: Path) -> None:
        """Show the photos of a folder or card where they lie."""
        self._asked += 1
        self._is_open, self.is_library, self.is_reading = True, True, False
        self._session.caption_for(story=False)
        self.place.look(folder)

    def show_library(self, select: Sequence[str] = ()) -> None:
        """Show every photo of the library, once they are read.

        Args:
            select: Digests of those that are selected then; empty leaves it as it is.
        """
        self.place.leave()
        self.is_library = True
        newsroom = self._session.open_story.newsroom
        if newsroom is not None:
            self._asked += 1
            self.is_reading = True
            tasks.run(
                newsroom.photos.all_photos,
                done=partial(self._arrived, self._asked, tuple(select)),
                failed=self._failed,
            )
        self.changed.emit()

    def _choose(self) -> None:
        story = self._session.open_story
        self._story = story.fields.id
        has_photos = any(figure.photo for figure in story.fields.figures)
        self._session.caption_for(story=has_photos)
        self.show_story() if has_photos else self.show_library()

    def _again(self) -> None:
        if self._is_open and self.place.folder is None:
            self.show_library() if self.is_library else self.show_story()

    def _show_story(self) -> None:
        story = self._session.open_story.resolved_fields
        digests = dict.fromkeys(each.photo for each in story.article.figures if each.photo)
        self._show(story.photos[each] for each in digests if each in story.photos)

    def _show(self, photos: Iterable[Photo]) -> None:
        shown = tuple(photos)
        if [each.digest for each in shown] != [each.digest for each in self._session.photos]:
            self._session.show(shown)

    def _arrived(self, asked: int, select: Sequence[str], photos: tuple[Photo, ...]) -> None:
        if asked == self._asked:
            self.is_reading = False
            self._session.show(photos)
            if select:
                self._session.select(select)
            self.changed.emit()

    def _failed(self, error: CopydeskError) -> None:
        self.is_reading = False
        self._session.open_story.banner.emit(error.message, error.hint)
        self.changed.emit()

    def _replaced(self) -> None:
        if not self._is_open or self.is_library:
            return
        is_same = self._story == self._session.open_story.fields.id
        self._show_story() if is_same else self._choose()

    def _edited(self, path: str) -> None:
        is_elsewhere = not self._is_open or self.place.folder is not None
        if is_elsewhere or path not in {"figures", "photos"}:
            return
        if not self.is_library:
            self._show_story()
        elif path == "photos":
            known = self._session.open_story.resolved_fields.photos
            if any(self._session.photo(digest) is None for digest in known):
                self.show_library()
