"""What can be done with stories of the list, by name and key."""

from collections.abc import Callable

from editor.domain.place import Place
from editor.ui.commands import Command
from editor.ui.stories.acts import StoryActs


def stories_commands(acts: StoryActs, is_open: Callable[[], bool]) -> tuple[Command, ...]:
    """Commands of the group ``story``.

    Args:
        acts: Does them.
        is_open: Whether there is a story.
    """

    def to(place: Place) -> Callable[[], None]:
        return lambda: acts.move(place)

    return (
        Command(
            "story.template",
            "New story from a template…",
            acts.begin_from_template,
            "Ctrl+Shift+T",
            "layout-template",
        ),
        Command("story.duplicate", "Duplicate", acts.duplicate, "Ctrl+Shift+D", "copy", is_open),
        Command("story.archive", "Move to the archive", to(Place.ARCHIVE), "", "archive", is_open),
        Command("story.delete", "Delete", to(Place.BIN), "", "trash-2", is_open),
    )
