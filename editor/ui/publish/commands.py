"""Publishing, by name and key."""

from collections.abc import Callable

from editor.ui.commands import Command


def publish_commands(
    show: Callable[[], object], is_open: Callable[[], bool]
) -> tuple[Command, ...]:
    """Commands of the group ``story``.

    Args:
        show: Shows the Publish sheet, or puts it away.
        is_open: Whether a story is open.
    """
    return (Command("story.publish", "Publish…", show, "Ctrl+Shift+Return", "send", is_open),)
