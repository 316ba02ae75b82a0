"""What the library says of photos, on its way into the library. No widgets."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo
from editor.ui import tasks

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom

_PAUSE_MS = 400
_TRY_AGAIN_MS = 5_000

Values = Mapping[str, Any]


class LibraryWrites(QObject):
    """Keeps changed photos until they are written: at a pause, or at once when asked.

    Args:
        newsroom: Gives the open library; None until it is there.
    """

    state_changed = Signal()
    failed = Signal(str, str)
    """What went wrong, and a hint; the words stay and are written later."""

    def __init__(
        self, newsroom: "Callable[[], Newsroom | None]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._newsroom = newsroom
        self._waiting: dict[str, Photo] = {}
        self._on_the_way: dict[str, Photo] = {}
        self._fault = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.write_now)

    @property
    def state(self) -> str:
        """What is true: ``saved``, ``saving…``, ``not saved: …``."""
        if self._fault:
            return f"not saved: {self._fault}"
        return "saving…" if self._waiting or self._on_the_way else "saved"

    def newest(self, photo: Photo) -> Photo:
        """The photo as it is about to be written, if it is."""
        return self._waiting.get(photo.digest) or self._on_the_way.get(photo.digest) or photo

    def take(self, photo: Photo) -> None:
        """Have a photo written soon."""
        self._waiting[photo.digest] = photo
        self._pause.start(_PAUSE_MS)
        self.state_changed.emit()

    def write_now(self) -> None:
        """Write what waits without waiting for a pause."""
        newsroom = self._newsroom()
        self._pause.stop()
        if newsroom is None or not self._waiting or self._on_the_way:
            return
        self._on_the_way, self._waiting = self._waiting, {}
        photos = tuple(self._on_the_way.values())
        tasks.run(partial(_write, newsroom, photos), done=self._written, failed=self._not_written)
        self.state_changed.emit()

    def close(self) -> None:
        """Write what waits and wait for it; what failed once is tried once more, no further."""
        tasks.finish()
        self.write_now()
        tasks.finish()
        self._pause.stop()

    def _written(self, _: object) -> None:
        self._on_the_way = {}
        self._fault = ""
        self.state_changed.emit()
        if self._waiting:
            self._pause.start(_PAUSE_MS)

    def _not_written(self, error: CopydeskError) -> None:
        self._waiting = {**self._on_the_way, **self._waiting}
        self._on_the_way = {}
        is_new = not self._fault
        self._fault = error.message
        self._pause.start(_TRY_AGAIN_MS)
        self.state_changed.emit()
        if is_new:
            self.failed.emit(error.message, error.hint)


def _write(newsroom: "Newsroom", photos: tuple[Photo, ...]) -> None:
    for photo in photos:
        newsroom.photos.save(photo)
