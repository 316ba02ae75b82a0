"""Commands are data: menus and shortcuts are built from a table of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QPushButton, QToolButton, QWidget

from editor.settings import Settings
from editor.ui.chosen import Chosen
from editor.ui.theme import Theme, icon

_ROLES = {
    "window.preferences": QAction.MenuRole.PreferencesRole,
    "window.quit": QAction.MenuRole.QuitRole,
}


class CommandedWindow(QMainWindow):
    """A window that has commands: what they need to know of it."""

    chosen: Chosen
    theme: Theme


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
        needs: Why it can't, while it can't: ``Open a story first``.
    """

    id: str
    text: str
    run: Callable[[], object]
    keys: str = ""
    icon: str = ""
    enabled: Callable[[], bool] = _always
    needs: str = "Open a story first"

    @property
    def group(self) -> str:
        """What it is about: the part of its id before the dot."""
        return self.id.partition(".")[0]


class CommandTable(QObject):
    """The commands of one window: an action of each, with the keys that the person chose.

    Args:
        commands: In the order of the menus.
        window: Has their keys.
    """

    keys_changed = Signal()

    def __init__(self, commands: Sequence[Command], window: CommandedWindow) -> None:
        super().__init__(window)
        self.commands = tuple(commands)
        self.actions: dict[str, QAction] = {}
        self._chosen = window.chosen
        self._theme = window.theme
        for command in commands:
            action = QAction(command.text, window)
            action.setObjectName(command.id)
            # On macOS Qt would move what it takes for "Preferences" or "Quit" by its words.
            action.setMenuRole(_ROLES.get(command.id, QAction.MenuRole.NoRole))
            action.triggered.connect(_runner(command))
            window.addAction(action)
            self.actions[command.id] = action
        self.set_theme(window.theme)
        self._set_keys()
        self._chosen.changed.connect(self._follow)

    def keys_of(self, command: Command) -> str:
        """Its keys as Qt writes them: the person's, else its own; empty if it has none."""
        return self._chosen.settings.keys.get(command.id, command.keys)

    def shown_keys_of(self, command: Command) -> str:
        """Its keys as people read them on this system: ``Ctrl+N``, ``⌘N``."""
        native = QKeySequence.SequenceFormat.NativeText
        return QKeySequence(self.keys_of(command)).toString(native)

    def show_enabled(self) -> None:
        """Make grey what can't be done now, for the time that a menu is open."""
        for command in self.commands:
            self.actions[command.id].setEnabled(command.enabled())

    def enable_all(self) -> None:
        """A grey action has no key: outside of menus, each command itself says whether it can."""
        for action in self.actions.values():
            action.setEnabled(True)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for command in self.commands:
            if command.icon:
                self.actions[command.id].setIcon(icon(command.icon, theme))

    def _follow(self, before: Settings, now: Settings) -> None:
        if before.keys != now.keys:
            self._set_keys()
            self.keys_changed.emit()

    def _set_keys(self) -> None:
        for command in self.commands:
            self.actions[command.id].setShortcut(QKeySequence(self.keys_of(command)))


def press_on_return(widget: QWidget | None, event: QKeyEvent) -> bool:
    """Press a button at Return, which Qt does in dialogs alone; false if it is anything else."""
    is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    if not is_return or not isinstance(widget, QPushButton | QToolButton):
        return False
    widget.click()
    return True


def _runner(command: Command) -> Callable[[], None]:
    def run() -> None:
        if command.enabled():
            command.run()

    return run
