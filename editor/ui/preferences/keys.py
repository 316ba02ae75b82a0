"""Which keys do what, and what clashes. No widgets."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from editor.ui.chosen import Chosen
from editor.ui.commands import Command, CommandTable
from editor.ui.menus import title_of

_TEXT = "The text needs these keys itself"
_RESERVED = {
    "Ctrl+C": "Copies",
    "Ctrl+X": "Cuts",
    "Ctrl+V": "Pastes",
    "Ctrl+A": "Selects everything",
    "Ctrl+Backspace": "Deletes a word",
    "Ctrl+Del": "Deletes a word",
    "Ctrl+Home": "Goes to the beginning",
    "Ctrl+End": "Goes to the end",
    "Alt+F4": "Closes the window",
    "Ctrl+Y": "Redoes, as elsewhere",
}
_MOVES = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
_SINGLE = {
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Space,
    Qt.Key.Key_Insert,
    Qt.Key.Key_Menu,
    *_MOVES,
}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


def why_reserved(keys: str) -> str:
    """Why no command may have these keys; empty if one may."""
    sequence = QKeySequence(keys)
    if sequence.count() != 1:
        return "" if sequence.count() else "That is no key"
    # Qt's stubs forget that a sequence can be indexed.
    combination = sequence[0]  # type: ignore[index]
    key, held = combination.key(), combination.keyboardModifiers()
    written = sequence.toString()
    if written in _RESERVED:
        return f"{_TEXT}: {_RESERVED[written]}"
    if key in _MOVES and not held & Qt.KeyboardModifier.AltModifier:
        return f"{_TEXT}: the caret moves with them"
    if held in (_NONE, _SHIFT) and key in _SINGLE:
        return f"{_TEXT}: they type, move or delete"
    if held in (_NONE, _SHIFT) and not Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        return f"{_TEXT}: they type a letter. Hold Ctrl or Alt, too"
    return ""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A command and its keys.

    Attributes:
        keys: As Qt writes them; empty if it has none.
        is_own: Whether a person chose them.
        clashes: What else has the same keys.
    """

    id: str
    name: str
    group: str
    keys: str
    is_own: bool
    clashes: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The keys as people read them."""
        return QKeySequence(self.keys).toString(QKeySequence.SequenceFormat.NativeText)


class Keys(QObject):
    """The keys of every command; changes are in force at once, in every window."""

    changed = Signal()

    def __init__(self, table: CommandTable, chosen: Chosen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._chosen = chosen
        chosen.changed.connect(lambda _before, _now: self.changed.emit())

    def rows(self, words: str = "") -> tuple[KeyRow, ...]:
        """Every command whose name, group or keys have these words, in the order of the menus."""
        rows = [self._row(command) for command in self._table.commands]
        return tuple(
            row
            for row in rows
            if all(
                word in f"{row.group} {row.name} {row.keys} {row.shown}".casefold()
                for word in words.casefold().split()
            )
        )

    def row(self, id: str) -> KeyRow:
        """The row of one command."""
        return self._row(self._command(id))

    def holders(self, id: str, keys: str) -> tuple[Command, ...]:
        """Which other commands have these keys."""
        wanted = QKeySequence(keys).toString()
        return tuple(
            command
            for command in self._table.commands
            if wanted
            and command.id != id
            and QKeySequence(self._table.keys_of(command)).toString() == wanted
        )

    def give(self, id: str, keys: str) -> None:
        """Give these keys to a command, and take them from whatever has them; "" for none."""
        changed = {command.id: "" for command in self.holders(id, keys)}
        self._choose({**changed, id: QKeySequence(keys).toString()})

    def reset(self, id: str) -> None:
        """Give a command its first keys back, and take them from whatever has them."""
        self.give(id, self._command(id).keys)

    def reset_all(self) -> None:
        """Every command has its first keys again."""
        self._chosen.choose(keys={})

    def _choose(self, changed: dict[str, str]) -> None:
        """Keep only what differs: what the program gives may become better with a new version."""
        first = {
            command.id: QKeySequence(command.keys).toString() for command in self._table.commands
        }
        keys = {**self._chosen.settings.keys, **changed}
        self._chosen.choose(
            keys={name: value for name, value in keys.items() if first.get(name) != value}
        )

    def _command(self, id: str) -> Command:
        return next(command for command in self._table.commands if command.id == id)

    def _row(self, command: Command) -> KeyRow:
        keys = self._table.keys_of(command)
        clashes = tuple(other.text for other in self.holders(command.id, keys))
        is_own = command.id in self._chosen.settings.keys
        return KeyRow(command.id, command.text, title_of(command.group), keys, is_own, clashes)
