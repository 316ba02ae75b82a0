"""The preferences, by name and key."""

from editor.ui.commands import Command
from editor.ui.main_window import MainWindow
from editor.ui.preferences.view_model import KEYS
from editor.ui.preferences.window import PreferencesWindow


def preferences_commands(window: MainWindow) -> tuple[Command, ...]:
    """What shows the preferences; they are made when they are first asked for."""
    made: list[PreferencesWindow] = []

    def open_at(section: str = "") -> None:
        if not made:
            made.append(PreferencesWindow(window.chosen, window.commands, window))
        made[0].open(section)

    return (
        Command("window.preferences", "Preferences…", open_at, "Ctrl+,", "settings"),
        Command("window.keys", "Change keys…", lambda: open_at(KEYS)),
    )
