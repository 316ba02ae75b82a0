"""The contributor directory: who the newsroom knows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from editor.domain.contributor import Contributor
from editor.domain.contributor_fields import told_apart, with_texts
from editor.domain.contributor_filter import ContributorFilter, in_directory_order
from editor.domain.credit import Credit
from editor.domain.credit_settling import Known, known_names
from editor.domain.errors import RefusedError, UnknownFieldError, quoted
from editor.domain.identity import new_id
from editor.domain.names import join_names
from editor.storage.shelf import Shelf
from editor.storage.store import Store

_MOST_NAMED = 5


class Contributors:
    """The people and organisations of one library. Every method is one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Contributor, ...]:
        """Everybody, by name."""
        with self._store.read() as shelf:
            return shelf.contributors.all()

    def matching(self, wanted: ContributorFilter) -> tuple[Contributor, ...]:
        """Those whom a filter asks for, in the order of the directory."""
        return in_directory_order(each for each in self.all() if wanted.lets_through(each))

    def suggest(self, prefix: str) -> tuple[Contributor, ...]:
        """Those with a name or alias in which a word begins so; at most eight.

        ``told_apart`` says what tells one from others of the name.
        """
        with self._store.read() as shelf:
            return shelf.contributors.suggest(prefix)

    def find(self, name: str) -> Contributor | None:
        """The one of exactly that name or alias, capitals aside; None also if there are several."""
        with self._store.read() as shelf:
            return _only(shelf.contributors.named(name))

    def get(self, key: str) -> Contributor:
        """The one of that id (six digits of its beginning will do), or exactly that name or alias.

        Raises:
            UnknownFieldError: There is nobody, or there are several of that name.
        """
        with self._store.read() as shelf:
            return _got(shelf, key)

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
        apart: bool = False,
    ) -> Contributor:
        """Enter somebody; who is there already by that name is returned as they are.

        Args:
            name: As printed.
            affiliation: For whom they work.
            aliases: Their other names.
            is_organisation: Whether it is an agency or company.
            apart: It is somebody else than those of that name, who get a namesake.

        Raises:
            UnknownFieldError: The name is empty.
        """
        if not name.strip():
            raise UnknownFieldError("A contributor needs a name.", hint="Type the name as printed.")
        with self._store.write() as shelf:
            there = shelf.contributors.named(name)
            if there and not apart:
                return there[0]
            contributor = _entered(
                shelf, name, affiliation, aliases, is_organisation=is_organisation
            )
            shelf.contributor_merges.keep_apart((each.id, contributor.id) for each in there)
            return contributor

    def enter(
        self, texts: Mapping[str, str], *, is_organisation: bool = False, apart: bool = False
    ) -> Contributor:
        """Enter somebody with all that was typed of them.

        Args:
            texts: By field; there must be a name.
            is_organisation: Whether it is an agency or company.
            apart: It is somebody else than those of that name.

        Raises:
            UnknownFieldError: A field is unknown or can't hold that value.
            RefusedError: Somebody of that name is there, and ``apart`` wasn't said.
        """
        person = with_texts(Contributor(new_id(), "", is_organisation=is_organisation), texts)
        with self._store.write() as shelf:
            there = shelf.contributors.named(person.name)
            if there and not apart:
                message = f"The directory has somebody called {quoted(person.name)} already."
                hint = f"Change that entry ({there[0].id}), or say that this is somebody else."
                raise RefusedError(message, hint=hint)
            shelf.contributors.put(person)
            shelf.contributor_merges.keep_apart((each.id, person.id) for each in there)
        return person

    def change(self, contributor: Contributor) -> None:
        """Write an entry over the one of the same id."""
        with self._store.write() as shelf:
            shelf.contributors.put(contributor)

    def set_fields(self, key: str, texts: Mapping[str, str]) -> Contributor:
        """Set fields by name from what somebody typed: all of them, or none.

        Raises:
            UnknownFieldError: As for ``get``; or a field is unknown or can't hold that value.
        """
        with self._store.write() as shelf:
            changed = with_texts(_got(shelf, key), texts)
            shelf.contributors.put(changed)
            return changed

    def remove(self, key: str) -> Contributor:
        """Take somebody out for good; returns the entry as it was.

        Raises:
            UnknownFieldError: As for ``get``.
            RefusedError: A story credits them, or did in its history, which could be restored.
        """
        with self._store.write() as shelf:
            person = _got(shelf, key)
            if credited := shelf.contributors.credited_in(person.id):
                raise _still_needed(person, f"are credited in {_listed(credited)}")
            if past := shelf.contributors.remembered_in(person.id):
                raise _still_needed(person, f"stand in the history of {_listed(past)}")
            shelf.contributors.remove(person.id)
            return person

    def stories_of(self, id: str) -> tuple[str, ...]:
        """The slugs of the stories that credit somebody, the last saved first."""
        with self._store.read() as shelf:
            return shelf.contributors.credited_in(id)


def link_credits(shelf: Shelf, credits: Sequence[Credit]) -> tuple[Credit, ...]:
    """Point credits to the directory, entering who isn't in it yet.

    Where it has several of a name, nobody here can know who it is: that credit is a guest's.
    """
    return tuple(_linked(shelf, credit) for credit in credits)


def _linked(shelf: Shelf, credit: Credit) -> Credit:
    there = shelf.contributors.named(credit.name)
    if len(there) > 1:
        return replace(credit, contributor_id=None)
    known = _only(there) or _entered(shelf, credit.name, credit.affiliation, ())
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


def _only(people: Sequence[Contributor]) -> Contributor | None:
    return people[0] if len(people) == 1 else None


def _got(shelf: Shelf, key: str) -> Contributor:
    by_id = shelf.contributors.of((key,))
    if key in by_id:
        return by_id[key]
    there = shelf.contributors.named(key) or shelf.contributors.with_id(key)
    if not there:
        message = f"The directory has nobody called {quoted(key)}."
        raise UnknownFieldError(message, hint="List the people to see how they are written.")
    if len(there) > 1:
        listed = ", ".join(f"{each.id} ({told_apart(each) or 'no details'})" for each in there)
        message = f"The directory has {len(there)} entries called {quoted(key)}."
        raise UnknownFieldError(message, hint=f"Give the id of one: {listed}.")
    return there[0]


def _listed(slugs: Sequence[str]) -> str:
    shown = [f"“{slug}”" for slug in slugs[:_MOST_NAMED]]
    more = len(slugs) - len(shown)
    return join_names([*shown, f"{more:,} more"] if more else shown)


def _still_needed(person: Contributor, why: str) -> RefusedError:
    message = f"{quoted(person.name)} can't be removed: they {why}."
    return RefusedError(message, hint="Mark them as having left instead.")
