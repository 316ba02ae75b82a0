"""Tooltips that say the keys: those that are in force now."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.ui.main_window import MainWindow
from editor.ui.side_panel import TABS


class KeyTips(QObject):
    """Keeps the tooltips of buttons and tabs right when keys are changed.

    Args:
        window: Its commands must be set.
        buttons: Each with the id of the command that does the same.
    """

    def __init__(self, window: MainWindow, buttons: tuple[tuple[QWidget, str], ...]) -> None:
        super().__init__(window)
        self._window = window
        header = window.header
        self._buttons = (
            (header.list_button, "view.stories"),
            (header.preview, "story.preview"),
            (header.check, "story.check"),
            (header.export, "story.export"),
            (window.stories.new_button, "story.new"),
            (window.status_line.length, "view.length"),
            *buttons,
        )
        window.commands.keys_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        table = self._window.commands
        tips = {}
        for command in table.commands:
            keys = table.shown_keys_of(command)
            tips[command.id] = f"{command.text} ({keys})" if keys else command.text
        for button, command_id in self._buttons:
            button.setToolTip(tips[command_id])
        for number, name in enumerate(TABS):
            self._window.side_panel.tabs.setTabToolTip(number, tips[f"view.{name.lower()}"])
