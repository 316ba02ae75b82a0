"""What somebody else changes in the library is seen at the open desk."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo
from editor.domain.story import Story
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession

_MOST = 500
"""So many photos are read again; of a larger library those that matter now."""


class OutsidePhotos(QObject):
    """Reads the photos of the desk again after the library was written to."""

    def __init__(self, session: CaptionSession) -> None:
        super().__init__(session)
        self._session = session

    def look(self) -> None:
        """The library was written to, by this window or another, or a command."""
        session = self._session
        newsroom = session.open_story.newsroom
        used = session.open_story.resolved_fields.photos
        shown = [each.digest for each in session.photos if session.is_in_library(each.digest)]
        wanted = tuple(dict.fromkeys((*session.selected, *used, *shown[:_MOST])))
        if newsroom is not None and wanted:
            photos = newsroom.photos
            tasks.run(lambda: photos.some(wanted), done=self._arrived, failed=self._failed)

    def _arrived(self, photos: Mapping[str, Photo]) -> None:
        session = self._session
        newest = {key: session.newest(photo) for key, photo in photos.items()}
        session.learn(newest)
        story = session.open_story
        used = story.resolved_fields.photos
        others = {key: each for key, each in newest.items() if used.get(key, each) != each}
        if others:
            story.learn(Story(story.fields, others))

    def _failed(self, error: CopydeskError) -> None:
        self._session.open_story.banner.emit(error.message, error.hint)
