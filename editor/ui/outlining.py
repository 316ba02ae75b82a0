"""The outline and the length, by name and key."""

from editor.ui.commands import Command
from editor.ui.main_window import MainWindow
from editor.ui.outline.popover import OutlinePopover


def outline_commands(window: MainWindow) -> tuple[Command, ...]:
    """Ctrl+L, and the figures of the status line."""
    outline = OutlinePopover(window.page.surface, window)

    def is_open() -> bool:
        return window.open_story.is_open

    return (
        Command(
            "view.outline",
            "Outline",
            lambda: outline.open_on(window.page),
            "Ctrl+L",
            "list-tree",
            is_open,
        ),
        Command(
            "view.length",
            "Length and target",
            window.status_line.open_length,
            "Ctrl+Shift+L",
            "",
            is_open,
        ),
    )
