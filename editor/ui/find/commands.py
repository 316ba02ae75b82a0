"""What can be done about finding, by name and key."""

from collections.abc import Callable

from editor.ui.commands import Command
from editor.ui.find.finding import Finding


def find_commands(
    finding: Finding,
    is_open: Callable[[], bool],
    *,
    find: Callable[[], object],
    can_find: Callable[[], bool],
    find_everywhere: Callable[[], object],
) -> tuple[Command, ...]:
    """The commands of the group ``find``.

    Args:
        finding: The search in the story.
        is_open: Whether there is a story.
        find: Looks for words in what is shown: the text, or the photos of the caption desk.
        can_find: Whether there is anything to look through.
        find_everywhere: Shows the search in all stories.
    """
    return (
        Command("find.find", "Find…", find, "Ctrl+F", "search", can_find),
        Command("find.replace", "Replace…", finding.replace, "Ctrl+H", "replace", is_open),
        Command("find.next", "Next hit", finding.next, "F3", "chevron-down", is_open),
        Command(
            "find.previous", "Previous hit", finding.previous, "Shift+F3", "chevron-up", is_open
        ),
        Command("find.everywhere", "Find in all stories…", find_everywhere, "Ctrl+Shift+F"),
    )
