"""Code replacements, by code."""

from sqlalchemy import Connection, delete, insert, select

from editor.domain.codes import Code
from editor.storage.rows import CodeRow
from editor.storage.text import check_text


class Codes:
    """The codes, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Code, ...]:
        """Every code, in the order of the alphabet."""
        rows = self._connection.execute(select(CodeRow.__table__))
        made = (Code(row.code, row.columns) for row in rows)
        return tuple(sorted(made, key=lambda each: (each.code.casefold(), each.code)))

    def put(self, code: Code) -> None:
        """Store one, over the one that is written the same.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        check_text("code", code.code)
        check_text("columns", code.columns)
        self.remove(code.code)
        self._connection.execute(insert(CodeRow).values(code=code.code, columns=code.columns))

    def remove(self, code: str) -> None:
        """Forget one; nothing happens if it isn't there."""
        self._connection.execute(delete(CodeRow).where(CodeRow.code == code))
