"""Links: Ctrl+K, and an address pasted on a selection."""

import re

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)[^()]*\)")
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>]+")
_START = "https://"
_Keep = QTextCursor.MoveMode.KeepAnchor


def edit_link(surface: QPlainTextEdit) -> None:
    """Make a link of the selection or the word; on a link select its address.

    An address on the clipboard is taken; otherwise the place for it is selected.
    """
    cursor = surface.textCursor()
    if _select_address(cursor):
        surface.setTextCursor(cursor)
        return
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    words = cursor.selectedText()
    if not any(sign.isalnum() for sign in words):
        cursor.setPosition(surface.textCursor().selectionEnd())
        words = ""
    _link(surface, cursor, words, _address(QGuiApplication.clipboard().text()) or _START)


def link_on_paste(surface: QPlainTextEdit, data: QMimeData) -> bool:
    """Make a link of the selection where an address and nothing else is pasted on it."""
    cursor = surface.textCursor()
    words = cursor.selectedText()
    address = _address(data.text()) if data.hasText() else ""
    if not address or not words.strip() or "\u2029" in words or _address(words):
        return False
    _link(surface, cursor, words, address)
    return True


def _link(surface: QPlainTextEdit, cursor: QTextCursor, words: str, address: str) -> None:
    start = cursor.selectionStart()
    cursor.insertText(f"[{words}]({address})")
    after_words = start + 1 + _units(words)
    if not words:
        cursor.setPosition(start + 1)
    elif address == _START:
        cursor.setPosition(after_words + 2)
        cursor.setPosition(after_words + 2 + len(address), _Keep)
    surface.setTextCursor(cursor)
    surface.ensureCursorVisible()


def _select_address(cursor: QTextCursor) -> bool:
    line = cursor.block().text()
    at = cursor.positionInBlock()
    for found in _LINK.finditer(line):
        start, end = _units(line[: found.start()]), _units(line[: found.end()])
        if start <= at <= end:
            first = cursor.block().position() + _units(line[: found.start(2)])
            cursor.setPosition(first)
            cursor.setPosition(first + _units(found[2]), _Keep)
            return True
    return False


def _address(text: str) -> str:
    """The text if it is one address; empty otherwise."""
    text = text.strip()
    return text.replace("(", "%28").replace(")", "%29") if _ADDRESS.fullmatch(text) else ""


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
