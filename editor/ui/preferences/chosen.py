"""The settings as they are now, for everything in the window."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.settings import Settings, save_settings


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
        """Change settings by their names, and keep them."""
        before, self.settings = self.settings, replace(self.settings, **values)
        if before == self.settings:
            return
        self.changed.emit(before, self.settings)
        try:
            save_settings(self.settings)
        except OSError as error:
            self.not_kept.emit(f"The choice is not kept: {error.strerror}.")
