"""The keys and clicks that go word by word."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.writing.words.boundaries import next_stop, previous_stop, word_at

_Keys = QKeySequence.StandardKey
_Mode = QTextCursor.MoveMode
# Forwards, keeping the selection, deleting.
_ACTS = {
    _Keys.MoveToNextWord: (True, False, False),
    _Keys.MoveToPreviousWord: (False, False, False),
    _Keys.SelectNextWord: (True, True, False),
    _Keys.SelectPreviousWord: (False, True, False),
    _Keys.DeleteEndOfWord: (True, True, True),
    _Keys.DeleteStartOfWord: (False, True, True),
}


def go_by_word(surface: QPlainTextEdit, event: QKeyEvent) -> bool:
    """Move, select or delete by a word if a key says so; in Hebrew “next” keys point backwards.

    Returns:
        Whether it was such a key.
    """
    act = next((act for keys, act in _ACTS.items() if event.matches(keys)), None)
    if act is None:
        return False
    forwards, selecting, deleting = act
    cursor = surface.textCursor()
    if not deleting and cursor.block().textDirection() is Qt.LayoutDirection.RightToLeft:
        forwards = not forwards
    if not (deleting and cursor.hasSelection()):
        mode = _Mode.KeepAnchor if selecting else _Mode.MoveAnchor
        cursor.setPosition(_stop(cursor, forwards=forwards), mode)
    if deleting:
        cursor.removeSelectedText()
    surface.setTextCursor(cursor)
    surface.ensureCursorVisible()
    return True


def select_word(cursor: QTextCursor) -> None:
    """Select the word that a cursor is in or behind; without one nothing is selected."""
    start, end = word_at(cursor.block().text(), cursor.positionInBlock())
    first = cursor.block().position()
    cursor.setPosition(first + start)
    cursor.setPosition(first + end, _Mode.KeepAnchor)


def _stop(cursor: QTextCursor, *, forwards: bool) -> int:
    block, at = cursor.block(), cursor.positionInBlock()
    if forwards and at == block.length() - 1:
        return min(cursor.position() + 1, cursor.document().characterCount() - 1)
    if not forwards and at == 0:
        return max(0, cursor.position() - 1)
    stop = next_stop(block.text(), at) if forwards else previous_stop(block.text(), at)
    return block.position() + stop
