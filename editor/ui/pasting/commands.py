"""What can be done with the clipboard, by name and key."""

from editor.ui.commands import Command
from editor.ui.main_window import MainWindow
from editor.ui.pasting.pasting import Pasting


def pasting_commands(window: MainWindow, pasting: Pasting) -> tuple[Command, ...]:
    """The commands of the clipboard that the system doesn't give."""
    return (
        Command(
            "edit.paste-plain",
            "Paste as plain text",
            pasting.paste_plain,
            "Ctrl+Shift+V",
            "",
            lambda: window.open_story.is_open,
        ),
    )
