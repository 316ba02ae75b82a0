"""What can be done with the directory, by name and key."""

from collections.abc import Callable

from editor.ui.commands import Command


def people_commands(show: Callable[[], object]) -> tuple[Command, ...]:
    """The commands of the directory.

    Args:
        show: Shows it, or puts it away.
    """
    return (Command("view.people", "People and organisations", show, "Ctrl+9", "users"),)
