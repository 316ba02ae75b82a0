"""What was changed at a site, by name."""

from collections.abc import Callable

from editor.ui.commands import Command


def remote_changes_commands(
    show: Callable[[], object], is_open: Callable[[], bool]
) -> tuple[Command, ...]:
    """Commands of the group ``window``.

    Args:
        show: Brings the pane up, or puts it away.
        is_open: Whether there is a story.
    """
    text = "Compare with what was changed there"
    return (Command("window.remote_changes", text, show, "", "git-compare", is_open),)
