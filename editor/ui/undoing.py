"""Undo and redo, by name and key."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from editor.ui.commands import Command
from editor.ui.main_window import MainWindow
from editor.ui.undo.keys import REDO, UNDO, leave_box


def undo_commands(window: MainWindow) -> tuple[Command, ...]:
    """The two of them, for the table of commands."""
    undoing = Undoing(window)
    ledger = window.open_story.ledger
    return (
        Command(
            UNDO,
            "Undo",
            undoing.undo,
            "Ctrl+Z",
            "undo-2",
            lambda: bool(ledger.undo_name),
            "Nothing was done yet",
        ),
        Command(
            REDO,
            "Redo",
            undoing.redo,
            "Ctrl+Shift+Z",
            "redo-2",
            lambda: bool(ledger.redo_name),
            "Nothing was undone",
        ),
    )


class Undoing(QObject):
    """Undoes in a window, shows where, and keeps the words of the menu true."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._ledger = window.open_story.ledger
        self._ledger.changed.connect(self.name_actions)
        self._ledger.went.connect(self.show_place)
        again = QShortcut(QKeySequence("Ctrl+Y"), window)
        again.activated.connect(self.redo)

    def undo(self) -> None:
        """Take the last step back."""
        self._go(back=True)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._go(back=False)

    def show_place(self, place: str) -> None:
        """Bring up what was changed."""
        page = self._window.page
        if place == "body":
            page.surface.setFocus()
            page.surface.ensureCursorVisible()
        elif place.startswith("dateline"):  # its chip, not its editor, which would cover it
            page.bar.setValue(0)
        elif place:
            self._window.open_story.jump.emit(place, 0, 0)

    def name_actions(self) -> None:
        """``Undo caption`` says what is about to be undone."""
        for command, verb, name in (
            (UNDO, "Undo", self._ledger.undo_name),
            (REDO, "Redo", self._ledger.redo_name),
        ):
            action = self._window.commands.actions.get(command)
            text = f"{verb} {name}".strip()
            if action is not None and action.text() != text:
                action.setText(text)

    def _go(self, *, back: bool) -> None:
        box = leave_box()
        (self._ledger.undo if back else self._ledger.redo)()
        if box is not None and self._window.focusWidget() is None:
            box.setFocus()
