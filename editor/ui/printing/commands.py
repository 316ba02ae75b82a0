"""Printing, by name and key."""

from collections.abc import Callable

from editor.ui.commands import Command
from editor.ui.printing.printing import Printing


def printing_commands(printing: Printing, is_open: Callable[[], bool]) -> tuple[Command, ...]:
    """Commands of the group ``story``."""
    return (
        Command("story.print", "Print…", printing.print, "Ctrl+P", "printer", is_open),
        Command("story.pdf", "Save as PDF…", printing.ask_for_pdf, "", "file-down", is_open),
    )
