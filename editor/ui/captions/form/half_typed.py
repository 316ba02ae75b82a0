"""Dates and credit lines are written at a pause: half of one means nothing, or something else."""

from PySide6.QtCore import QObject, QTimer, Signal

_PAUSE_MS = 1_000


class HalfTyped(QObject):
    """Waits for a pause in one box."""

    rested = Signal(str, str)
    """The field, and what stands in its box."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field, self._text = "", ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.rested.emit(self._field, self._text))

    def typed(self, field: str, text: str) -> None:
        """A key was pressed."""
        self._field, self._text = field, text
        self._pause.start()

    def stop(self) -> None:
        """The box was left: it speaks for itself."""
        self._pause.stop()
