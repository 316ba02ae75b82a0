"""Bold and italics: put around the selection or the word, or taken away where they are."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.ui.writing.words.keys import select_word

_Keep = QTextCursor.MoveMode.KeepAnchor


def toggle_mark(surface: QPlainTextEdit, mark: str) -> None:
    """Put ``*`` or ``**`` around the selection or the word at the caret, or take it away.

    A selection of several paragraphs gets its marks in each of them. Without a selection and
    without a word there is an empty pair with the caret in it.
    """
    cursor = surface.textCursor()
    if not cursor.hasSelection():
        _select_word(cursor)
    if not cursor.hasSelection():
        at = cursor.position()
        cursor.insertText(mark + mark)
        cursor.setPosition(at + len(mark))
        surface.setTextCursor(cursor)
        return
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    cursor.beginEditBlock()
    spans = list(reversed(_paragraphs(cursor)))
    is_marked = all(_has(cursor, a, b, mark) for a, b in spans)
    shift = 0
    for a, b in spans:
        shift += _unmark(cursor, a, b, mark) if is_marked else _mark(cursor, a, b, mark)
    cursor.endEditBlock()
    first = len(mark) * (-1 if is_marked else 1)
    edge = start + (first if _edge_moved(cursor, start, mark, is_marked) else 0)
    cursor.setPosition(max(0, edge))
    cursor.setPosition(min(end + shift - first, cursor.document().characterCount() - 1), _Keep)
    surface.setTextCursor(cursor)


def _edge_moved(cursor: QTextCursor, start: int, mark: str, is_marked: bool) -> bool:  # noqa: FBT001
    return not is_marked or not _text(cursor, start, start + len(mark)).startswith(mark)


def _select_word(cursor: QTextCursor) -> None:
    probe = QTextCursor(cursor)
    select_word(probe)
    if any(sign.isalnum() for sign in probe.selectedText()):
        cursor.setPosition(probe.selectionStart())
        cursor.setPosition(probe.selectionEnd(), _Keep)


def _paragraphs(cursor: QTextCursor) -> list[tuple[int, int]]:
    """The selection's part of each paragraph, without white space around it."""
    found = []
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() <= end:
        first = max(start, block.position())
        last = min(end, block.position() + block.length() - 1)
        text = _text(cursor, first, last)
        first += len(text) - len(text.lstrip())
        last -= len(text) - len(text.rstrip())
        if first < last:
            found.append((first, last))
        block = block.next()
    return found


def _has(cursor: QTextCursor, start: int, end: int, mark: str) -> bool:
    return _outside(cursor, start, end, mark) or _inside(_text(cursor, start, end), mark)


def _outside(cursor: QTextCursor, start: int, end: int, mark: str) -> bool:
    """Whether the marks stand right around; a run of three holds both bold and italics."""
    before = _run(_text(cursor, max(0, start - 3), start)[::-1])
    after = _run(_text(cursor, end, end + 3))
    return _holds(min(before, after), mark)


def _inside(text: str, mark: str) -> bool:
    runs = _run(text), _run(text[::-1])
    return len(text) > 2 * len(mark) and _holds(min(runs), mark)


def _holds(signs: int, mark: str) -> bool:
    return signs >= len(mark) if len(mark) > 1 else signs in {1, 3}


def _run(text: str) -> int:
    return len(text) - len(text.lstrip("*"))


def _mark(cursor: QTextCursor, start: int, end: int, mark: str) -> int:
    cursor.setPosition(end)
    cursor.insertText(mark)
    cursor.setPosition(start)
    cursor.insertText(mark)
    return 2 * len(mark)


def _unmark(cursor: QTextCursor, start: int, end: int, mark: str) -> int:
    size = len(mark)
    if _outside(cursor, start, end, mark):
        start, end = start - size, end + size
    for first in (end - size, start):
        cursor.setPosition(first)
        cursor.setPosition(first + size, _Keep)
        cursor.removeSelectedText()
    return -2 * size


def _text(cursor: QTextCursor, start: int, end: int) -> str:
    probe = QTextCursor(cursor.document())
    last = cursor.document().characterCount() - 1
    probe.setPosition(min(max(0, start), last))
    probe.setPosition(min(end, last), _Keep)
    # One sign a unit: places stay what they are.
    return "".join(
        sign if sign <= "\uffff" else "xx" for sign in probe.selectedText().replace("\u2029", "\n")
    )
