"""Lists and quotes go on with Return; an empty item ends them. Tab nests an item."""

import re

from PySide6.QtGui import QTextBlock, QTextCursor

_ITEM = re.compile(r"([ \t]*)(?:([-*+])|(\d{1,6})\.)( +)")
_QUOTE = re.compile(r" {0,3}(?:> ?)+")
_BOX = re.compile(r" {0,3}> ?\[!\w+\] *")
_NEST = "    "
_Keep = QTextCursor.MoveMode.KeepAnchor


def continued(cursor: QTextCursor) -> bool:
    """Begin the next line of a list or quote; an empty one is ended instead.

    Returns:
        Whether the cursor stood in one; if not, nothing was done.
    """
    line = cursor.block().text()
    item = _ITEM.match(line)
    found = item or _QUOTE.match(line)
    if cursor.hasSelection() or found is None or cursor.positionInBlock() < found.end():
        return False
    box = _BOX.match(line)
    cursor.beginEditBlock()
    if not line[(box or found).end() :].strip():
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _Keep)
        cursor.removeSelectedText()
    else:
        cursor.insertBlock()
        cursor.insertText(_next_mark(item) if item else found[0])
        if item and item[3]:
            _count_on(cursor.block(), item[1])
    cursor.endEditBlock()
    return True


def nested(cursor: QTextCursor, *, deeper: bool) -> bool:
    """Nest the items that the cursor or its selection is in, or take them out one level.

    Returns:
        Whether there was a list item; if not, nothing was done.
    """
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if not _ITEM.match(block.text()):
        return False
    change = QTextCursor(document)
    change.beginEditBlock()
    while block.isValid() and block.blockNumber() <= last.blockNumber():
        found = _ITEM.match(block.text())
        change.setPosition(block.position())
        if found and deeper:
            change.insertText(_NEST)
        elif found:
            space = 1 if found[1].startswith("\t") else min(len(found[1]), len(_NEST))
            change.setPosition(block.position() + space, _Keep)
            change.removeSelectedText()
        block = block.next()
    change.endEditBlock()
    return True


def _next_mark(item: re.Match[str]) -> str:
    mark = item[2] or f"{int(item[3]) + 1}."
    return f"{item[1]}{mark}{item[4]}"


def _count_on(block: QTextBlock, indent: str) -> None:
    """The items below a new one count on from it."""
    found = _ITEM.match(block.text())
    cursor = QTextCursor(block)
    number = int(found[3]) if found else 0
    block = block.next()
    while (found := _ITEM.match(block.text())) and found[3] and found[1] == indent:
        number += 1
        cursor.setPosition(block.position() + found.start(3))
        cursor.setPosition(block.position() + found.end(3), _Keep)
        cursor.insertText(str(number))
        block = block.next()
