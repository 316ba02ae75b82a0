"""Under a box: what the rules hold against it, and a button that does the first fix."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from editor.domain.finding import Finding
from editor.ui.theme.look import label

_MOST_HINTS = 3


class HintLine(QWidget):
    """The first few hints, the keys of the fixes, and *Fix* for who has the mouse in hand."""

    fix_wanted = Signal()
    """The first fix, as with Alt+Return."""

    def __init__(self, of: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of = of.lower()
        self.words = label("", "look-again", wraps=True)
        self.fix = QPushButton("Fix")
        self.fix.setProperty("look", "small")
        # Alt+Return is its key: it is no stop of the Tab key between two boxes, and a click leaves
        # the keyboard where it is.
        self.fix.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fix.clicked.connect(self.fix_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignTop)
        self.show_findings(())

    def show_findings(self, findings: Sequence[Finding], fix: str = "") -> None:
        """Show them.

        Args:
            findings: What is held against the box.
            fix: What the first fix does, in words; empty if there is none.
        """
        lines = [each.message for each in findings[:_MOST_HINTS]]
        more = len(findings) - len(lines)
        if more:
            lines[-1] += f" And {more} more."
        if fix:
            lines.append(f"Alt+Return {fix} · Ctrl+. shows all fixes")
        self.words.setText("\n".join(lines))
        for each in (self, self.words):
            each.setVisible(bool(lines))
        self.fix.setVisible(bool(fix))
        self.fix.setToolTip(f"{fix[:1].upper()}{fix[1:]} (Alt+Return)")
        self.fix.setAccessibleName(f"Fix the {self._of}: {fix}")
