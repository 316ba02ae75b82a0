"""What is true about saving, in as many words as there is room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_WRONG = "Not saved"
_IN_MEMORY_ONLY = "in memory only"


class SaveState(QLabel):
    """The whole sentence if it fits; else what matters of it, with the sentence as its tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("saveState")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._state = ""

    def tell(self, state: str) -> None:
        """Show what is true from now on."""
        self._state = state
        is_wrong = state.startswith(_WRONG)
        self.setToolTip(state if is_wrong else "")
        self.setAccessibleName(state or "Nothing to save")
        if self.property("wrong") != is_wrong:
            self.setProperty("wrong", is_wrong)
            self.style().unpolish(self)
            self.style().polish(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """There is more room now, or less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        ways = shorter(self._state)
        fits = (way for way in ways if metrics.horizontalAdvance(way) <= room)
        elided = metrics.elidedText(ways[-1], Qt.TextElideMode.ElideRight, room)
        self.setText(next(fits, elided))


def shorter(state: str) -> tuple[str, ...]:
    """Ways to say a state, the longest first; only trouble is too long for a header."""
    if not state.startswith(f"{_WRONG}: "):
        return (state,)
    if _IN_MEMORY_ONLY in state:
        return state, "Not saved: your words are in memory only", "Not saved: in memory only"
    return state, "Not saved: your words are in memory and in the journal", "Not saved: in journal"
