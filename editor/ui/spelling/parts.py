"""Spelling in one window: marks, fixes, the language's menu, the fields of the page."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QPlainTextEdit

from editor.language.spelling.adding import is_dictionary
from editor.ui.commands import Command
from editor.ui.main_window import MainWindow
from editor.ui.spelling.box_fixes import BoxFixes
from editor.ui.spelling.commands import spelling_commands
from editor.ui.spelling.fields import FieldSpelling
from editor.ui.spelling.fixes import SpellingFixes
from editor.ui.spelling.languages import LanguageMenu, ask_for_dictionary, language_name
from editor.ui.spelling.marks import SpellingMarks
from editor.ui.spelling.pane import WordsPane
from editor.ui.spelling.search import SpellingSearch
from editor.ui.spelling.view_model import StorySpelling
from editor.ui.spelling_desk import SpellingDesk
from editor.ui.theme import Theme
from editor.ui.writing.fixes import Fixer


class SpellingParts(QObject):
    """Everything of spelling that a window has.

    Args:
        window: The window.
        desk: What it shares with other windows.
    """

    def __init__(self, window: MainWindow, desk: SpellingDesk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        surface = window.page.surface
        self.model = StorySpelling(window.open_story, window.chosen, desk)
        self.marks = SpellingMarks(surface, self.model)
        self.fixes = SpellingFixes(surface, self.marks, self.model)
        self.search = SpellingSearch(surface, self.model, window.say)
        self.languages = LanguageMenu(
            window.status_line.language, self.model, window.chosen, window
        )
        fields = window.page.fields
        self._fields = [
            FieldSpelling(field, self.model, window.theme)
            for field in (fields.headline, fields.standfirst)
        ]
        self.words = WordsPane(desk)
        window.add_beside(self.words, 0)
        self.words.closed.connect(lambda: window.show_beside(self.words))
        surface.paste_handlers.insert(0, self._take_dropped)
        window.open_story.library_opened.connect(self._use_library)
        desk.banner.connect(window.open_story.banner)
        desk.dictionaries_added.connect(self._say_added)
        self._use_library()

    def commands(self) -> tuple[Command, ...]:
        """What can be done about spelling."""
        return spelling_commands(
            self._window,
            next_word=self.search.next,
            words=lambda: self._window.show_beside(self.words),
            add_dictionary=lambda: ask_for_dictionary(self._desk, self._window),
        )

    def watch(self, box: QPlainTextEdit) -> Fixer:
        """Underline the wrong words of a box; gives back what Ctrl+. offers for them."""
        marks = FieldSpelling(box, self.model, self._window.theme)
        self._fields.append(marks)
        return BoxFixes(box, marks, self.model).fixes

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for field in self._fields:
            field.set_theme(theme)

    def _use_library(self) -> None:
        newsroom = self._window.open_story.newsroom
        if newsroom is not None:
            self._desk.use(newsroom)

    def _take_dropped(self, source: QMimeData) -> bool:
        """Dictionaries that are dropped on the text are added; other files are others' business."""
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        dropped = [path for path in paths if is_dictionary(path)]
        if not dropped or len(dropped) != len(source.urls()):
            return False
        self._desk.add_dictionaries(dropped)
        return True

    def _say_added(self, languages: tuple[str, ...]) -> None:
        if self._window.isActiveWindow():
            names = ", ".join(language_name(tag) for tag in languages)
            self._window.banner.say_good_news(f"The dictionary for {names} was added.")
