"""What all windows share of spelling: dictionaries, answers, the person's words and the desk's."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_config_path
from PySide6.QtCore import QObject, Qt, Signal

from editor.domain.errors import CopydeskError
from editor.language.spelling.adding import add_dictionaries
from editor.language.spelling.dictionaries import Dictionary, find_dictionaries
from editor.language.spelling.story_names import directory_names
from editor.language.spelling.word_list import WordList, load_words, save_words
from editor.ui import tasks
from editor.workers.client import Worker
from editor.workers.frames import Failed
from editor.workers.spelling.protocol import (
    SPELLING,
    CheckedWords,
    CheckWords,
    Suggested,
    SuggestWords,
)

if TYPE_CHECKING:
    from editor.newsroom import Newsroom

# So many words at a time: a wish for suggestions waits behind them for some 10 ms at most.
_BATCH = 1_500
_MOST_ANSWERS = 100_000

Doubts = tuple[str, ...]


def my_words_path() -> Path:
    """Where the person's own words lie."""
    return user_config_path("copydesk", appauthor=False) / "words.txt"


class SpellingDesk(QObject):
    """Asks the spelling child, and remembers what it said of each word.

    An answer is about a word in a language and never gets old: what lists know is looked up
    afterwards, so that a word that is added needs no second question.
    """

    answered = Signal(str)
    """More is known of the words of that language."""
    words_changed = Signal()
    """One of the word lists changed."""
    dictionaries_changed = Signal()
    dictionaries_added = Signal(tuple)
    """Languages that were added."""
    banner = Signal(str, str)
    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = Worker(SPELLING)
        self.dictionaries: dict[str, Dictionary] | None = None
        """By language; None until they were looked for."""
        self.mine = WordList()
        self.desk = WordList()
        self.directory = WordList()
        self._newsroom: Newsroom | None = None
        self._answers: dict[str, dict[str, Doubts]] = {}
        self._queue: dict[tuple[str, str], None] = {}
        self._asked: CheckWords | None = None
        self._broken: set[str] = set()
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        tasks.run_beside(self._read_files, done=self._take_files, failed=self._tell)

    def use(self, newsroom: "Newsroom") -> None:
        """The library is open: the desk's words and the directory's names are known from here."""
        self._newsroom = newsroom
        self.reload()

    def reload(self) -> None:
        """Read the desk's words and the directory's names again: others may have added some."""
        newsroom = self._newsroom
        if newsroom is not None:

            def read() -> tuple[WordList, WordList]:
                names = directory_names(newsroom.contributors.all())
                return WordList(newsroom.words.all()), names

            tasks.run(read, done=self._take_lists, failed=self._tell)

    def doubts(self, language: str, word: str) -> Doubts | None:
        """The parts of a word that the dictionary doesn't know; None if it wasn't asked yet."""
        answers = self._answers.get(language)
        return None if answers is None else answers.get(word)

    def ask(self, language: str, words: Iterable[str]) -> None:
        """Have words looked up that nothing is known of; ``answered`` says when more is known."""
        if language in self._broken:
            return
        known = self._answers.setdefault(language, {})
        for word in words:
            if word not in known:
                self._queue[language, word] = None
        self._send()

    def suggest(
        self,
        language: str,
        word: str,
        known: Sequence[str],
        done: Callable[[tuple[str, ...]], object],
    ) -> None:
        """Ask what could be meant by a word; only the last of several wishes is answered."""

        def take(answer: Suggested | Failed) -> None:
            found = answer.suggestions if isinstance(answer, Suggested) else ()
            self._came.emit(lambda: done(found))

        self.worker.submit(SuggestWords(language, word, tuple(known)), take)

    def add_to_mine(self, word: str) -> None:
        """Enter a word into the person's list."""
        if self.mine.add(word):
            self._save_mine()

    def remove_from_mine(self, word: str) -> None:
        """Take a word out of the person's list."""
        self.mine.remove(word)
        self._save_mine()

    def add_to_desk(self, word: str) -> None:
        """Enter a word into the list of everybody who works with this library."""
        newsroom = self._newsroom
        if newsroom is not None and (entered := self.desk.add(word)):
            self.words_changed.emit()
            tasks.run(partial(newsroom.words.add, entered), done=_nothing, failed=self._tell)

    def remove_from_desk(self, word: str) -> None:
        """Take a word out of the desk's list, for everybody."""
        newsroom = self._newsroom
        if newsroom is not None:
            self.desk.remove(word)
            self.words_changed.emit()
            tasks.run(partial(newsroom.words.remove, word), done=_nothing, failed=self._tell)

    def add_dictionaries(self, paths: Sequence[Path]) -> None:
        """Add dictionaries from files; ``dictionaries_changed`` when they are there."""
        tasks.run_beside(partial(_added, paths), done=self._take_added, failed=self._tell)

    def close(self) -> None:
        """End the child."""
        self.worker.close()

    def _send(self) -> None:
        if self._asked is not None or not self._queue:
            return
        language = next(iter(self._queue))[0]
        words = [word for tag, word in self._queue if tag == language][:_BATCH]
        for word in words:
            del self._queue[language, word]
        asked = self._asked = CheckWords(language, tuple(words))
        self.worker.submit(asked, lambda answer: self._came.emit(lambda: self._take(asked, answer)))

    def _take(self, asked: CheckWords, answer: CheckedWords | Failed) -> None:
        if asked is not self._asked:  # a new dictionary came meanwhile, and it is asked anew
            return
        self._asked = None
        answers = self._answers.setdefault(asked.language, {})
        if len(answers) > _MOST_ANSWERS:
            answers.clear()
        if isinstance(answer, Failed):
            # No word is red for a dictionary that can't be used.
            self._broken.add(asked.language)
            self._queue = {key: None for key in self._queue if key[0] != asked.language}
            self.banner.emit(answer.message, answer.hint)
        else:
            none: Doubts = ()
            answers.update((word, answer.doubts.get(word, none)) for word in asked.words)
        self._send()
        self.answered.emit(asked.language)

    def _deliver(self, act: Callable[[], object]) -> None:
        act()

    def _read_files(self) -> tuple[WordList, dict[str, Dictionary]]:
        try:
            return load_words(my_words_path()), find_dictionaries()
        except OSError as error:
            message = f"Your spelling words can't be read: {error.strerror}."
            raise CopydeskError(message, hint=f"They lie in {my_words_path()}.") from error

    def _take_files(self, found: tuple[WordList, dict[str, Dictionary]]) -> None:
        words, self.dictionaries = found
        for word in words:
            self.mine.add(word)
        self.words_changed.emit()
        self.dictionaries_changed.emit()

    def _take_lists(self, lists: tuple[WordList, WordList]) -> None:
        self.desk, self.directory = lists
        self.words_changed.emit()

    def _take_added(self, added: tuple[tuple[str, ...], dict[str, Dictionary]]) -> None:
        languages, self.dictionaries = added
        for language in languages:
            self._answers.pop(language, None)
            self._broken.discard(language)
        self.worker.close()  # it holds the old ones
        self.worker = Worker(SPELLING)
        self._asked = None
        self.dictionaries_changed.emit()
        self.dictionaries_added.emit(languages)

    def _save_mine(self) -> None:
        self.words_changed.emit()
        words = WordList(self.mine)

        def save() -> None:
            try:
                save_words(words, my_words_path())
            except OSError as error:
                message = f"Your spelling words can't be saved: {error.strerror}."
                raise CopydeskError(message, hint="They count until you close.") from error

        tasks.run(save, done=_nothing, failed=self._tell)

    def _tell(self, error: CopydeskError) -> None:
        self.banner.emit(error.message, error.hint)


def _added(paths: Sequence[Path]) -> tuple[tuple[str, ...], dict[str, Dictionary]]:
    try:
        return add_dictionaries(paths), find_dictionaries()
    except OSError as error:
        message = f"The dictionary can't be added: {error.strerror}."
        raise CopydeskError(message, hint="See that there is room on the disk.") from error


def _nothing(_: Any) -> None:
    """Nothing follows."""
