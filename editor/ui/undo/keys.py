"""Undo and redo by key in the boxes of the story: to the ledger, not to the box's own history."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

UNDO, REDO = "edit.undo", "edit.redo"
_KEPT_TILL_LEFT = "keptTillLeft"
_HANDLED = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}


def undo_by_ledger(
    box: QLineEdit | QPlainTextEdit | QTextEdit, *, is_kept_till_left: bool = False
) -> None:
    """Let the ledger undo what is typed into a box, and nothing else.

    Args:
        box: Its content is the open story's.
        is_kept_till_left: What is typed reaches the story only when the box is left: it is left
            for a moment before anything is undone, so that this is undone first.
    """
    if not isinstance(box, QLineEdit):
        box.setUndoRedoEnabled(False)
    if box.property(_KEPT_TILL_LEFT) is None:
        box.installEventFilter(LedgerKeys(box))
    box.setProperty(_KEPT_TILL_LEFT, is_kept_till_left)


def leave_box() -> QWidget | None:
    """Take the keyboard from a box that keeps its words till it is left; gives back that box."""
    box = QApplication.focusWidget()
    if box is None or not box.property(_KEPT_TILL_LEFT):
        return None
    box.clearFocus()
    return box


class LedgerKeys(QObject):
    """Sends the keys of undo and redo from a widget to the commands of its window."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take these keys; the widget would undo on its own, or swallow them."""
        if event.type() not in _HANDLED or not isinstance(event, QKeyEvent):
            return False
        command = _command_of(event)
        if not command:
            return False
        event.accept()
        action = _action(watched, command)
        if event.type() is QEvent.Type.KeyPress and action is not None:
            action.trigger()
        return True


def _command_of(event: QKeyEvent) -> str:
    if event.matches(QKeySequence.StandardKey.Undo):
        return UNDO
    is_ctrl_y = event.key() == Qt.Key.Key_Y and (
        event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
    return REDO if is_ctrl_y or event.matches(QKeySequence.StandardKey.Redo) else ""


def _action(watched: QObject, command: str) -> QAction | None:
    """The command of the window that the widget is in, or that its popup belongs to."""
    window = watched.window() if isinstance(watched, QWidget) else None
    while window is not None:
        for action in window.actions():
            if action.objectName() == command:
                return action
        above = window.parentWidget()
        window = above.window() if above is not None else None
    return None
