"""The palette itself, by name and key."""

from editor.ui.commands import Command
from editor.ui.main_window import MainWindow
from editor.ui.palette.popup import PalettePopup
from editor.ui.palette.view_model import Palette


def palette_commands(window: MainWindow) -> tuple[Command, ...]:
    """Make the window's palette, and the command that shows it."""
    palette = Palette(
        lambda: window.commands,
        window.stories.view_model.listings,
        window.open_story.open,
        window.library.recent_commands,
        window,
    )
    popup = PalettePopup(palette, window.theme, window)
    window.library.theme_changed.connect(popup.set_theme)
    return (Command("view.palette", "Command palette", popup.open, "Ctrl+Shift+P", "search"),)
