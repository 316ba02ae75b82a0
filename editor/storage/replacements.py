"""Words replaced across the library, with the way back."""

from typing import Any

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from editor.domain.replacement import ReplacedStory, Replacement
from editor.storage.rows import ReplacementRow
from editor.storage.text import check_text

_read_stories = msgspec.json.Decoder(tuple[ReplacedStory, ...]).decode
_REPLACEMENTS = select(ReplacementRow.__table__)


class Replacements:
    """The replacements, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, replacement_id: str) -> Replacement | None:
        """The one of that id, if there is one."""
        wanted = _REPLACEMENTS.where(ReplacementRow.id == replacement_id)
        row = self._connection.execute(wanted).one_or_none()
        return None if row is None else _replacement(row)

    def newest(self, limit: int = 20) -> tuple[Replacement, ...]:
        """The last ones, newest first."""
        rows = self._connection.execute(
            _REPLACEMENTS.order_by(ReplacementRow.at.desc(), ReplacementRow.id).limit(limit)
        )
        return tuple(_replacement(row) for row in rows)

    def put(self, replacement: Replacement) -> None:
        """Store one, over the one of the same id.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        check_text("what", replacement.what)
        values = {
            "at": replacement.at,
            "by": replacement.by,
            "what": replacement.what,
            "stories": msgspec.json.encode(replacement.stories).decode(),
            "undone_at": replacement.undone_at,
        }
        stored = update(ReplacementRow).where(ReplacementRow.id == replacement.id).values(values)
        if self._connection.execute(stored).rowcount == 0:
            self._connection.execute(insert(ReplacementRow).values(id=replacement.id, **values))


def _replacement(row: Row[Any]) -> Replacement:
    values = row._asdict()
    return Replacement(**values | {"stories": _read_stories(values["stories"])})
