"""The words before the caret of a line or a box, and how to put others in their place.

Qt counts UTF-16 units; here are whole characters.
"""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

TypingBox = QLineEdit | QPlainTextEdit


def before_caret(box: TypingBox) -> str:
    """The words before the caret on its line; empty while something is selected."""
    if isinstance(box, QLineEdit):
        if box.hasSelectedText():
            return ""
        units = box.text().encode("utf-16-le", "surrogatepass")[: 2 * box.cursorPosition()]
        return units.decode("utf-16-le", "surrogatepass")
    cursor = box.textCursor()
    if cursor.hasSelection():
        return ""
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def put_before_caret(box: TypingBox, replaced: str, text: str) -> None:
    """Put a text in the place of the words right before the caret, as if it were typed."""
    units = len(replaced.encode("utf-16-le", "surrogatepass")) // 2
    if isinstance(box, QLineEdit):
        end = box.cursorPosition()
        if units:
            box.setSelection(end - units, units)
        box.insert(text)
        return
    cursor = box.textCursor()
    cursor.setPosition(cursor.position() - units, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)
    box.setTextCursor(cursor)


def caret_rect(box: TypingBox) -> QRect:
    """Where the caret is, in the box's own pixels."""
    # A line answers with a QRect, a text with a QRectF.
    found: QRect | QRectF = box.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return found.toRect() if isinstance(found, QRectF) else found
