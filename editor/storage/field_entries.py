"""What was typed into fields of photos, for typing ahead."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from editor.storage.rows import FieldEntryRow
from editor.storage.text import check_text

_KEPT = 500


class FieldEntries:
    """The entries of every field, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, field: str) -> tuple[str, ...]:
        """What was typed into a field: the last used first, of the same moment the most used."""
        row = FieldEntryRow
        wanted = (
            select(row.text)
            .where(row.field == field)
            .order_by(row.used_at.desc(), row.count.desc(), row.text)
            .limit(_KEPT)
        )
        return tuple(self._connection.execute(wanted).scalars())

    def note(self, field: str, text: str, at: datetime) -> None:
        """It was typed again, or for the first time; the oldest of too many are forgotten.

        Raises:
            UnknownFieldError: It holds half of a character.
        """
        check_text(field, text)
        row = FieldEntryRow
        there = update(row).where(row.field == field, row.text == text)
        again = there.values(count=row.count + 1, used_at=at)
        if self._connection.execute(again).rowcount == 0:
            values = {"field": field, "text": text, "count": 1, "used_at": at}
            self._connection.execute(insert(row).values(values))
            kept = select(row.text).where(row.field == field)
            kept = kept.order_by(row.used_at.desc(), row.count.desc(), row.text).limit(_KEPT)
            self._connection.execute(delete(row).where(row.field == field, row.text.not_in(kept)))

    def remove(self, field: str, text: str) -> None:
        """Never offer it again, until it is typed again."""
        row = FieldEntryRow
        self._connection.execute(delete(row).where(row.field == field, row.text == text))
