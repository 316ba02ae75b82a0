"""The words that a desk spells its own way."""

from sqlalchemy import Connection, delete, insert, select

from editor.storage.rows import DeskWordRow
from editor.storage.text import check_text

_EVERY_LANGUAGE = ""


class DeskWords:
    """The desk's words, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[str, ...]:
        """Every word, in the order of the alphabet as the database has it."""
        wanted = select(DeskWordRow.word).distinct().order_by(DeskWordRow.word)
        return tuple(self._connection.execute(wanted).scalars())

    def put(self, word: str) -> None:
        """Enter a word; nothing happens if it is there.

        Raises:
            UnknownFieldError: It holds half of a character.
        """
        check_text("word", word)
        there = select(DeskWordRow.word).where(
            DeskWordRow.word == word, DeskWordRow.language == _EVERY_LANGUAGE
        )
        if self._connection.execute(there).first() is None:
            values = {"word": word, "language": _EVERY_LANGUAGE}
            self._connection.execute(insert(DeskWordRow).values(values))

    def remove(self, word: str) -> None:
        """Forget a word in every language."""
        self._connection.execute(delete(DeskWordRow).where(DeskWordRow.word == word))
