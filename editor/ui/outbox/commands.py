"""What can be done with the outbox, by name."""

from collections.abc import Callable

from editor.ui.commands import Command


def outbox_commands(
    show: Callable[[], object], send: Callable[[], object], is_open: Callable[[], bool]
) -> tuple[Command, ...]:
    """Commands of the group ``story``.

    Args:
        show: Shows the outbox, or puts it away.
        send: Sends what is due.
        is_open: Whether the library is there.
    """
    needs = "The library is still being opened"
    return (
        Command("story.outbox", "Outbox", show, "Ctrl+Shift+E", "send"),
        Command("story.outbox-send", "Send what is due", send, "", "", is_open, needs),
    )
