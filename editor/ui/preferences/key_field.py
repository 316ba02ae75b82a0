"""Where new keys are pressed: it shows them instead of obeying them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_HELD = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_unknown,
}


class KeyField(QLineEdit):
    """Takes one combination of keys; Tab leaves it, Escape empties it."""

    pressed = Signal(str)
    """Keys as Qt writes them; empty if they were put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newKeys")
        self.setReadOnly(True)
        self.setPlaceholderText("Press the new keys here")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Keys of commands come here too, before the commands hear of them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Show the keys."""
        key = Qt.Key(event.key())
        if key in _HELD:
            return
        if key == Qt.Key.Key_Escape:
            self.clear()
            self.pressed.emit("")
            return
        sequence = QKeySequence(event.keyCombination())
        self.setText(sequence.toString(QKeySequence.SequenceFormat.NativeText))
        self.pressed.emit(sequence.toString())
