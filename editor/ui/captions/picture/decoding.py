"""Photos decoded beside the window: the current one, its neighbours ahead, one at full size."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo
from editor.photos.pixels import Pixels
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession

SCREEN_WIDTH_PX = 1920
_KEPT = 8  # of at most 15 MB each
_LANES = 2
_MOST_PIXELS = 60_000_000  # a full-size picture takes four octets for each


class DecodedPhotos(QObject):
    """Decoded pictures by digest. Only what is looked at now is decoded, the current one first."""

    ready = Signal(str)
    """The picture of that photo is here, or it is known that there is none."""

    def __init__(self, session: CaptionSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._whole: tuple[str, QImage] | None = None
        self._plan: list[tuple[Photo, bool]] = []
        self._running: set[tuple[str, bool]] = set()
        self._faults: dict[str, str] = {}
        session.photos_changed.connect(self._faults.clear)
        session.open_story.library_opened.connect(self._start)

    def of(self, photo: Photo) -> QImage | None:
        """The picture, as sharp as it is here; None while nothing is."""
        if self._whole and self._whole[0] == photo.digest:
            return self._whole[1]
        return self._kept.get(photo.digest)

    def fault_of(self, digest: str) -> str:
        """Why there is no picture; empty if nothing went wrong."""
        return self._faults.get(digest, "")

    def look_at(self, photo: Photo) -> None:
        """Decode this photo and then its neighbours; what was still planned before is let go."""
        photos = self._session.photos
        here = next((at for at, each in enumerate(photos) if each.digest == photo.digest), 0)
        ahead = (at for at in (here + 1, here - 1, here + 2) if 0 <= at < len(photos))
        self._plan = [(photo, False), *((photos[at], False) for at in ahead)]
        if photo.digest in self._kept:
            self._kept.move_to_end(photo.digest)
        self._start()

    def want_whole(self, photo: Photo) -> None:
        """Decode every pixel, if there are more than the screen's picture has."""
        is_larger = photo.width_px > SCREEN_WIDTH_PX
        has_whole = self._whole is not None and self._whole[0] == photo.digest
        if is_larger and not has_whole and photo.width_px * photo.height_px <= _MOST_PIXELS:
            self._plan.insert(0, (photo, True))
            self._start()

    def _start(self) -> None:
        newsroom = self._session.open_story.newsroom
        while newsroom is not None and self._plan and len(self._running) < _LANES:
            photo, is_whole = self._plan.pop(0)
            key = (photo.digest, is_whole)
            is_here = not is_whole and photo.digest in self._kept
            if is_here or key in self._running or photo.digest in self._faults:
                continue
            self._running.add(key)
            width_px = photo.width_px if is_whole else SCREEN_WIDTH_PX
            shot = self._session.places.get(photo.digest)
            if shot is None:
                read = partial(newsroom.photos.pixels, photo)
            else:
                read = partial(newsroom.browsing.pixels, shot)
            work = partial(_decoded, read, width_px)
            done, failed = partial(self._arrived, key), partial(self._failed, key)
            tasks.run_beside(work, done=done, failed=failed)

    def _arrived(self, key: tuple[str, bool], image: QImage) -> None:
        self._running.discard(key)
        digest, is_whole = key
        if is_whole:
            self._whole = (digest, image)
        else:
            self._kept[digest] = image
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._start()
        self.ready.emit(digest)

    def _failed(self, key: tuple[str, bool], error: CopydeskError) -> None:
        self._running.discard(key)
        self._faults[key[0]] = str(error)
        self._start()
        self.ready.emit(key[0])


def _decoded(read: Callable[[int], Pixels], width_px: int) -> QImage:
    made = read(width_px)
    bare = QImage(
        made.octets,
        made.width_px,
        made.height_px,
        made.width_px * 3,
        QImage.Format.Format_RGB888,
    )
    return bare.convertToFormat(QImage.Format.Format_RGB32)
