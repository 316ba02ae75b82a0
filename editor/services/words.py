"""The desk's words: what everybody who works with a library spells alike."""

from editor.domain.errors import UnknownFieldError
from editor.language.spelling.word_list import own_form
from editor.storage.store import Store


class Words:
    """The desk's word list. Every method is one transaction; safe from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[str, ...]:
        """Every word, in the order of the alphabet."""
        with self._store.read() as shelf:
            return shelf.words.all()

    def add(self, word: str) -> str:
        """Enter a word as lists keep it: without the possessive, with a straight apostrophe.

        Returns:
            The word as it was entered.

        Raises:
            UnknownFieldError: It is empty, or more than one word.
        """
        entered = own_form(word)
        if not entered or len(entered.split()) > 1:
            message = f"“{word.strip()}” is no word." if word.strip() else "There is no word."
            raise UnknownFieldError(message, hint="Enter one word at a time.")
        with self._store.write() as shelf:
            shelf.words.put(entered)
        return entered

    def remove(self, word: str) -> None:
        """Forget a word; nothing happens if it isn't there."""
        with self._store.write() as shelf:
            shelf.words.remove(own_form(word))
