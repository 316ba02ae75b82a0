"""Small pictures for panels and page, read and decoded beside the window."""

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from editor.domain.crop import WHOLE, Crop
from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.open_story import OpenStory

WIDTH_PX = 640
_KEPT = 200


class Thumbnails(QObject):
    """Pictures of photos by digest; the last ones are kept in memory."""

    ready = Signal(str)
    """The picture of that photo is here now."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()
        self._wanted: dict[str, None] = {}
        self._broken: dict[str, str] = {}
        open_story.library_opened.connect(self._ask_again)

    def of(self, digest: str | None, crop: Crop = WHOLE) -> QPixmap | None:
        """The picture, cropped; None while it isn't here (``ready`` tells) or can't be made."""
        if digest is None:
            return None
        picture = self._kept.get(digest)
        if picture is None:
            self._ask(digest)
            return None
        self._kept.move_to_end(digest)
        if crop == WHOLE:
            return picture
        left, top, right, bottom = crop.box_px(picture.width(), picture.height())
        return picture.copy(left, top, right - left, bottom - top)

    def fault_of(self, digest: str | None) -> str:
        """Why there is no picture; empty if nothing went wrong."""
        return self._broken.get(digest or "", "")

    def _ask(self, digest: str) -> None:
        newsroom = self._open_story.newsroom
        if newsroom is None:
            self._wanted[digest] = None
        elif digest not in self._asked and digest not in self._broken:
            self._asked.add(digest)
            make = newsroom.photos.thumbnail

            def work() -> QImage:
                return QImage(str(make(digest, WIDTH_PX)))

            tasks.run_beside(
                work, done=partial(self._arrived, digest), failed=partial(self._failed, digest)
            )

    def _ask_again(self) -> None:
        wanted, self._wanted = self._wanted, {}
        for digest in wanted:
            self._ask(digest)

    def _arrived(self, digest: str, image: QImage) -> None:
        self._asked.discard(digest)
        if image.isNull():
            self._broken[digest] = "This picture can't be shown."
        else:
            self._kept[digest] = QPixmap.fromImage(image)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self.ready.emit(digest)

    def _failed(self, digest: str, error: CopydeskError) -> None:
        self._asked.discard(digest)
        self._broken[digest] = str(error)
        self.ready.emit(digest)
