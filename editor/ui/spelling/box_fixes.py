"""What Ctrl+. offers for a misspelled word in a box: a caption, an alt text."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from editor.ui.spelling.fields import FieldSpelling
from editor.ui.spelling.fixes import LOOKING, ways_to_keep
from editor.ui.spelling.view_model import StorySpelling
from editor.ui.writing.fixes import Fix, FixMenu


class BoxFixes(QObject):
    """Suggestions first, then the ways to let the word stand."""

    def __init__(self, box: QPlainTextEdit, marks: FieldSpelling, spelling: StorySpelling) -> None:
        super().__init__(box)
        self._box, self._marks, self._spelling = box, marks, spelling

    def fixes(self, cursor: QTextCursor) -> Sequence[Fix]:
        """What could stand there instead; the menu asks again once suggestions are there."""
        found = self._marks.word_at(cursor)
        if found is None:
            return ()
        word, chosen = found
        suggested = self._spelling.suggestions(word)
        keeping = ways_to_keep(self._spelling, word)
        if suggested is None:
            self._spelling.suggest(word, self._show_again)
            return [Fix(LOOKING, self._box.setFocus), *keeping]
        replacing = (Fix(each, partial(self._replace, chosen, word, each)) for each in suggested)
        return [*replacing, *keeping]

    def _show_again(self) -> None:
        open_menu = QApplication.activePopupWidget()
        if isinstance(open_menu, FixMenu) and open_menu.parent() is self._box:
            open_menu.offer()

    def _replace(self, chosen: QTextCursor, word: str, instead: str) -> None:
        """Put another word in the place; nothing happens if the text has changed meanwhile."""
        if chosen.selectedText() == word:
            chosen.insertText(instead)
            self._box.setFocus()
