"""A folder or a card whose photos the desk shows where they lie. No widgets."""

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom
    from editor.services.browsing import Browsed

_LOOK_AGAIN_MS = 1_000
_MOST_TOLD = 3


class FolderSource(QObject):
    """Reads a folder, fills the session with what is there, and notices when it goes away."""

    changed = Signal()
    progressed = Signal(int, int)
    """So many are read, of how many."""
    gone = Signal()
    """The folder went away, or can't be read: other photos should be shown."""

    _counted = Signal(int, int)

    def __init__(self, session: CaptionSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cancelled = Event()
        self._is_checking = False
        self.folder: Path | None = None
        """What is looked at; None if nothing is."""
        self.is_reading = False
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_AGAIN_MS)
        self._watch.timeout.connect(self._check)
        self._counted.connect(self._progress, Qt.ConnectionType.QueuedConnection)

    def look(self, folder: Path) -> bool:
        """Show the photos of a folder; false while the library isn't there."""
        newsroom = self._session.open_story.newsroom
        if newsroom is None:
            return False
        self.leave()
        self._cancelled = Event()
        self.folder, self.is_reading = folder, True
        work = partial(self._read, newsroom, folder, self._cancelled)
        done = partial(self._arrived, self._cancelled)
        failed = partial(self._failed, self._cancelled)
        self._session.show(())
        tasks.run_beside(work, done=done, failed=failed)
        self.changed.emit()
        return True

    def stop(self) -> None:
        """Show what is read by now."""
        self._cancelled.set()

    def leave(self) -> None:
        """Look at it no longer; what comes late is passed over."""
        self._cancelled.set()
        self._watch.stop()
        self.folder, self.is_reading = None, False

    def _read(self, newsroom: "Newsroom", folder: Path, cancelled: Event) -> "Browsed":
        return newsroom.browsing.look(
            folder, progress=self._counted.emit, is_cancelled=cancelled.is_set
        )

    @Slot(int, int)
    def _progress(self, done: int, of: int) -> None:
        if self.is_reading:
            self.progressed.emit(done, of)

    def _arrived(self, asked: Event, found: "Browsed") -> None:
        if asked is not self._cancelled or self.folder is None:
            return
        self.is_reading = False
        banner = self._session.open_story.banner
        if found.gone is not None:
            banner.emit(found.gone.message, found.gone.hint)
        for path, error in found.failed[:_MOST_TOLD]:
            banner.emit(f"{path.name} can’t be shown. {error.message}", error.hint)
        left = len(found.failed) - _MOST_TOLD
        if left > 0:
            banner.emit(f"{left} more files there can’t be shown.", "")
        if found.gone is not None:
            self._give_up()
            return
        places = {shot.photo.digest: shot for shot in found.shots}
        self._session.show((shot.photo for shot in found.shots), places)
        self._watch.start()
        self.changed.emit()

    def _failed(self, asked: Event, error: CopydeskError) -> None:
        if asked is self._cancelled and self.folder is not None:
            self._session.open_story.banner.emit(error.message, error.hint)
            self._give_up()

    def _check(self) -> None:
        newsroom, folder = self._session.open_story.newsroom, self.folder
        if newsroom is not None and folder is not None and not self._is_checking:
            self._is_checking = True
            work = partial(newsroom.browsing.check, folder)
            failed = partial(self._is_away, self._cancelled)
            tasks.run_beside(work, done=self._is_there, failed=failed)

    def _is_there(self, _: None) -> None:
        self._is_checking = False

    def _is_away(self, asked: Event, error: CopydeskError) -> None:
        self._is_checking = False
        self._failed(asked, error)

    def _give_up(self) -> None:
        self.leave()
        self.gone.emit()
