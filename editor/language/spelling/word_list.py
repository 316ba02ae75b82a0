"""Lists of words that count as known: a person's, the desk's, the names of a story."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from editor.language.spelling.forms import parts, plain, without_possessive


class WordList:
    """Words with the capitals that they must have.

    ``Zelenskyy`` knows also ``Zelenskyy’s`` and ``ZELENSKYY``, not ``zelenskyy``; ``doomscroll``
    knows also ``Doomscroll``, as at the start of a sentence.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words: set[str] = set()
        self._capitals: set[str] = set()
        for word in words:
            self.add(word)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._words, key=lambda word: (word.casefold(), word)))

    def __len__(self) -> int:
        return len(self._words)

    def add(self, word: str) -> str:
        """Enter a word; its possessive is entered as the word itself.

        Returns:
            The word as it was entered; empty if there was nothing to enter.
        """
        entered = own_form(word)
        if entered:
            self._words.add(entered)
            self._capitals.add(entered.upper())
        return entered

    def remove(self, word: str) -> None:
        """Take a word out again."""
        self._words.discard(own_form(word))
        self._capitals = {each.upper() for each in self._words}

    def knows(self, word: str) -> bool:
        """Whether a word, as it is written in a text, is one of these."""
        form = plain(word)
        return self._has(form) or self._has(without_possessive(form))

    def _has(self, form: str) -> bool:
        if form in self._words:
            return True
        lowered = form[:1].lower() + form[1:]
        return lowered in self._words or (form.isupper() and form in self._capitals)


def own_form(word: str) -> str:
    """A word as lists keep it: plain, without the possessive and white space around it."""
    return without_possessive(plain(word.strip()))


def knows_all(lists: Iterable[WordList], word: str, doubts: Iterable[str]) -> bool:
    """Whether lists together know a word, or else each of its doubtful parts."""
    lists = tuple(lists)
    return any(each.knows(word) for each in lists) or all(
        any(each.knows(part) for each in lists) for part in doubts
    )


def words_of_names(names: Iterable[str]) -> WordList:
    """The words that names are made of, the parts of double names too."""
    known = WordList()
    for name in names:
        for word in name.replace("/", " ").split():
            bare = plain(word.strip("()[]{}<>“”\"'‘’,.;:!?"))
            for part in {bare, *parts(without_possessive(bare))}:
                known.add(part)
    return known


def load_words(path: Path) -> WordList:
    """Read a list: a word a line, ``#`` begins a remark; empty if there is no such file.

    Raises:
        OSError: It can't be read.
    """
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return WordList()
    lines = (line.strip().lstrip("\ufeff") for line in text.splitlines())
    return WordList(line for line in lines if line and not line.startswith("#"))


def save_words(words: WordList, path: Path) -> None:
    """Write a list: beside the old file first, then in its place.

    Raises:
        OSError: It can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f"{path.name}.{os.getpid()}.new")
    aside.write_text("".join(f"{word}\n" for word in words), encoding="utf-8")
    aside.replace(path)
