"""Spelling of the open story: its language, and which words are in question. No widgets."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from editor.language.spelling.dictionaries import choose
from editor.language.spelling.story_names import story_names
from editor.language.spelling.word_list import WordList, knows_all
from editor.settings import Settings
from editor.ui.chosen import Chosen
from editor.ui.open_story import OpenStory
from editor.ui.spelling_desk import SpellingDesk

_NAMES_DELAY_MS = 400
_NAMED_IN = frozenset({"credits", "figures", "photos", "dateline"})
_MOST_SUGGESTIONS_KEPT = 500


class StorySpelling(QObject):
    """What counts as right in this story: its dictionary, the lists, the names that it knows."""

    changed = Signal()
    """A word may be judged otherwise than before."""
    language_changed = Signal()

    def __init__(self, open_story: OpenStory, chosen: Chosen, desk: SpellingDesk) -> None:
        super().__init__(open_story)
        self.open_story = open_story
        self.desk = desk
        self.dictionary: str | None = None
        """The language of the dictionary that is asked; None if there is none."""
        self._chosen = chosen
        self._names = WordList()
        self._ignored: dict[str, WordList] = {}
        self._suggestions: dict[tuple[str, str], tuple[str, ...]] = {}
        self._names_due = QTimer(self)
        self._names_due.setSingleShot(True)
        self._names_due.setInterval(_NAMES_DELAY_MS)
        self._names_due.timeout.connect(self._learn_names)
        open_story.replaced.connect(self._replaced)
        open_story.edited.connect(self._edited)
        chosen.changed.connect(self._settings_changed)
        desk.answered.connect(self._answered)
        desk.words_changed.connect(self._words_changed)
        desk.dictionaries_changed.connect(self._choose_dictionary)
        self._choose_dictionary()
        self._names_due.start()

    @property
    def is_on(self) -> bool:
        """Whether words are judged at all."""
        return self.dictionary is not None and self._chosen.settings.spelling

    @property
    def language(self) -> str:
        """The language of the story."""
        return self.open_story.fields.language

    @property
    def lacks_dictionary(self) -> bool:
        """Whether this computer was searched and has no dictionary for the story."""
        return (
            self.dictionary is None
            and self.desk.dictionaries is not None
            and self.open_story.is_open
        )

    def is_wrong(self, word: str) -> bool:
        """Whether a word is known to be misspelled; false as long as nobody knows."""
        if not self.is_on or self.dictionary is None:
            return False
        doubts = self.desk.doubts(self.dictionary, word)
        return bool(doubts) and not knows_all(self._lists(), word, doubts or ())

    def is_unknown(self, word: str) -> bool:
        """Whether the dictionary must still be asked about a word."""
        return self.dictionary is not None and self.desk.doubts(self.dictionary, word) is None

    def ask(self, words: Iterable[str]) -> None:
        """Have words looked up; ``changed`` says when more is known."""
        if self.is_on and self.dictionary is not None:
            self.desk.ask(self.dictionary, words)

    def suggestions(self, word: str) -> tuple[str, ...] | None:
        """What could be meant, as far as it was asked for; None if it wasn't."""
        return self._suggestions.get((self.dictionary or "", word))

    def suggest(self, word: str, done: Callable[[], object]) -> None:
        """Ask what could be meant; ``done`` is called when ``suggestions`` knows it."""
        language = self.dictionary
        if language is None:
            return

        def take(found: tuple[str, ...]) -> None:
            if len(self._suggestions) > _MOST_SUGGESTIONS_KEPT:
                self._suggestions.clear()
            self._suggestions[language, word] = found
            done()

        known = [each for words in self._lists() for each in words]
        self.desk.suggest(language, word, known, take)

    def ignore(self, word: str) -> None:
        """Let a word stand in this story, until Copydesk is closed."""
        self._ignored.setdefault(self.open_story.fields.id, WordList()).add(word)
        self.changed.emit()

    def add_to_mine(self, word: str) -> None:
        """Enter a word into the person's list."""
        self.desk.add_to_mine(word)

    def add_to_desk(self, word: str) -> None:
        """Enter a word into the desk's list."""
        self.desk.add_to_desk(word)

    def _lists(self) -> Iterator[WordList]:
        yield self.desk.mine
        yield self.desk.desk
        yield self._names
        yield self.desk.directory
        ignored = self._ignored.get(self.open_story.fields.id)
        if ignored is not None:
            yield ignored

    def _replaced(self) -> None:
        self._learn_names()
        self._choose_dictionary()

    def _edited(self, path: str) -> None:
        if path.partition("[")[0].partition(".")[0] in _NAMED_IN:
            self._names_due.start()
        elif path == "language":
            self._choose_dictionary()

    def _learn_names(self) -> None:
        self._names_due.stop()
        self._names = story_names(self.open_story.resolved_fields)
        self._words_changed()

    def _choose_dictionary(self) -> None:
        there = self.desk.dictionaries
        found = choose(self.language, there) if there and self.open_story.is_open else None
        self.dictionary = found
        self._suggestions.clear()
        self.language_changed.emit()
        self.changed.emit()

    def _settings_changed(self, before: Settings, now: Settings) -> None:
        if before.spelling != now.spelling:
            self.changed.emit()

    def _answered(self, language: str) -> None:
        if language == self.dictionary:
            self.changed.emit()

    def _words_changed(self) -> None:
        self._suggestions.clear()
        self.changed.emit()
