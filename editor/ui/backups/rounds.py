"""When a regular backup is made: at a quiet moment, in a lane of its own."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic, sleep

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.backup import OLDEST_AT_WORK
from editor.domain.errors import CopydeskError
from editor.services.backups import Backups
from editor.ui import tasks
from editor.ui.open_story import OpenStory

_LOOK_EVERY_MS = 10_000
_QUIET_S = 5.0
# Nobody who types without a pause is left without a backup for longer.
_LONGEST_WAIT_S = 15 * 60.0
# Between half a megabyte and the next: others get the disk, and typing the processor.
_REST_S = 0.01
_PAUSE_S = 1.0
_LONGEST_PAUSES_S = 60.0


class BackupRounds(QObject):
    """Makes a backup soon after the library is opened, if needed, and every four hours of work.

    Args:
        backups: The library's; None until it is open.
        stories: The stories that are open, one a window.
        clock: Gives seconds that only go forward.
    """

    made = Signal(object)
    """A backup is finished: its path."""
    failed = Signal(object)
    """None could be made; told once until it works again."""

    def __init__(
        self,
        backups: Callable[[], Backups | None],
        stories: Callable[[], Sequence[OpenStory]],
        parent: QObject | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._backups = backups
        self._stories = stories
        self._clock = clock
        self._is_first = True
        self._is_running = False
        self._is_told = False
        self._changed = False
        self._since = self._last_key = clock()
        self._stopped = Event()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_EVERY_MS)
        self._look.timeout.connect(self.look)
        self._look.start()

    def follow(self, story: OpenStory) -> None:
        """Heed what is typed and saved in another window."""
        story.edited.connect(self._touched)
        story.saving.state_changed.connect(self._touched_if_typing)
        story.saved.connect(self._saved)

    def look(self) -> None:
        """Begin a backup if one is due and the moment is quiet."""
        backups = self._backups()
        if backups is None or self._is_running or not (self._is_first or self._is_due):
            return
        waited = self._clock() - self._since - (0 if self._is_first else _AT_WORK_S)
        if self.is_quiet or waited > _LONGEST_WAIT_S:
            self._begin(partial(_make_if_wanted, backups) if self._is_first else backups.make)

    def make_now(self) -> None:
        """Make one whatever the hour."""
        backups = self._backups()
        if backups is not None and not self._is_running:
            self._begin(backups.make)

    def stop(self) -> None:
        """Make no more, and leave off the one that is running; what it wrote goes."""
        self._look.stop()
        self._stopped.set()

    @property
    def is_quiet(self) -> bool:
        """Whether nobody has typed for a while, and everything is saved."""
        is_saved = not any(story.saving.unsaved for story in self._stories())
        return is_saved and self._clock() - self._last_key >= _QUIET_S

    @property
    def _is_due(self) -> bool:
        return self._changed and self._clock() - self._since >= _AT_WORK_S

    def _begin(self, make: Callable[[Callable[[], None]], Path | None]) -> None:
        self._is_running, self._is_first, self._changed = True, False, False
        self._since = self._clock()
        between = _Between(self._stopped, lambda: self._clock() - self._last_key)
        work = partial(_unless_stopped, make, between)
        tasks.run_backup(work, done=self._done, failed=self._failed)

    def _done(self, path: Path | None) -> None:
        self._is_running = self._is_told = False
        if path is not None:
            self.made.emit(path)

    def _failed(self, error: CopydeskError) -> None:
        self._is_running, self._changed = False, True
        if not self._is_told:
            self._is_told = True
            self.failed.emit(error)

    def _touched(self, _path: str = "") -> None:
        self._last_key = self._clock()

    def _touched_if_typing(self) -> None:
        if any(story.saving.is_typing for story in self._stories()):
            self._touched()

    def _saved(self) -> None:
        self._changed = True


_AT_WORK_S = OLDEST_AT_WORK.total_seconds()


class _StoppedError(Exception):
    """The library is about to be closed."""


class _Between:
    """Rests between two steps of a copy, and longer while somebody types; in the lane's thread."""

    def __init__(self, stopped: Event, since_last_key_s: Callable[[], float]) -> None:
        self._stopped = stopped
        self._since_last_key_s = since_last_key_s
        self._paused_s = 0.0

    def __call__(self) -> None:
        sleep(_REST_S)
        while (
            self._since_last_key_s() < _PAUSE_S
            and self._paused_s < _LONGEST_PAUSES_S
            and not self._stopped.is_set()
        ):
            sleep(_REST_S)
            self._paused_s += _REST_S
        if self._stopped.is_set():
            raise _StoppedError


def _unless_stopped(
    make: Callable[[Callable[[], None]], Path | None], between: _Between
) -> Path | None:
    try:
        return make(between)
    except _StoppedError:
        return None


def _make_if_wanted(backups: Backups, between: Callable[[], None]) -> Path | None:
    return backups.make(between) if backups.is_wanted() else None
