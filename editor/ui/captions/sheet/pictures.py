"""Small pictures for the contact sheet: what is looked at now comes first.

Panels show a few large thumbnails (``ui/thumbnails.py``); a sheet asks for thousands while
somebody scrolls, so it forgets what went by and shows the camera's own preview meanwhile.
"""

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom
    from editor.services.browsing import Shot

WIDTH_PX = 240
PICTURE = QSize(84, 64)
"""The room for a picture in a cell."""
_DENSITY = 2
_KEPT = 600
_MOST_WAITING = 160
_AT_ONCE = 2


class SheetPictures(QObject):
    """Pictures by digest, newest wish first, two at a time; the last ones stay in memory."""

    ready = Signal(str)
    """The picture of that photo is here now, or a better one than before."""

    def __init__(self, session: CaptionSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._rough: set[str] = set()
        self._quick: OrderedDict[str, None] = OrderedDict()
        self._slow: OrderedDict[str, None] = OrderedDict()
        self._running: set[str] = set()
        self._broken: dict[str, str] = {}
        session.open_story.library_opened.connect(self._start)

    def of(self, digest: str) -> QImage | None:
        """The picture; None while it isn't here (``ready`` tells) or can't be made."""
        picture = self._kept.get(digest)
        if picture is not None:
            self._kept.move_to_end(digest)
        if picture is None and digest not in self._broken and digest not in self._slow:
            self._wish(self._quick, digest)
        elif digest in self._rough:
            self._wish(self._slow, digest)
        return picture

    def fault_of(self, digest: str) -> str:
        """Why there is no picture; empty if nothing went wrong."""
        return self._broken.get(digest, "")

    def _wish(self, wishes: OrderedDict[str, None], digest: str) -> None:
        if digest in self._running:
            return
        wishes[digest] = None
        wishes.move_to_end(digest)
        while len(wishes) > _MOST_WAITING:  # it went by: its cell asks again when it is seen
            wishes.popitem(last=False)
        self._start()

    def _start(self) -> None:
        newsroom = self._session.open_story.newsroom
        while newsroom is not None and len(self._running) < _AT_ONCE and self._has_wishes:
            is_quick = bool(self._quick)
            digest, _ = (self._quick or self._slow).popitem()
            self._running.add(digest)
            make = _first_picture if is_quick else _whole_picture
            tasks.run_beside(
                partial(make, newsroom, self._session.places.get(digest), digest),
                done=partial(self._arrived, digest),
                failed=partial(self._failed, digest),
            )

    @property
    def _has_wishes(self) -> bool:
        return bool(self._quick or self._slow)

    def _arrived(self, digest: str, answer: tuple[QImage, bool]) -> None:
        image, is_whole = answer
        self._running.discard(digest)
        self._rough.discard(digest)
        if not is_whole:
            self._rough.add(digest)
            self._wish(self._slow, digest)
        if not image.isNull():
            self._keep(digest, image)
        elif is_whole:
            self._broken[digest] = "This picture can't be shown."
        if is_whole or not image.isNull():
            self.ready.emit(digest)
        self._start()

    def _keep(self, digest: str, picture: QImage) -> None:
        self._kept[digest] = picture
        self._kept.move_to_end(digest)
        while len(self._kept) > _KEPT:
            gone, _ = self._kept.popitem(last=False)
            self._rough.discard(gone)

    def _failed(self, digest: str, error: CopydeskError) -> None:
        self._running.discard(digest)
        self._broken[digest] = str(error)
        self.ready.emit(digest)
        self._start()


def _first_picture(newsroom: "Newsroom", shot: "Shot | None", digest: str) -> tuple[QImage, bool]:
    """What can be had in a few milliseconds, and whether it is the thumbnail itself."""
    photos, browsing = newsroom.photos, newsroom.browsing
    kept = photos.kept_thumbnail(digest, WIDTH_PX)
    if kept is not None:
        image = QImage(str(kept))
        if not image.isNull():
            return _small(image), True
    preview = photos.preview(digest) if shot is None else browsing.preview(shot)
    return _small(QImage.fromData(preview)), False


def _whole_picture(newsroom: "Newsroom", shot: "Shot | None", digest: str) -> tuple[QImage, bool]:
    photos, browsing = newsroom.photos, newsroom.browsing
    if shot is None:
        path = photos.thumbnail(digest, WIDTH_PX)
    else:
        path = browsing.thumbnail(shot, WIDTH_PX)
    return _small(QImage(str(path))), True


def _small(image: QImage) -> QImage:
    """As a cell shows it, twice as fine: the window has only to draw it."""
    if image.isNull():
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    room = PICTURE * _DENSITY
    if image.width() > room.width() or image.height() > room.height():
        image = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
