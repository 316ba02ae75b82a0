"""Byline, tagline, photo credits and initials as they are printed; each can be written over."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.credits.view_model import CreditsViewModel
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label

_LOOKS = {
    "byline": "serif",
    "agency_line": "serif-small",
    "tagline": "serif-italic",
    "photo_credits": "serif",
    "initials": "serif",
}
_BOX_PX = 72


class PrintedCard(QFrame):
    """What readers will see of the credits, live."""

    def __init__(self, model: CreditsViewModel, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 12)
        column.setSpacing(2)
        self._model = model
        self.lines: dict[str, _Line] = {}
        for part, look in _LOOKS.items():
            line = _Line(model, part, look, theme)
            column.addWidget(line)
            self.lines[part] = line
        self.show_printed()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops in it, in order."""
        lines = self.lines.values()
        return tuple(stop for line in lines for stop in (line.back, line.pen, line.box))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for line in self.lines.values():
            line.set_theme(theme)

    def show_printed(self) -> None:
        """Show what there is; the card goes where there is nothing."""
        printed = self._model.printed
        for part, line in self.lines.items():
            line.show_text(getattr(printed, part), is_override=part in printed.overrides)
        is_empty = replace(printed, overrides=frozenset()) == type(printed)()
        self.setVisible(not is_empty or bool(printed.overrides))


class _Line(QWidget):
    """One of them: the words, a pen to write over them, and the way back to the rule."""

    def __init__(self, model: CreditsViewModel, part: str, look: str, theme: Theme) -> None:
        super().__init__()
        self._model, self._part = model, part
        self._name = part.replace("_", " ").capitalize()
        self._heading = label(self._name, "heading")
        self._over = label("written over", "over")
        self.words = label("", look, wraps=True)
        self.words.setMinimumWidth(1)  # one long place name must not push the panel wide
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.pen = _tool(f"Write over the {self._name.lower()}", self._write)
        self.back = _tool(f"Print the {self._name.lower()} by rule again", self._by_rule)
        self.box = _Box()
        self.box.setAccessibleName(f"{self._name}, written over")
        self.box.done.connect(self._keep)
        self.box.given_up.connect(self.words.show)
        self.box.leaving.connect(self.pen.setFocus)
        above = QHBoxLayout()
        above.setSpacing(6)
        above.addWidget(self._heading)
        above.addWidget(self._over)
        above.addStretch(1)
        above.addWidget(self.back)
        above.addWidget(self.pen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.words)
        column.addWidget(self.box)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.pen.setIcon(icon("pencil", theme, 14, theme.soft))
        self.back.setIcon(icon("rotate-ccw", theme, 14, theme.soft))

    def show_text(self, text: str, *, is_override: bool) -> None:
        """Show a line; what somebody is writing stays."""
        self.words.setText(text or ("Nothing is printed" if is_override else ""))
        self.words.setAccessibleName(f"{self._name}: {text}")
        self._over.setVisible(is_override)
        self.back.setVisible(is_override)
        can_write = self._part != "agency_line"
        self.pen.setVisible(can_write)
        self._heading.setVisible(can_write)
        self.setVisible(bool(text) or is_override or self.box.isVisible())

    def _write(self) -> None:
        self.words.hide()
        self.box.begin(getattr(self._model.printed, self._part))

    def _keep(self, text: str) -> None:
        self.words.show()
        if text != getattr(self._model.printed, self._part):
            self._model.write_over(self._part, text)

    def _by_rule(self) -> None:
        self._model.write_over(self._part, None)
        self.pen.setFocus()


class _Box(QPlainTextEdit):
    """Return keeps what is written, Escape gives it up, and leaving keeps it."""

    done = Signal(str)
    given_up = Signal()
    leaving = Signal()
    """It is ended by a key, and the keyboard is still in it."""

    def __init__(self) -> None:
        super().__init__()
        self._is_writing = False
        self.setProperty("look", "input")
        self.setFixedHeight(_BOX_PX)
        self.setTabChangesFocus(True)
        self.hide()

    def begin(self, text: str) -> None:
        """Write over that line."""
        self.setPlainText(text)
        self._is_writing = True
        self.show()
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return and Escape end it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._end(is_kept=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(is_kept=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Nothing typed is lost when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._end(is_kept=True)

    def _end(self, *, is_kept: bool) -> None:
        if not self._is_writing:
            return
        self._is_writing = False
        if self.hasFocus():
            self.leaving.emit()
        self.hide()
        if is_kept:
            self.done.emit(" ".join(self.toPlainText().split()))
        else:
            self.given_up.emit()


def _tool(name: str, act: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setProperty("look", "flat")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.clicked.connect(act)
    return button
