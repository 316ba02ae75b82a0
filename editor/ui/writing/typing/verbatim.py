"""Where nothing may be changed while it is typed: code, addresses, notes, figure lines."""

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.markup.figures import FIGURE_LINE
from editor.ui.writing.styling.lines import State, is_separator

_DEFINES = "]:"


def is_verbatim(line: str, at: int) -> bool:
    """Whether what is typed at a place of a line is for machines or for the desk.

    Args:
        line: The whole line.
        at: Code points before the place.
    """
    before = line[:at]
    if "`" in before and before.count("`") % 2:
        return True
    if before.rfind("<!--") > before.rfind("-->"):
        return True
    word = before[max(before.rfind(" "), before.rfind("\t")) + 1 :]
    if "://" in word or word.lower().startswith("www."):
        return True
    if before.rfind("](") > before.rfind(")") or (before.startswith("[") and _DEFINES in before):
        return not before.startswith("[^")
    return bool(FIGURE_LINE.match(line)) or is_separator(line) or before.startswith("    ")


def stands_verbatim(cursor: QTextCursor) -> bool:
    """The same for a cursor in a document that is styled."""
    block = cursor.block()
    if _in_note(block):
        return True
    line = block.text()
    at = cursor.positionInBlock()
    if not line.isascii():
        at = len(line.encode("utf-16-le", "surrogatepass")[: 2 * at].decode("utf-16-le", "replace"))
    return is_verbatim(line, at)


def _in_note(block: QTextBlock) -> bool:
    before = block.previous()
    return before.isValid() and before.userState() in {State.NOTE, State.OPEN_NOTE}
