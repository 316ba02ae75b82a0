"""What the library says of photos, on its way into the library. No widgets."""

from collections.abc import Callable, Iterable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo
from editor.domain.photo_layers import own_value
from editor.ui import tasks

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom

_PAUSE_MS = 400
_LONGEST_MS = 1_500
_TRY_AGAIN_MS = 5_000

Waiting = dict[str, tuple[Photo, frozenset[str]]]
"""Photos by digest, each with the fields that are to be written."""


class LibraryWrites(QObject):
    """Keeps changed photos until they are written: at a pause, or at once when asked.

    Who types without a pause has it written all the same, every second and a half.

    Args:
        newsroom: Gives the open library; None until it is there.
        clock: Gives seconds that only go forward.
    """

    state_changed = Signal()
    failed = Signal(str, str)
    """What went wrong, and a hint; the words stay and are written later."""

    def __init__(
        self,
        newsroom: "Callable[[], Newsroom | None]",
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._newsroom = newsroom
        self._clock = clock
        self._waits_since = 0.0
        self._waiting: Waiting = {}
        self._on_the_way: Waiting = {}
        self._fault = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.write_now)

    @property
    def is_at_risk(self) -> bool:
        """Whether something waits that could not be written: it is nowhere but here."""
        return bool(self._fault) and bool(self._waiting or self._on_the_way)

    @property
    def state(self) -> str:
        """What is true: ``saved``, ``saving…``, ``not saved: …``."""
        if self._fault:
            return f"not saved: {self._fault}"
        return "saving…" if self._waiting or self._on_the_way else "saved"

    def newest(self, photo: Photo) -> Photo:
        """The photo as it is about to be written, if it is."""
        waits = self._waiting.get(photo.digest) or self._on_the_way.get(photo.digest)
        return photo if waits is None else waits[0]

    def take(self, photo: Photo, names: Iterable[str]) -> None:
        """Have fields of a photo written soon; what others write into its other fields stays."""
        now = self._clock()
        if not self._waiting:
            self._waits_since = now
        fields = frozenset("credit" if name == "credit_line" else name for name in names)
        self._waiting = _joined(self._waiting, {photo.digest: (photo, fields)})
        left_ms = _LONGEST_MS - round((now - self._waits_since) * 1000)
        self._pause.start(max(0, min(_PAUSE_MS, left_ms)))
        self.state_changed.emit()

    def write_now(self) -> None:
        """Write what waits without waiting for a pause."""
        newsroom = self._newsroom()
        self._pause.stop()
        if newsroom is None or not self._waiting or self._on_the_way:
            return
        self._on_the_way, self._waiting = self._waiting, {}
        write = partial(newsroom.photos.change, _values(self._on_the_way))
        tasks.run(write, done=self._written, failed=self._not_written)
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
        self._waiting = _joined(self._on_the_way, self._waiting)
        self._on_the_way = {}
        is_new = not self._fault
        self._fault = error.message
        self._pause.start(_TRY_AGAIN_MS)
        self.state_changed.emit()
        if is_new:
            self.failed.emit(error.message, error.hint)


def _joined(older: Waiting, newer: Waiting) -> Waiting:
    """Both together: a photo as it is in the newer, with the fields of both."""
    joined = dict(older)
    for digest, (photo, names) in newer.items():
        before = joined.get(digest)
        joined[digest] = (photo, names if before is None else names | before[1])
    return joined


def _values(waiting: Waiting) -> dict[str, dict[str, Any]]:
    return {
        digest: {name: own_value(photo, name) for name in names}
        for digest, (photo, names) in waiting.items()
    }
