"""The keys of a caption session, wherever in the form the keyboard is."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_HANDLED = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class FormKeys(QObject):
    """Takes Enter and its kin from the boxes of the form."""

    go = Signal(int)
    """Save, and go so many photos on."""
    apply = Signal()
    fix = Signal()
    """Offer every fix."""
    first_fix = Signal()
    """Take the first fix."""

    def watch(self, box: QWidget) -> None:
        """Take the keys of a box."""
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Answer to the keys of a caption session; the rest is the box's own."""
        if event.type() not in _HANDLED or not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = self._act(watched, event.key(), held)
        if act is None:
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress and not (event.isAutoRepeat() and held == _CTRL):
            act()
        return True

    def _act(
        self, watched: QObject, key: int, held: Qt.KeyboardModifier
    ) -> Callable[[], object] | None:
        if key in _ENTER:
            if held == _SHIFT and isinstance(watched, QPlainTextEdit):
                return partial(watched.insertPlainText, "\n")
            acts: dict[Qt.KeyboardModifier, Callable[[], object]] = {
                _NONE: partial(self.go.emit, 1),
                _CTRL: self.apply.emit,
                _CTRL | _SHIFT: partial(self.go.emit, -1),
                _ALT: self.first_fix.emit,
            }
            return acts.get(held)
        if held == _ALT and key in _STEPS:
            return partial(self.go.emit, _STEPS[key])
        if held == _CTRL and key == Qt.Key.Key_Period:
            return self.fix.emit
        return None
