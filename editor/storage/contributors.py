"""The contributor directory of a library."""

import re
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, or_, select, update

from editor.domain.contributor import Contributor
from editor.storage.contributor_rows import ContributorRow
from editor.storage.rows import ArticleRow, CreditRow, RevisionRow
from editor.storage.text import check_storable, fold, is_storable

_NAMES = tuple(each.name for each in fields(Contributor))
_CONTRIBUTORS = select(*(getattr(ContributorRow, name) for name in _NAMES))
_STANDING = _CONTRIBUTORS.where(ContributorRow.merged_into == "")


class Contributors:
    """The people and organisations, within one transaction.

    An entry that went into another one is in no list; by its old id that other one is found.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Contributor, ...]:
        """Everybody, by name."""
        rows = self._connection.execute(_STANDING)
        return tuple(sorted((Contributor(*row) for row in rows), key=_by_name))

    def of(self, ids: Iterable[str]) -> dict[str, Contributor]:
        """The contributors of these ids; those that are not here are left out."""
        columns = (ContributorRow.id, ContributorRow.merged_into)
        asked = {each for each in ids if is_storable(each)}
        rows = self._connection.execute(select(*columns).where(ContributorRow.id.in_(asked)))
        speakers = {each: self.speaker_of(other) if other else each for each, other in rows}
        wanted = _CONTRIBUTORS.where(ContributorRow.id.in_(set(speakers.values())))
        found = {row.id: Contributor(*row) for row in self._connection.execute(wanted)}
        return {each: found[other] for each, other in speakers.items() if other in found}

    def protected(self) -> tuple[Contributor, ...]:
        """Those whose name never leaves the house."""
        rows = self._connection.execute(_STANDING.where(ContributorRow.is_protected))
        return tuple(Contributor(*row) for row in rows)

    def speaker_of(self, id: str) -> str:
        """The id of the entry that an entry went into, at the end of all merges; else its own."""
        into = select(ContributorRow.merged_into)
        speaker = id
        while other := self._connection.scalar(into.where(ContributorRow.id == speaker)):
            speaker = other
        return speaker

    def put(self, *contributors: Contributor) -> None:
        """Store contributors, over what was known of them; thousands at once take a second.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        ids = {each.id for each in contributors}
        stored = select(ContributorRow.id).where(ContributorRow.id.in_(ids))
        known = set(self._connection.scalars(stored))
        new = {each.id: _values(each) for each in contributors if each.id not in known}
        old = {each.id: _values(each) for each in contributors if each.id in known}
        if new:
            self._connection.execute(insert(ContributorRow), list(new.values()))
        if old:
            mine = update(ContributorRow).where(ContributorRow.id == bindparam("key"))
            changed = [{"key": values.pop("id"), **values} for values in old.values()]
            self._connection.execute(mine, changed)

    def suggest(self, prefix: str, limit: int = 8) -> tuple[Contributor, ...]:
        """Who may be meant: each word of the prefix begins a word of a name or alias.

        Accents and case make no difference. Names that begin with the prefix come first, then
        by name; a blank prefix suggests nobody.
        """
        words = _words(prefix)
        if not words:
            return ()
        wanted = _STANDING.add_columns(ContributorRow.folded).where(*_with_words(words))
        start = " " + " ".join(words)
        rows = [(Contributor(*row), folded) for *row, folded in self._connection.execute(wanted)]
        rows.sort(key=lambda each: (not each[1].startswith(start), *_by_name(each[0])))
        return tuple(contributor for contributor, _ in rows[:limit])

    def named(self, name: str) -> tuple[Contributor, ...]:
        """Those of exactly that name, capitals aside; if there is none, those with that alias."""
        called = name.strip().casefold()
        if not is_storable(called):
            return ()
        rows = self._connection.execute(_STANDING.where(*_with_words(_words(name))))
        people = sorted((Contributor(*row) for row in rows), key=_by_name)
        by_name = tuple(each for each in people if each.name.casefold() == called)
        return by_name or tuple(
            each for each in people if called in {alias.casefold() for alias in each.aliases}
        )

    def with_id(self, beginning: str) -> tuple[Contributor, ...]:
        """Those whose id begins with these hexadecimal digits; nobody for fewer than six."""
        if not re.fullmatch(r"[0-9a-f]{6,32}", beginning):
            return ()
        wanted = _STANDING.where(ContributorRow.id.startswith(beginning))
        return tuple(Contributor(*row) for row in self._connection.execute(wanted))

    def credited_in(self, id: str) -> tuple[str, ...]:
        """The slugs of the stories that credit somebody, the last saved first; merged ids count."""
        mine = CreditRow.contributor_id.in_((id, *self.merged_into(id)))
        crediting = ArticleRow.id.in_(select(CreditRow.article_id).where(mine))
        newest = select(ArticleRow.slug).order_by(ArticleRow.updated_at.desc(), ArticleRow.slug)
        return tuple(self._connection.scalars(newest.where(crediting)))

    def remembered_in(self, id: str) -> tuple[str, ...]:
        """The same of the stories in whose history they are, by slug. It reads all of it."""
        wanted = select(ArticleRow.slug).join(RevisionRow, RevisionRow.article_id == ArticleRow.id)
        ids = (id, *self.merged_into(id))
        column = RevisionRow.article
        mentions = [column.contains(f'"contributor_id":"{each}"', autoescape=True) for each in ids]
        by_slug = wanted.distinct().where(or_(*mentions)).order_by(ArticleRow.slug)
        return tuple(self._connection.scalars(by_slug))

    def remove(self, id: str) -> None:
        """Take an entry out, and those that went into it; no credit may point to one of them."""
        for other in self._merged_into(id):
            self.remove(other)
        self._connection.execute(delete(ContributorRow).where(ContributorRow.id == id))

    def any_protected(self, ids: Iterable[str]) -> bool:
        """Whether one of these entries is protected by itself, whatever it went into."""
        wanted = select(ContributorRow.is_protected).where(ContributorRow.id.in_(set(ids)))
        return any(self._connection.scalars(wanted))

    def merged_into(self, id: str) -> tuple[str, ...]:
        """The ids of all entries that went into one, over however many merges."""
        return tuple(
            each for other in self._merged_into(id) for each in (other, *self.merged_into(other))
        )

    def _merged_into(self, id: str) -> tuple[str, ...]:
        wanted = select(ContributorRow.id).where(ContributorRow.merged_into == id)
        return tuple(self._connection.scalars(wanted))


def _values(contributor: Contributor) -> dict[str, Any]:
    check_storable(contributor)
    values = {name: getattr(contributor, name) for name in _NAMES}
    return values | {"folded": _folded(contributor)}


def _with_words(words: Iterable[str]) -> list[ColumnElement[bool]]:
    return [ContributorRow.folded.contains(f" {word}", autoescape=True) for word in words]


def _folded(contributor: Contributor) -> str:
    """Name and aliases as words without accents and case, each after a space."""
    names = (contributor.name, *contributor.aliases)
    return "".join(f" {word}" for name in names for word in _words(name))


def _words(text: str) -> list[str]:
    spaced = "".join(sign if sign.isalnum() else " " for sign in fold(text))
    return spaced.split()


def _by_name(contributor: Contributor) -> tuple[str, str, str]:
    return fold(contributor.name), contributor.name, contributor.id
