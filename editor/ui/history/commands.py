"""What can be done with the history, by name and key."""

from editor.ui.commands import Command
from editor.ui.history.pane import HistoryPane
from editor.ui.main_window import MainWindow


def history_commands(window: MainWindow, pane: HistoryPane) -> tuple[Command, ...]:
    """The commands of the history."""

    def is_open() -> bool:
        return window.open_story.is_open

    def name() -> None:
        window.show_tab("History")
        pane.ask_name()

    return (Command("history.name", "Name this version…", name, "Ctrl+Shift+S", "", is_open),)
