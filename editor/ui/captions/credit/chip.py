"""One part of a credit line on the screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor.ui.captions.credit.parts import FLAGS, Part, PartKind
from editor.ui.theme.elided import ElidedLabel
from editor.ui.theme.look import label, set_look, set_mark

_DOUBTS = {
    PartKind.CREATOR: "person?",
    PartKind.ORGANISATION: "organisation?",
    PartKind.FILE: "the story doesn’t say FILE",
}


class Chip(QFrame):
    """A name and what it is; dashed and amber where somebody has to look."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = Part(PartKind.CREATOR, "")
        self.setProperty("look", "chip")
        self._name = ElidedLabel()
        set_look(self._name, "chip-name")
        self._kind = label("", "chip-kind")
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 6, 2)
        row.setSpacing(4)
        row.addWidget(self._name)
        row.addWidget(self._kind)

    def show_part(self, part: Part, *, is_current: bool) -> None:
        """Show it; the current one has a ring while the keyboard is in the row."""
        self.part = part
        kind = "" if part.kind in FLAGS else part.kind.value
        self._name.setText(part.text)
        self._kind.setText(_DOUBTS.get(part.kind, kind) if part.is_doubtful else kind)
        self._kind.setVisible(bool(self._kind.text()))
        set_look(self._name, "chip-doubt" if part.is_doubtful else "chip-name")
        set_mark(self, "doubtful", part.is_doubtful)
        set_mark(self, "current", is_current)
        self.setToolTip(part.said)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click chooses it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A double click opens its name."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()
