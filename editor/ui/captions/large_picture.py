"""The current photo, as large as there is room."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession
from editor.ui.theme import Theme
from editor.ui.thumbnails import Thumbnails

WIDTH_PX = 1600
_MARGIN_PX = 20
_KEPT = 6


class LargePicture(QWidget):
    """Shows the whole photo; the small picture stands there until the large one is made."""

    def __init__(
        self,
        session: CaptionSession,
        thumbnails: Thumbnails,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._thumbnails, self._theme = session, thumbnails, theme
        self._kept: dict[str, QPixmap] = {}
        self._asked: set[str] = set()
        self.setMinimumSize(160, 120)
        session.selection_changed.connect(self.show_photo)
        session.photos_changed.connect(self.show_photo)
        thumbnails.ready.connect(lambda _: self.update())
        self.show_photo()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as there is room."""
        return QSize(600, 500)

    def show_photo(self) -> None:
        """Show the session's current photo."""
        photo = self._session.current
        name = f"Photo {photo.file_name}" if photo else "No photo"
        self.setAccessibleName(name)
        if photo is not None and self.isVisible():
            self._ask(photo.digest)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint it in the middle, never larger than it is."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.window)
        photo = self._session.current
        if photo is None:
            return
        self._ask(photo.digest)
        picture = self._kept.get(photo.digest) or self._thumbnails.of(photo.digest)
        if picture is None:
            fault = self._thumbnails.fault_of(photo.digest)
            painter.setPen(self._theme.soft)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, fault or "Loading…")
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self._box(photo.width_px, photo.height_px), picture, picture.rect())

    def _box(self, width_px: int, height_px: int) -> QRectF:
        room = QRectF(self.rect()).adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        scale = min(room.width() / max(1, width_px), room.height() / max(1, height_px), 1.0)
        width, height = width_px * scale, height_px * scale
        left, top = room.center().x() - width / 2, room.center().y() - height / 2
        return QRectF(left, top, width, height)

    def _ask(self, digest: str) -> None:
        newsroom = self._session.open_story.newsroom
        if newsroom is None or digest in self._kept or digest in self._asked:
            return
        self._asked.add(digest)
        make = newsroom.photos.thumbnail

        def work() -> QImage:
            return QImage(str(make(digest, WIDTH_PX)))

        tasks.run_beside(work, done=partial(self._arrived, digest), failed=self._failed)

    def _arrived(self, digest: str, image: QImage) -> None:
        self._asked.discard(digest)
        if not image.isNull():
            self._kept[digest] = QPixmap.fromImage(image)
            while len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
        self.update()

    def _failed(self, _error: CopydeskError) -> None:
        """The small picture stays, or says what is wrong with the file."""
        self.update()
