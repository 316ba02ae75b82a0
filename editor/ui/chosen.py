"""The settings as they are now, for everything in the window."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError
from editor.settings import Settings, save_settings
from editor.ui import tasks


class Chosen(QObject):
    """Holds the settings; whoever is touched by one listens to ``changed``."""

    changed = Signal(object, object)
    """The settings before, and the settings now."""
    not_kept = Signal(str)
    """They are in force, but the file can't be written, and why."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings

    def choose(self, **values: Any) -> None:
        """Change settings by their names; they are kept in the order in which they were chosen."""
        before, self.settings = self.settings, replace(self.settings, **values)
        if before == self.settings:
            return
        self.changed.emit(before, self.settings)
        keep = partial(_keep, self.settings)
        tasks.run(keep, done=lambda _: None, failed=lambda error: self.not_kept.emit(str(error)))


def _keep(settings: Settings) -> None:
    try:
        save_settings(settings)
    except OSError as error:
        raise CopydeskError(f"The choice is not kept: {error.strerror}.") from error
