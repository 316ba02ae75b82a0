"""The way into the window: paint first, everything heavy afterwards."""

import gc
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.domain.errors import CopydeskError
from editor.settings import Settings, load_settings
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
    settings, trouble = _settings()
    floor = Floor(folder, settings)
    floor.ready.connect(instance.listen)
    floor.ready.connect(_collect_again)
    instance.asked.connect(floor.raise_on)
    follow = floor.library.follow_system
    QGuiApplication.styleHints().colorSchemeChanged.connect(follow)
    try:
        desk = floor.begin(key)
    except CopydeskError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if trouble is not None:
        desk.window.say(trouble.message, trouble.hint)
    status = app.exec()
    floor.close()
    instance.close()
    return status


def _settings() -> tuple[Settings, CopydeskError | None]:
    """The settings; the defaults where the file can't be read, and why."""
    try:
        return load_settings(), None
    except CopydeskError as error:
        return Settings(), error


def _collect_again() -> None:
    gc.freeze()
    gc.enable()
