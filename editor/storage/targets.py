"""Targets: where the desk publishes to. Secrets are nowhere here."""

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from editor.domain.errors import quoted
from editor.domain.publishing.faults import UnknownTargetError
from editor.domain.publishing.target import Target
from editor.storage.publishing_rows import TargetRow
from editor.storage.text import check_text

_TABLE = TargetRow.__table__


class Targets:
    """The targets, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Target, ...]:
        """Every one, in the order of the names."""
        rows = self._connection.execute(select(_TABLE).order_by(TargetRow.folded))
        return tuple(_target(row) for row in rows.mappings())

    def get(self, key: str) -> Target:
        """The target of that id, or of that name whatever its capitals.

        Raises:
            UnknownTargetError: There is none.
        """
        wanted = select(_TABLE).where(
            (TargetRow.id == key) | (TargetRow.folded == key.strip().casefold())
        )
        row = self._connection.execute(wanted).mappings().first()
        if row is None:
            names = ", ".join(each.name for each in self.all())
            raise UnknownTargetError(
                f"No target is called {quoted(key)}.",
                hint=f"There are: {names}." if names else "Add one with: copydesk targets add.",
            )
        return _target(row)

    def put(self, target: Target) -> None:
        """Keep a target, in the place of the one with its id.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        values = _values(target)
        for name, value in values.items():
            check_text(name, value)
        mine = TargetRow.id == target.id
        if not self._connection.execute(update(TargetRow).where(mine).values(values)).rowcount:
            self._connection.execute(insert(TargetRow).values(values))

    def remove(self, id: str) -> None:
        """Forget a target; receipts keep its id."""
        self._connection.execute(delete(TargetRow).where(TargetRow.id == id))


def _values(target: Target) -> dict[str, object]:
    names = ("id", "name", "kind", "url", "user", "options", "missing", "paused")
    return {name: getattr(target, name) for name in names} | {"folded": target.name.casefold()}


def _target(row: RowMapping) -> Target:
    return Target(**{name: value for name, value in row.items() if name != "folded"})
