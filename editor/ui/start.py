"""The way into the window: paint first, everything heavy afterwards."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.domain.errors import CopydeskError
from editor.settings import Settings, load_settings
from editor.storage.fault_log import FaultLog
from editor.ui.backups.going_back import Wanted, WentBack
from editor.ui.crash.notices import FaultNotices
from editor.ui.crash.watch import CrashWatch
from editor.ui.desk import Desk
from editor.ui.first_steps.sample import open_sample
from editor.ui.floor import Floor
from editor.ui.single_instance import SingleInstance


def open_window(folder: Path, key: str | None) -> int:
    """Open the window on a library and run until it is closed.

    Args:
        folder: The library; made if it isn't there.
        key: Slug or id of the story to open; the last one if it is None.

    Returns:
        The exit status: 0, or 1 if there is no such story or the running window doesn't answer.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Copydesk")
    app.setDesktopFileName("copydesk")
    instance = SingleInstance(folder)
    if not instance.is_first():
        if instance.pass_on(key):
            return 0
        sys.stderr.write(f"A window on {folder} is running but doesn't answer.\n")
        return 1
    watch = CrashWatch(FaultLog())
    last_crash = watch.log.take_last_crash()
    watch.begin()
    windows = Windows(instance, watch, folder)
    status = windows.show(key, last_crash)
    while windows.wanted is not None:
        status = windows.come_back(windows.wanted)
    watch.close()
    instance.close()
    return status


class Windows:
    """All windows on a library, from the first one's opening until the last one is closed.

    Args:
        instance: Hears of later starts.
        watch: Catches faults.
        folder: The library.
    """

    def __init__(self, instance: SingleInstance, watch: CrashWatch, folder: Path) -> None:
        self.wanted: Wanted | None = None
        """The backup that the windows should come back on, once they are closed."""
        self._instance = instance
        self._watch = watch
        self._folder = folder

    def show(self, key: str | None, last_crash: str = "", went: WentBack | None = None) -> int:
        """Show the windows until they are closed; returns the exit status.

        Args:
            key: Slug or id of the story to open; the last ones if it is None.
            last_crash: What a process left that died; empty if none did.
            went: What came of going back to a backup, to be told.
        """
        self.wanted = None
        settings, trouble = _settings()
        floor = Floor(self._folder, settings)
        notices = FaultNotices(self._watch, floor.say)
        floor.ready.connect(self._instance.listen)
        floor.ready.connect(_collect_again)
        floor.ready.connect(partial(notices.tell_last_crash, last_crash))
        if went is not None:
            floor.ready.connect(partial(floor.tell_went_back, went))
        self._instance.asked.connect(floor.raise_on)
        schemes = QGuiApplication.styleHints().colorSchemeChanged
        schemes.connect(floor.library.follow_system)
        try:
            desk = floor.begin(key)
        except CopydeskError as error:
            sys.stderr.write(f"{error}\n")
            return 1
        if key is None and went is None:
            _when_ready(desk, partial(open_sample, desk.window, desk.sample_opened.emit))
        if trouble is not None:
            desk.window.say(trouble.message, trouble.hint)
        status = QApplication.exec()
        floor.close()
        self._instance.asked.disconnect(floor.raise_on)
        schemes.disconnect(floor.library.follow_system)
        self.wanted = floor.going_back.wanted
        notices.deleteLater()
        _clear_away(floor)
        return status

    def come_back(self, wanted: Wanted) -> int:
        """Restore a backup while no window stands, then show them all again."""
        return self.show(None, went=_put_back(self._folder, wanted))


def _when_ready(desk: Desk, act: Callable[[], None]) -> None:
    """Now, if the library came before the first paint."""
    if desk.open_story.newsroom is not None:
        act()
    else:
        desk.ready.connect(act)


def _put_back(folder: Path, wanted: Wanted) -> WentBack:
    """Restore a backup while no window stands."""
    from editor.services.backups import restore_backup  # noqa: PLC0415 - after the first paint

    try:
        return WentBack(wanted, restore_backup(folder, wanted.backup))
    except CopydeskError as error:
        return WentBack(wanted, error=error)


def _clear_away(floor: Floor) -> None:
    """The windows of the floor go for good, before others come."""
    for desk in floor.findChildren(Desk):
        desk.window.deleteLater()
    floor.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settings() -> tuple[Settings, CopydeskError | None]:
    """The settings; the defaults where the file can't be read, and why."""
    try:
        return load_settings(), None
    except CopydeskError as error:
        return Settings(), error


def _collect_again() -> None:
    gc.freeze()
    gc.enable()
