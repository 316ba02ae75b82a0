"""The export of many stories, by name."""

from collections.abc import Callable

from editor.ui.commands import Command


def batch_export_commands(show: Callable[[], object]) -> tuple[Command, ...]:
    """Commands of the group ``story``."""
    return (Command("story.export-listed", "Export the listed stories…", show, "", "share"),)
