"""Ways to look at the list of stories, by name."""

import msgspec
from sqlalchemy import Connection, delete, insert, select

from editor.domain.story_filter import StoryFilter
from editor.storage.rows import SavedFilterRow
from editor.storage.text import check_text

_read_filter = msgspec.json.Decoder(StoryFilter).decode


class SavedFilters:
    """The saved filters, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> dict[str, StoryFilter]:
        """Every one, by name, in the order of the names."""
        wanted = select(SavedFilterRow.name, SavedFilterRow.filter).order_by(SavedFilterRow.name)
        return {name: _read_filter(kept) for name, kept in self._connection.execute(wanted)}

    def put(self, name: str, wanted: StoryFilter) -> None:
        """Keep a filter, over the one of the same name.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        check_text("name", name)
        kept = msgspec.json.encode(wanted).decode()
        self.remove(name)
        self._connection.execute(insert(SavedFilterRow).values(name=name, filter=kept))

    def remove(self, name: str) -> None:
        """Forget a filter."""
        self._connection.execute(delete(SavedFilterRow).where(SavedFilterRow.name == name))
