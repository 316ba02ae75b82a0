"""What can be done with backups, by name."""

from collections.abc import Callable

from editor.ui.commands import Command


def backups_commands(show: Callable[[], object]) -> tuple[Command, ...]:
    """The commands of the backups.

    Args:
        show: Shows the list, or puts it away.
    """
    return (Command("history.backups", "Backups…", show, "", "database-backup"),)
