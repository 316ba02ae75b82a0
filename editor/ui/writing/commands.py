"""What can be done to the text, by name and key."""

from collections.abc import Callable

from editor.ui.chosen import Chosen
from editor.ui.commands import Command
from editor.ui.writing.acts.lines import (
    add_footnote,
    change_case,
    join_paragraphs,
    move_lines,
    split_paragraph,
)
from editor.ui.writing.acts.marks import toggle_mark
from editor.ui.writing.pane import WritingPage

_FOCUS_ROUND = {"off": "paragraph", "paragraph": "sentence", "sentence": "off"}


def text_commands(
    page: WritingPage, chosen: Chosen, is_open: Callable[[], bool]
) -> tuple[Command, ...]:
    """The table of what can be done to the text, in the order of the menu.

    Args:
        page: The text and what belongs to it.
        chosen: The settings; focus and typewriter are among them.
        is_open: Whether there is a story.
    """
    surface = page.surface
    return (
        Command("text.bold", "Bold", lambda: toggle_mark(surface, "**"), "Ctrl+B", "", is_open),
        Command("text.italic", "Italic", lambda: toggle_mark(surface, "*"), "Ctrl+I", "", is_open),
        Command("text.link", "Link", page.links.edit, "Ctrl+K", "", is_open),
        Command(
            "text.footnote", "Footnote", lambda: add_footnote(surface), "Ctrl+Alt+F", "", is_open
        ),
        Command(
            "text.case", "Change case", lambda: change_case(surface), "Ctrl+Shift+U", "", is_open
        ),
        Command(
            "text.line-up",
            "Move line up",
            lambda: move_lines(surface, down=False),
            "Alt+Up",
            "",
            is_open,
        ),
        Command(
            "text.line-down",
            "Move line down",
            lambda: move_lines(surface, down=True),
            "Alt+Down",
            "",
            is_open,
        ),
        Command(
            "text.join",
            "Join with next paragraph",
            lambda: join_paragraphs(surface),
            "Ctrl+J",
            "",
            is_open,
        ),
        Command(
            "text.split",
            "Split paragraph",
            lambda: split_paragraph(surface),
            "Ctrl+Shift+J",
            "",
            is_open,
        ),
        Command("text.fix", "Fix…", surface.show_fixes, "Ctrl+.", "", is_open),
        Command("view.dimming", "Focus dimming", lambda: _next_focus(chosen), "F12"),
        Command(
            "view.typewriter",
            "Typewriter scrolling",
            lambda: chosen.choose(typewriter=not chosen.settings.typewriter),
            "Ctrl+F12",
        ),
    )


def _next_focus(chosen: Chosen) -> None:
    chosen.choose(focus=_FOCUS_ROUND[chosen.settings.focus])
