"""The contributor directory: who the newsroom knows."""

from collections.abc import Sequence
from dataclasses import replace

from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_settling import Known, known_names
from editor.domain.errors import UnknownFieldError
from editor.domain.identity import new_id
from editor.storage.shelf import Shelf
from editor.storage.store import Store


class Contributors:
    """The people and organisations of one library. Every method is one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Contributor, ...]:
        """Everybody, by name."""
        with self._store.read() as shelf:
            return shelf.contributors.all()

    def suggest(self, prefix: str) -> tuple[Contributor, ...]:
        """Those with a name or alias in which a word begins so; at most eight."""
        with self._store.read() as shelf:
            return shelf.contributors.suggest(prefix)

    def find(self, name: str) -> Contributor | None:
        """The one of exactly that name or alias, capitals aside."""
        with self._store.read() as shelf:
            return _named(shelf, name)

    def known(self) -> Known:
        """Everybody by name and alias, to settle with who is a person and who is none."""
        return known_names(self.all())

    def add(
        self,
        name: str,
        affiliation: str = "",
        aliases: Sequence[str] = (),
        *,
        is_organisation: bool = False,
    ) -> Contributor:
        """Enter somebody; who is there already by that name is returned as they are.

        Raises:
            UnknownFieldError: The name is empty.
        """
        if not name.strip():
            raise UnknownFieldError("A contributor needs a name.", hint="Type the name as printed.")
        with self._store.write() as shelf:
            return _named(shelf, name) or _entered(
                shelf, name, affiliation, aliases, is_organisation=is_organisation
            )

    def change(self, contributor: Contributor) -> None:
        """Write an entry over the one of the same id."""
        with self._store.write() as shelf:
            shelf.contributors.put(contributor)


def link_credits(shelf: Shelf, credits: Sequence[Credit]) -> tuple[Credit, ...]:
    """Point credits to the directory, entering who isn't in it yet."""
    return tuple(_linked(shelf, credit) for credit in credits)


def _linked(shelf: Shelf, credit: Credit) -> Credit:
    known = _named(shelf, credit.name) or _entered(shelf, credit.name, credit.affiliation, ())
    return replace(credit, contributor_id=known.id)


def _entered(
    shelf: Shelf,
    name: str,
    affiliation: str,
    aliases: Sequence[str],
    *,
    is_organisation: bool = False,
) -> Contributor:
    contributor = Contributor(new_id(), name.strip(), tuple(aliases), affiliation, is_organisation)
    shelf.contributors.put(contributor)
    return contributor


def _named(shelf: Shelf, name: str) -> Contributor | None:
    wanted = name.strip().casefold()
    for contributor in shelf.contributors.suggest(name, limit=50):
        if wanted in {each.casefold() for each in (contributor.name, *contributor.aliases)}:
            return contributor
    return None
