"""The credit line as chips, what is doubtful about it, and how it is printed.

``CreditBox(session)``. It shows and changes ``credit`` of the selected photos; a wire sign-off
may be pasted into it. ``look()`` puts the keyboard on the first doubt.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.ui.captions.credit.parts import Part, PartKind
from editor.ui.captions.credit.strip import CreditStrip
from editor.ui.captions.credit.view_model import CreditModel
from editor.ui.captions.session import CaptionSession
from editor.ui.theme.look import label, set_look

_SETTLE = "Space: right as it is · C: person · O: organisation · D: distributor · Del: take out"
_FILE = "Space: a file photo in this story, too · Del: no file photo"
_KEYS = "C, O, D: what it is · P, H, F: pool, handout, file · F2: rename · N: add · Shift+←/→: move"


def _keys(part: Part | None) -> str:
    """What can be pressed on that part."""
    if part is None or not part.is_doubtful:
        return _KEYS
    return _FILE if part.kind is PartKind.FILE else _SETTLE


class CreditBox(QWidget):
    """Chips, a line about doubts and keys, and the printed line."""

    def __init__(self, session: CaptionSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CreditModel(session, self)
        self.strip = CreditStrip(self.model)
        self._note = label("", "look-again", wraps=True)
        self._note.setMinimumWidth(1)
        self._prints = label("Prints as", "small")
        self._prints.setContentsMargins(0, 2, 0, 0)
        self._printed = label("", "printed-credit", wraps=True)
        self._printed.setMinimumWidth(1)
        self._printed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._prints, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._printed, 1)
        column.addWidget(self.strip)
        column.addWidget(self._note)
        column.addLayout(line)
        self.setFocusProxy(self.strip)
        self.model.changed.connect(self._show)
        self.strip.moved.connect(self._show)
        self._show()

    def look(self) -> None:
        """Put the keyboard on the first doubt."""
        if self.model.parts:
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        model = self.model
        self.strip.setVisible(bool(model.parts) or self.strip.field is not None)
        is_here = self.strip.hasFocus()
        if is_here:
            self._note.setText(_keys(self.strip.current))
        elif model.doubts:
            what = "One part is" if model.doubts == 1 else f"{model.doubts} parts are"
            self._note.setText(f"{what} uncertain. Ctrl+Alt+D settles it.")
        set_look(self._note, "look-again" if model.doubts else "small")
        self._note.setVisible(is_here or bool(model.doubts))
        self._printed.setText(model.printed)
        self._printed.setAccessibleName(f"Prints as {model.printed}")
        for each in (self._prints, self._printed):
            each.setVisible(bool(model.printed))
