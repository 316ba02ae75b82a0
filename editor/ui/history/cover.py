"""Something that takes the place of another widget for a while."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Cover(QObject):
    """Lays one widget over another, of the same size wherever that goes; neither knows of it."""

    def __init__(self, upper: QWidget, lower: QWidget) -> None:
        super().__init__(upper)
        self._upper, self._lower = upper, lower
        upper.setParent(lower)
        upper.hide()
        lower.installEventFilter(self)

    def show(self) -> None:
        """Cover it."""
        self._upper.setGeometry(self._lower.rect())
        self._upper.show()
        self._upper.raise_()

    def hide(self) -> None:
        """Show what was there before."""
        self._upper.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Grow with what is covered."""
        if event.type() is QEvent.Type.Resize:
            self._upper.setGeometry(self._lower.rect())
        return super().eventFilter(watched, event)
