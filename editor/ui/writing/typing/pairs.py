"""Brackets, quotes and marks come in pairs: the closing one is typed along, and typed over."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_Keep = QTextCursor.MoveMode.KeepAnchor
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_MARKS = frozenset("*_`")
_CLOSING = frozenset(")]}*`")
_MOST = 12
_BEFORE_MARKS = frozenset(("", *" \u00a0\u202f(“‘«„\"'"))


class Pairs:
    """Remembers which closing signs it has typed itself: only those are typed over."""

    def __init__(self, surface: QPlainTextEdit) -> None:
        self._surface = surface
        self._closing: list[QTextCursor] = []

    def wrap(self, sign: str, quotes: tuple[str, str] | None) -> bool:
        """Put a pair around the selection, which stays selected."""
        cursor = self._surface.textCursor()
        pair = quotes or _pair_around(sign)
        if pair is None:
            return False
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.beginEditBlock()
        cursor.setPosition(end)
        cursor.insertText(pair[1])
        cursor.setPosition(start)
        cursor.insertText(pair[0])
        cursor.endEditBlock()
        cursor.setPosition(start + len(pair[0]))
        cursor.setPosition(end + len(pair[0]), _Keep)
        self._surface.setTextCursor(cursor)
        return True

    def typed(self, sign: str) -> bool:
        """Open a pair, or go over a closing sign that stands here."""
        if sign == "*" and self._grow():
            return True
        if self.type_over(sign):
            return True
        if sign == " ":
            self._forget_lone_mark()
        elif sign in _BRACKETS and not _is_before_word(self._surface.textCursor()):
            self._open(sign, _BRACKETS[sign])
            return True
        elif sign in "*`" and self._may_mark():
            self._open(sign, sign)
            return True
        return False

    def type_over(self, sign: str) -> bool:
        """Go over a closing sign that was typed along."""
        return sign in _CLOSING and self.type_over_text(sign)

    def type_over_text(self, text: str) -> bool:
        """The same for a closing sign of several characters."""
        cursor = self._surface.textCursor()
        mine = self._here(cursor.position())
        if mine is None or cursor.hasSelection() or _after(cursor, len(text)) != text:
            return False
        self._closing.remove(mine)
        cursor.setPosition(cursor.position() + len(text))
        self._surface.setTextCursor(cursor)
        return True

    def close_with(self, closing: str) -> None:
        """Type the closing one behind the caret."""
        cursor = self._surface.textCursor()
        if _is_before_word(cursor):
            return
        at = cursor.position()
        cursor.insertText(closing)
        self._remember(at)
        cursor.setPosition(at)
        self._surface.setTextCursor(cursor)

    def open_note(self) -> bool:
        """Close a hidden note as it is opened: nothing below it is hidden even for a moment."""
        cursor = self._surface.textCursor()
        if cursor.hasSelection() or _behind(cursor, 3) != "<!-":
            return False
        cursor.insertText("- -->")
        cursor.movePosition(QTextCursor.MoveOperation.Left, n=4)
        self._surface.setTextCursor(cursor)
        return True

    def delete_empty(self) -> bool:
        """Take an empty pair away as one."""
        cursor = self._surface.textCursor()
        mine = self._here(cursor.position())
        before, after = _behind(cursor, 1), _after(cursor, 1)
        is_pair = _BRACKETS.get(before, before if before in _MARKS else "") == after != ""
        if mine is None or cursor.hasSelection() or not is_pair:
            return False
        self._closing.remove(mine)
        cursor.setPosition(cursor.position() - 1)
        cursor.setPosition(cursor.position() + 2, _Keep)
        cursor.removeSelectedText()
        return True

    def drop_closing(self) -> None:
        """Take away the closing sign that was typed along here."""
        cursor = self._surface.textCursor()
        mine = self._here(cursor.position())
        if mine is not None:
            self._closing.remove(mine)
            mine.setPosition(mine.position())
            length = 2 if _after(cursor, 1) == "\u202f" else 1
            mine.setPosition(cursor.position())
            mine.setPosition(cursor.position() + length, _Keep)
            mine.removeSelectedText()

    def _open(self, sign: str, closing: str) -> None:
        cursor = self._surface.textCursor()
        cursor.beginEditBlock()
        cursor.insertText(sign)
        at = cursor.position()
        cursor.insertText(closing)
        cursor.endEditBlock()
        self._remember(at)
        cursor.setPosition(at)
        self._surface.setTextCursor(cursor)
        self._surface.ensureCursorVisible()

    def _grow(self) -> bool:
        """Of ``*|*`` make ``**|**``."""
        cursor = self._surface.textCursor()
        begins = _behind(cursor, 2)[:-1] in _BEFORE_MARKS
        is_empty = _behind(cursor, 1) == "*" == _after(cursor, 1) and begins
        if not is_empty or self._here(cursor.position()) is None:
            return False
        at = cursor.position() + 1
        cursor.insertText("**")
        cursor.setPosition(at)
        self._surface.setTextCursor(cursor)
        for each in self._closing:
            if each.position() in {at + 1, at - 1}:
                each.setPosition(at)
        self._remember(at + 1)
        return True

    def _may_mark(self) -> bool:
        """Not at the start of a line, where it is a bullet, nor in or behind a word."""
        cursor = self._surface.textCursor()
        behind = _behind(cursor, 1)
        starts = cursor.positionInBlock() > 0 and behind in _BEFORE_MARKS
        return starts and not _is_before_word(cursor)

    def _forget_lone_mark(self) -> None:
        """A space behind a star says that it is no mark: its partner goes."""
        cursor = self._surface.textCursor()
        mine = self._here(cursor.position())
        if mine is not None and _behind(cursor, 1) == "*" == _after(cursor, 1):
            self._closing.remove(mine)
            cursor.deleteChar()

    def _remember(self, at: int) -> None:
        mine = QTextCursor(self._surface.document())
        mine.setPosition(at)
        mine.setKeepPositionOnInsert(False)
        self._closing = [*self._closing[-_MOST:], mine]

    def _here(self, position: int) -> QTextCursor | None:
        return next((each for each in self._closing if each.position() == position), None)


def _pair_around(sign: str) -> tuple[str, str] | None:
    if sign in _BRACKETS:
        return sign, _BRACKETS[sign]
    return (sign, sign) if sign in _MARKS or sign in "\"'" else None


def _behind(cursor: QTextCursor, count: int) -> str:
    probe = QTextCursor(cursor)
    probe.setPosition(cursor.position())
    start = max(cursor.block().position(), cursor.position() - count)
    probe.setPosition(start, _Keep)
    return probe.selectedText()


def _after(cursor: QTextCursor, count: int) -> str:
    probe = QTextCursor(cursor)
    probe.setPosition(cursor.position())
    end = cursor.block().position() + cursor.block().length() - 1
    probe.setPosition(min(end, cursor.position() + count), _Keep)
    return probe.selectedText()


def _is_before_word(cursor: QTextCursor) -> bool:
    after = _after(cursor, 1)
    return bool(after) and not after.isspace() and after not in ")]}.,;:!?…”’»\"'*`"
