"""What can be done with the captioning tools, by name and key."""

from collections.abc import Callable

from editor.ui.captions.tools.desk_tools import DeskTools
from editor.ui.commands import Command

_NEEDS = "Open the caption desk first"


def caption_tool_commands(tools: DeskTools, is_shown: Callable[[], bool]) -> tuple[Command, ...]:
    """The commands of templates, codes and copied metadata.

    Args:
        tools: Does them.
        is_shown: Whether the caption desk is there.
    """

    def of_desk(id: str, text: str, run: Callable[[], object], keys: str) -> Command:
        return Command(f"captions.{id}", text, run, keys, "", is_shown, _NEEDS)

    return (
        of_desk("templates", "Templates", tools.show_templates, "Ctrl+Alt+T"),
        of_desk("codes", "Codes", tools.show_codes, "Ctrl+Alt+K"),
        of_desk("copy-metadata", "Copy metadata", tools.copy, "Ctrl+Alt+C"),
        of_desk("paste-metadata", "Paste metadata…", tools.show_paste, "Ctrl+Alt+V"),
    )
