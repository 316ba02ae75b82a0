"""Commands are data: menus and shortcuts are built from a table of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from editor.ui.theme import Theme, icon


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done, by name and by key.

    Attributes:
        id: Its name in settings: ``story.new``.
        text: Its name in menus.
        run: Does it.
        keys: As Qt writes them (``Ctrl+N``); empty if it has none.
        icon: An icon's name; empty if it has none.
        enabled: Whether it can be done now.
    """

    id: str
    text: str
    run: Callable[[], object]
    keys: str = ""
    icon: str = ""
    enabled: Callable[[], bool] = _always

    @property
    def group(self) -> str:
        """What it is about: the part of its id before the dot."""
        return self.id.partition(".")[0]


def command_actions(
    commands: Sequence[Command], window: QWidget, theme: Theme
) -> dict[str, QAction]:
    """Make an action of each command, and give the window their keys."""
    actions = {}
    for command in commands:
        action = QAction(command.text, window)
        action.setObjectName(command.id)
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
        if command.icon:
            action.setIcon(icon(command.icon, theme))
        action.triggered.connect(_runner(command))
        window.addAction(action)
        actions[command.id] = action
    return actions


def press_on_return(widget: QWidget | None, event: QKeyEvent) -> bool:
    """Press a button at Return, which Qt does in dialogs alone; false if it is anything else."""
    is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    if not is_return or not isinstance(widget, QPushButton | QToolButton):
        return False
    widget.click()
    return True


def fill_menu(menu: QMenu, commands: Sequence[Command], actions: dict[str, QAction]) -> None:
    """Put the commands into a menu, a line between groups; what can't be done now is grey."""
    group = ""
    for command in commands:
        if group and command.group != group:
            menu.addSeparator()
        group = command.group
        menu.addAction(actions[command.id])

    def look() -> None:
        for command in commands:
            actions[command.id].setEnabled(command.enabled())

    def all_on() -> None:
        for command in commands:
            actions[command.id].setEnabled(True)

    menu.aboutToShow.connect(look)
    menu.aboutToHide.connect(all_on)


def _runner(command: Command) -> Callable[[], None]:
    def run() -> None:
        if command.enabled():
            command.run()

    return run
