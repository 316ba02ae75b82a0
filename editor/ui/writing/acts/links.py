"""Links: where one stands, made of words and an address, and made by pasting an address."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.writing.offsets import to_utf16

_LINK = re.compile(
    r"(?<!!)\[(?P<words>(?:[^\[\]]++|\[[^\[\]]*+\])*+)\]"
    r"\((?P<address><[^<>]*>|[^()\s<>]*+(?:\([^()\s]*+\)[^()\s]*+)*+)(?P<title>[^()]*)\)"
)
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>]+")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*:|#|//)", re.IGNORECASE)
_Keep = QTextCursor.MoveMode.KeepAnchor


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is written.

    Attributes:
        words: Markdown.
        address: Where it leads.
        title: What stands behind the address, with its space and quotes.
    """

    words: str
    address: str
    title: str = ""

    def __str__(self) -> str:
        return f"[{self.words}]({self.address}{self.title})"


def link_at(cursor: QTextCursor) -> Link | None:
    """The link that a cursor stands in; the cursor then has all of it selected."""
    line = cursor.block().text()
    at = cursor.positionInBlock()
    for found in _LINK.finditer(line):
        start, end = to_utf16(line, found.start()), to_utf16(line, found.end())
        if start <= at <= end:
            first = cursor.block().position()
            cursor.setPosition(first + start)
            cursor.setPosition(first + end, _Keep)
            return Link(found["words"], found["address"], found["title"])
    return None


def link_on_paste(surface: QPlainTextEdit, data: QMimeData) -> bool:
    """Make a link of the selection where an address and nothing else is pasted on it."""
    cursor = surface.textCursor()
    words = cursor.selectedText()
    address = only_address(data.text()) if data.hasText() else ""
    if not address or not words.strip() or "\u2029" in words or only_address(words):
        return False
    write(surface, cursor, str(Link(words, address)))
    return True


def write(surface: QPlainTextEdit, cursor: QTextCursor, text: str) -> None:
    """Put a text in the place of a selection, as one step, with the caret behind it."""
    cursor.insertText(text)
    surface.setTextCursor(cursor)
    surface.ensureCursorVisible()


def only_address(text: str) -> str:
    """The text if it is one address; empty otherwise."""
    text = text.strip()
    return _quoted(text) if _ADDRESS.fullmatch(text) else ""


def full_address(typed: str) -> str:
    """An address as somebody types it, with what it lacks: its scheme, and signs encoded."""
    typed = typed.strip()
    if typed and not _SCHEME.match(typed):
        typed = f"mailto:{typed}" if "@" in typed and "/" not in typed else f"https://{typed}"
    return _quoted(typed)


def _quoted(address: str) -> str:
    return address.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
