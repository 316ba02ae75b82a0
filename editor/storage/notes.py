"""The notes on the articles of a library."""

from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from editor.domain.note import Anchor, Note
from editor.storage.rows import NoteRow
from editor.storage.text import check_storable


class Notes:
    """The notes, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, article_id: str) -> tuple[Note, ...]:
        """The notes on an article, in the order of the text they are about."""
        wanted = select(NoteRow.__table__).where(NoteRow.article_id == article_id)
        rows = self._connection.execute(wanted.order_by(NoteRow.at_offset, NoteRow.id))
        return tuple(_note(row) for row in rows)

    def get(self, note_id: str) -> Note | None:
        """The note of that id, if there is one."""
        wanted = select(NoteRow.__table__).where(NoteRow.id == note_id)
        row = self._connection.execute(wanted).one_or_none()
        return None if row is None else _note(row)

    def put(self, note: Note) -> None:
        """Store a note, over the one of the same id; its article must have been added.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        check_storable(note)
        values = {
            "article_id": note.article_id,
            "quote": note.anchor.quote,
            "before": note.anchor.before,
            "after": note.anchor.after,
            "at_offset": note.anchor.start,
            "remarks": note.remarks,
            "resolved_by": note.resolved_by,
            "resolved_at": note.resolved_at,
        }
        stored = update(NoteRow).where(NoteRow.id == note.id).values(values)
        if self._connection.execute(stored).rowcount == 0:
            self._connection.execute(insert(NoteRow).values(id=note.id, **values))

    def remove(self, note_id: str) -> None:
        """Forget a note."""
        self._connection.execute(delete(NoteRow).where(NoteRow.id == note_id))


def _note(row: Row[Any]) -> Note:
    return Note(
        id=row.id,
        article_id=row.article_id,
        anchor=Anchor(row.quote, row.before, row.after, row.at_offset),
        remarks=row.remarks,
        resolved_by=row.resolved_by,
        resolved_at=row.resolved_at,
    )
