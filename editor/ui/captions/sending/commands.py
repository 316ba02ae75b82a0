"""What can be done with sending, by name and key."""

from collections.abc import Callable

from editor.ui.captions.sending.desk_sending import DeskSending
from editor.ui.commands import Command


def sending_commands(sending: DeskSending, is_shown: Callable[[], bool]) -> tuple[Command, ...]:
    """The command of the panel.

    Args:
        sending: Shows it.
        is_shown: Whether the caption desk is there.
    """
    return (
        Command(
            "captions.send",
            "Send selected photos…",
            sending.show_panel,
            "Ctrl+Alt+S",
            "send",
            is_shown,
            "Open the caption desk first",
        ),
    )
