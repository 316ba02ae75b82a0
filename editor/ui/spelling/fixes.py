"""What can be done about a misspelled word, for Ctrl+. and for the menu at the word."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from editor.ui.spelling.marks import SpellingMarks
from editor.ui.spelling.view_model import StorySpelling
from editor.ui.writing.fixes import Fix, FixMenu
from editor.ui.writing.plain_surface import PlainSurface

LOOKING = "Looking for suggestions…"
NONE = "No suggestions"
_RESTS_MS = 250


class SpellingFixes(QObject):
    """Suggestions first, then the ways to let the word stand.

    A word that the caret rests on is asked about beforehand, so that the answer is there when
    somebody wants it.
    """

    def __init__(
        self, surface: PlainSurface, marks: SpellingMarks, spelling: StorySpelling
    ) -> None:
        super().__init__(surface)
        self._surface = surface
        self._marks = marks
        self._spelling = spelling
        self._rests = QTimer(self)
        self._rests.setSingleShot(True)
        self._rests.setInterval(_RESTS_MS)
        self._rests.timeout.connect(self._ask_beforehand)
        surface.cursorPositionChanged.connect(self._rests.start)
        surface.fixers.append(self.fixes)
        surface.menu_builders.insert(0, self.fill_menu)  # what is wrong at the word comes first

    def fixes(self, cursor: QTextCursor) -> Sequence[Fix]:
        """What Ctrl+. offers at a cursor; the menu is shown again once suggestions are there."""
        found = self._wrong_word(cursor)
        if found is None:
            return ()
        word, chosen = found
        suggested = self._spelling.suggestions(word)
        if suggested is None:
            self._spelling.suggest(word, partial(self._show_again, cursor.position()))
            return [Fix(LOOKING, _nothing), *ways_to_keep(self._spelling, word)]
        replacing = [Fix(each, partial(self._replace, chosen, word, each)) for each in suggested]
        return [*replacing, *ways_to_keep(self._spelling, word)]

    def fill_menu(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Fill the menu at a word; suggestions come into it when they are there."""
        found = self._wrong_word(cursor)
        if found is None:
            return
        word, chosen = found
        stands_for = menu.addAction(LOOKING)
        stands_for.setEnabled(False)
        menu.addSeparator()
        for fix in ways_to_keep(self._spelling, word):
            menu.addAction(fix.label).triggered.connect(lambda _=False, run=fix.run: run())

        def fill() -> None:
            if isValid(menu) and isValid(stands_for):
                self._put_suggestions(menu, stands_for, word, chosen)

        if self._spelling.suggestions(word) is None:
            self._spelling.suggest(word, fill)
        else:
            fill()

    def _put_suggestions(
        self, menu: QMenu, stands_for: QAction, word: str, chosen: QTextCursor
    ) -> None:
        suggested = self._spelling.suggestions(word)
        if not suggested:
            stands_for.setText(NONE)
            return
        for each in suggested:
            action = QAction(each, menu)
            action.triggered.connect(lambda _=False, each=each: self._replace(chosen, word, each))
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            menu.insertAction(stands_for, action)
        menu.removeAction(stands_for)

    def _wrong_word(self, cursor: QTextCursor) -> tuple[str, QTextCursor] | None:
        found = self._marks.word_at(cursor)
        return found if found is not None and self._spelling.is_wrong(found[0]) else None

    def _show_again(self, at: int) -> None:
        """Put suggestions into the menu, unless it was closed or the caret left."""
        open_menu = QApplication.activePopupWidget()
        if isinstance(open_menu, FixMenu) and self._surface.textCursor().position() == at:
            self._surface.show_fixes()

    def _replace(self, chosen: QTextCursor, word: str, instead: str) -> None:
        """Put another word in the place; nothing happens if the text has changed meanwhile."""
        if chosen.selectedText() == word:
            chosen.insertText(instead)
            self._surface.setFocus()

    def _ask_beforehand(self) -> None:
        if not self._spelling.is_on or self._surface.textCursor().hasSelection():
            return
        found = self._wrong_word(self._surface.textCursor())
        if found is not None and self._spelling.suggestions(found[0]) is None:
            self._spelling.suggest(found[0], _nothing)


def ways_to_keep(spelling: StorySpelling, word: str) -> list[Fix]:
    """What lets a word stand as it is."""
    acts: tuple[tuple[str, Callable[[str], None]], ...] = (
        (f"Add “{word}” to my words", spelling.add_to_mine),
        (f"Add “{word}” to the desk’s words", spelling.add_to_desk),
        ("Ignore in this story", spelling.ignore),
    )
    return [Fix(label, partial(act, word)) for label, act in acts]


def _nothing() -> None:
    """Nothing follows."""
