"""What can be done with house style and checks, by name."""

from collections.abc import Callable

from editor.ui.commands import Command


def rules_commands(show: Callable[[], object]) -> tuple[Command, ...]:
    """The commands of house style and checks.

    Args:
        show: Shows the sheet, or puts it away.
    """
    name = "House style and checks"
    return (Command("view.rules", name, show, "Ctrl+Alt+Y", "list-checks"),)
