"""The steps of a plan: their numbers in a column of their own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from editor.services.publishing.plan import PlannedStep
from editor.ui.theme.look import label

_TOP = Qt.AlignmentFlag.AlignTop


class StepsList(QWidget):
    """A line a step; one that wraps goes on under its own words, not under its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def text(self) -> str:
        """All that is shown, a line a step."""
        shown = [(number, words) for number, words in self._lines if not words.isHidden()]
        return "\n".join(f"{number.text()} {words.text()}" for number, words in shown)

    def show_steps(self, steps: tuple[PlannedStep, ...]) -> None:
        """Show these; labels are kept, so that nothing flickers while somebody types."""
        while len(self._lines) < len(steps):
            self._add()
        for at, (number, words) in enumerate(self._lines):
            is_shown = at < len(steps)
            number.setVisible(is_shown)
            words.setVisible(is_shown)
            words.setText(steps[at].words if is_shown else "")
        self.setVisible(bool(steps))
        self.setAccessibleName("Steps")

    def _add(self) -> None:
        at = len(self._lines)
        number, words = label(f"{at + 1}.", "soft"), label("", "soft", wraps=True)
        self._grid.addWidget(number, at, 0, _TOP | Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(words, at, 1)
        self._lines.append((number, words))
