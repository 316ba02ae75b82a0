"""What can be done about notes, by name and key."""

from collections.abc import Callable

from editor.ui.commands import Command


def notes_commands(begin: Callable[[], object], is_open: Callable[[], bool]) -> tuple[Command, ...]:
    """The commands of the group ``notes``.

    Args:
        begin: Begins a note on the words at the cursor.
        is_open: Whether there is a story.
    """
    return (
        Command("notes.new", "New note", begin, "Ctrl+Shift+M", "message-square-plus", is_open),
    )
