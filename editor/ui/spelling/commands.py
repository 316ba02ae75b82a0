"""What can be done about spelling, by name and key."""

from collections.abc import Callable

from editor.ui.commands import Command
from editor.ui.main_window import MainWindow


def spelling_commands(
    window: MainWindow,
    *,
    next_word: Callable[[], object],
    words: Callable[[], object],
    add_dictionary: Callable[[], object],
) -> tuple[Command, ...]:
    """The commands of spelling, in the order of the menu."""

    def is_open() -> bool:
        return window.open_story.is_open

    def switch() -> None:
        window.chosen.choose(spelling=not window.chosen.settings.spelling)

    return (
        Command("spelling.next", "Next misspelled word", next_word, "F7", "", is_open),
        Command("spelling.check", "Check spelling on or off", switch, "Shift+F7"),
        Command("spelling.words", "Spelling words", words),
        Command("spelling.add-dictionary", "Add a dictionary…", add_dictionary),
    )
