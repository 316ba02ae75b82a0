"""Changes of the text by others than the keyboard: each is one step that can be undone."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor, QTextDocument

from editor.ui.writing.offsets import all_to_utf16

Change = tuple[int, int, str]
"""First code point, one past the last, and what comes there."""


def replace_in(document: QTextDocument, text: str, changes: Sequence[Change]) -> None:
    """Make changes, in ascending order and not over one another, as one step.

    Args:
        document: Where.
        text: What it holds now.
        changes: Offsets are code points into that text.
    """
    bounds = [offset for start, end, _ in changes for offset in (start, end)]
    places = list(all_to_utf16(text, bounds))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number in range(len(changes) - 1, -1, -1):
        cursor.setPosition(places[2 * number])
        cursor.setPosition(places[2 * number + 1], QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(changes[number][2])
    cursor.endEditBlock()


def insert_paragraph(cursor: QTextCursor, text: str) -> None:
    """Put a paragraph of its own behind the one that a cursor is in; the cursor ends behind it."""
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    gap = "\n\n" if cursor.block().text().strip() else ""
    cursor.insertText(f"{gap}{text}")
    after = cursor.block().next()
    if after.isValid() and after.text().strip():
        cursor.insertText("\n")
    cursor.endEditBlock()
