"""The keys of the drafting surface that do more than their letter."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.language.quotes import quotes_of, typographic
from editor.settings import Settings
from editor.ui.writing.typing.continuation import continued, nested
from editor.ui.writing.typing.pairs import Pairs
from editor.ui.writing.typing.verbatim import stands_verbatim

_Keep = QTextCursor.MoveMode.KeepAnchor
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
_RETURNS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TypingAids:
    """Typographic signs, pairs and lists, as the settings and the story's language want them.

    What was typed is put there first and changed as a second step: so undoing, or one Backspace
    right after, gives back what was typed.

    Args:
        surface: Where somebody types.
        settings: As they are now.
        language: Of the story (BCP 47), as it is now.
    """

    def __init__(
        self,
        surface: QPlainTextEdit,
        settings: Callable[[], Settings],
        language: Callable[[], str],
    ) -> None:
        self._surface = surface
        self._settings = settings
        self._language = language
        self._pairs = Pairs(surface)
        self._literal: tuple[int, int, str, int] | None = None

    def handle(self, event: QKeyEvent) -> bool:
        """Do what the key should do; False leaves it to the surface."""
        literal, self._literal = self._literal, None
        if event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            return self._give_back(literal) or (
                self._settings().auto_pairs and self._pairs.delete_empty()
            )
        if event.key() in _RETURNS and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            return self._insert_line()
        sign = event.text()
        if len(sign) != 1 or not sign.isprintable() or event.modifiers() not in _PLAIN:
            return False
        return self._typed(sign)

    def handle_tab(self, *, forwards: bool) -> bool:
        """Nest a list item, or take it out; anywhere else the tab key goes on to the next control.

        Returns:
            Whether the caret stood in a list.
        """
        cursor = self._surface.textCursor()
        return nested(cursor, deeper=forwards)

    def _typed(self, sign: str) -> bool:
        settings = self._settings()
        cursor = self._surface.textCursor()
        if settings.auto_pairs and sign == "-" and self._pairs.open_note():
            return True
        if stands_verbatim(cursor):
            return settings.auto_pairs and self._pairs.type_over(sign)
        if settings.auto_pairs and cursor.hasSelection():
            return self._wrap(sign, settings)
        if settings.auto_pairs and self._pairs.typed(sign):
            return True
        return settings.smart_quotes and self._typographic(sign, settings)

    def _wrap(self, sign: str, settings: Settings) -> bool:
        marks = quotes_of(self._language())
        quotes = {'"': marks.double, "'": marks.single} if settings.smart_quotes else {}
        return self._pairs.wrap(sign, quotes.get(sign))

    def _typographic(self, sign: str, settings: Settings) -> bool:
        cursor = self._surface.textCursor()
        before = _before(cursor)
        found = None if cursor.hasSelection() else typographic(before, sign, self._language())
        if found is None:
            return False
        taken, instead = found
        if instead == sign and not taken:
            return False
        literal = before[len(before) - taken :] + sign
        marks = quotes_of(self._language())
        if sign == '"' and settings.auto_pairs:
            if instead == marks.double[1] and self._pairs.type_over_text(instead):
                return True
            if instead == marks.double[0] and not taken:
                cursor.insertText(sign)
                self._replace(cursor, literal, instead)
                self._pairs.close_with(marks.double[1])
                return True
        cursor.insertText(sign)
        self._replace(cursor, literal, instead)
        self._surface.ensureCursorVisible()
        return True

    def _replace(self, cursor: QTextCursor, literal: str, instead: str) -> None:
        end = cursor.position()
        cursor.beginEditBlock()
        cursor.setPosition(end - len(literal), _Keep)
        cursor.insertText(instead)
        cursor.endEditBlock()
        self._surface.setTextCursor(cursor)
        revision = self._surface.document().revision()
        self._literal = (cursor.position(), len(instead), literal, revision)

    def _give_back(self, literal: tuple[int, int, str, int] | None) -> bool:
        cursor = self._surface.textCursor()
        if literal is None or cursor.hasSelection() or cursor.position() != literal[0]:
            return False
        _, length, text, revision = literal
        # The closing half of a pair came after it and goes with it.
        if self._surface.document().revision() != revision:
            self._pairs.drop_closing()
        cursor.beginEditBlock()
        cursor.setPosition(cursor.position() - length, _Keep)
        cursor.insertText(text)
        cursor.endEditBlock()
        self._surface.setTextCursor(cursor)
        return True

    def _insert_line(self) -> bool:
        cursor = self._surface.textCursor()
        if not continued(cursor):
            return False
        self._surface.setTextCursor(cursor)
        self._surface.ensureCursorVisible()
        return True


def _before(cursor: QTextCursor) -> str:
    """The line up to a cursor."""
    probe = QTextCursor(cursor)
    probe.setPosition(cursor.selectionStart())
    probe.movePosition(QTextCursor.MoveOperation.StartOfBlock, _Keep)
    return probe.selectedText()
