"""What could stand at the caret instead, offered in a menu: the answer to Ctrl+."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

NOTHING = "Nothing to fix here"


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing that could be done.

    Attributes:
        label: As the menu says it.
        run: Does it.
    """

    label: str
    run: Callable[[], object]


Fixer = Callable[[QTextCursor], Sequence[Fix]]


class FixMenu(QMenu):
    """Everything that the fixers offer where the caret is."""

    def __init__(self, surface: QPlainTextEdit, fixers: Sequence[Fixer]) -> None:
        super().__init__(surface)
        self._surface = surface
        self._fixers = fixers
        self.setAccessibleName("Fixes")

    def offer(self) -> None:
        """Ask every fixer and show what they say; once more if one of them knows more by now."""
        self.clear()
        cursor = self._surface.textCursor()
        fixes = [fix for fixer in self._fixers for fix in fixer(cursor)]
        for fix in fixes:
            self.addAction(fix.label).triggered.connect(lambda _=False, run=fix.run: run())
        if not fixes:
            self.addAction(NOTHING).setEnabled(False)
        else:
            self.setActiveAction(self.actions()[0])
        if not self.isVisible():
            below = self._surface.cursorRect().bottomLeft() + QPoint(0, 2)
            self.popup(self._surface.viewport().mapToGlobal(below))
