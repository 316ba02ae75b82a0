"""The contributor directory of a library."""

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select, update

from editor.domain.contributor import Contributor
from editor.storage.rows import ContributorRow
from editor.storage.text import check_storable, fold

_CONTRIBUTORS = select(
    ContributorRow.id,
    ContributorRow.name,
    ContributorRow.aliases,
    ContributorRow.affiliation,
    ContributorRow.is_organisation,
)


class Contributors:
    """The people and organisations, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Contributor, ...]:
        """Everybody, by name."""
        rows = self._connection.execute(_CONTRIBUTORS)
        return tuple(sorted((Contributor(*row) for row in rows), key=_by_name))

    def of(self, ids: Iterable[str]) -> dict[str, Contributor]:
        """The contributors of these ids; those that are not here are left out."""
        wanted = _CONTRIBUTORS.where(ContributorRow.id.in_(set(ids)))
        return {row.id: Contributor(*row) for row in self._connection.execute(wanted)}

    def put(self, contributor: Contributor) -> None:
        """Store a contributor, over what was known of them.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        check_storable(contributor)
        values = {
            "id": contributor.id,
            "name": contributor.name,
            "aliases": contributor.aliases,
            "affiliation": contributor.affiliation,
            "is_organisation": contributor.is_organisation,
            "folded": _folded(contributor),
        }
        stored = update(ContributorRow).where(ContributorRow.id == contributor.id)
        if self._connection.execute(stored.values(values)).rowcount == 0:
            self._connection.execute(insert(ContributorRow).values(values))

    def suggest(self, prefix: str, limit: int = 8) -> tuple[Contributor, ...]:
        """Who may be meant: each word of the prefix begins a word of a name or alias.

        Accents and case make no difference. Names that begin with the prefix come first, then
        by name; a blank prefix suggests nobody.
        """
        words = _words(prefix)
        if not words:
            return ()
        wanted = _CONTRIBUTORS.add_columns(ContributorRow.folded)
        for word in words:
            wanted = wanted.where(ContributorRow.folded.contains(f" {word}", autoescape=True))
        start = " " + " ".join(words)
        rows = [(Contributor(*row), folded) for *row, folded in self._connection.execute(wanted)]
        rows.sort(key=lambda each: (not each[1].startswith(start), *_by_name(each[0])))
        return tuple(contributor for contributor, _ in rows[:limit])


def _folded(contributor: Contributor) -> str:
    """Name and aliases as words without accents and case, each after a space."""
    names = (contributor.name, *contributor.aliases)
    return "".join(f" {word}" for name in names for word in _words(name))


def _words(text: str) -> list[str]:
    spaced = "".join(sign if sign.isalnum() else " " for sign in fold(text))
    return spaced.split()


def _by_name(contributor: Contributor) -> tuple[str, str, str]:
    return fold(contributor.name), contributor.name, contributor.id
