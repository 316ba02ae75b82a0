"""Lines moved, joined and split; footnotes; the case of words."""

import re

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.language.case import next_case
from editor.ui.writing.words.keys import select_word

_NUMBER = re.compile(r"\[\^(\d+)\]")
_Keep = QTextCursor.MoveMode.KeepAnchor
_Move = QTextCursor.MoveOperation


def move_lines(surface: QPlainTextEdit, *, down: bool) -> None:
    """Change places of the line, or of the lines of the selection, and the next one."""
    cursor = surface.textCursor()
    document = surface.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if cursor.hasSelection() and cursor.selectionEnd() == last.position() != first.position():
        last = last.previous()
    other = last.next() if down else first.previous()
    if not other.isValid():
        return
    upper, lower = (first, other) if down else (other, last)
    anchor, position = cursor.anchor(), cursor.position()
    start, end = upper.position(), lower.position() + lower.length() - 1
    mine = _text(surface, first.position(), last.position() + last.length() - 1)
    text = f"{other.text()}\n{mine}" if down else f"{mine}\n{other.text()}"
    shift = other.length() if down else -other.length()
    change = QTextCursor(document)
    change.setPosition(start)
    change.setPosition(end, _Keep)
    change.insertText(text)
    cursor.setPosition(anchor + shift)
    cursor.setPosition(position + shift, _Keep)
    surface.setTextCursor(cursor)


def join_paragraphs(surface: QPlainTextEdit) -> None:
    """Join the paragraph with the next one, by one space."""
    cursor = surface.textCursor()
    after = cursor.block().next()
    while after.isValid() and not after.text().strip():
        after = after.next()
    if not after.isValid():
        return
    cursor.movePosition(_Move.EndOfBlock)
    at = cursor.position()
    line = cursor.block().text()
    indent = len(after.text()) - len(after.text().lstrip())
    cursor.setPosition(at - (len(line) - len(line.rstrip(" "))))
    at = cursor.position()
    cursor.setPosition(after.position() + indent, _Keep)
    cursor.insertText(" " if line.strip() else "")
    cursor.setPosition(at)
    surface.setTextCursor(cursor)


def split_paragraph(surface: QPlainTextEdit) -> None:
    """Begin a new paragraph at the caret, with a blank line before it."""
    cursor = surface.textCursor()
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    while _sign(cursor, -1) == " ":
        cursor.deletePreviousChar()
    while _sign(cursor, 0) == " ":
        cursor.deleteChar()
    cursor.insertText("\n\n")
    cursor.endEditBlock()
    surface.setTextCursor(cursor)
    surface.ensureCursorVisible()


def change_case(surface: QPlainTextEdit) -> None:
    """Write the selection, or the word at the caret, in the next case of the round."""
    cursor = surface.textCursor()
    was = cursor.position()
    if not cursor.hasSelection():
        select_word(cursor)
    text = cursor.selectedText().replace("\u2029", "\n")
    changed = next_case(text)
    if changed == text:
        return
    had_selection = surface.textCursor().hasSelection()
    start = cursor.selectionStart()
    cursor.insertText(changed)
    end = cursor.position()
    if had_selection:
        cursor.setPosition(start)
        cursor.setPosition(end, _Keep)
    else:
        cursor.setPosition(min(was, end))
    surface.setTextCursor(cursor)


def add_footnote(surface: QPlainTextEdit) -> None:
    """Put a reference at the caret and its definition at the end, and go there."""
    cursor = surface.textCursor()
    used = [int(number) for number in _NUMBER.findall(surface.document().toRawText())]
    number = max(used, default=0) + 1
    cursor.beginEditBlock()
    cursor.setPosition(cursor.selectionEnd())
    cursor.insertText(f"[^{number}]")
    end = _last_written(surface.document().lastBlock())
    cursor.setPosition(end.position() + end.length() - 1)
    cursor.movePosition(_Move.End, _Keep)
    cursor.insertText(f"\n\n[^{number}]: ")
    cursor.endEditBlock()
    surface.setTextCursor(cursor)
    surface.ensureCursorVisible()


def _last_written(block: QTextBlock) -> QTextBlock:
    while not block.text().strip() and block.previous().isValid():
        block = block.previous()
    return block


def _sign(cursor: QTextCursor, step: int) -> str:
    at = cursor.positionInBlock() + step
    text = cursor.block().text()
    units = text.encode("utf-16-le", "surrogatepass")[2 * at : 2 * at + 2] if at >= 0 else b""
    return units.decode("utf-16-le", "replace")


def _text(surface: QPlainTextEdit, start: int, end: int) -> str:
    cursor = QTextCursor(surface.document())
    cursor.setPosition(start)
    cursor.setPosition(end, _Keep)
    return cursor.selectedText().replace("\u2029", "\n")
