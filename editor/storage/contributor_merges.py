"""Entries of the directory made one, and pairs that somebody said are two people."""

from collections.abc import Collection, Iterable
from dataclasses import fields

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from editor.domain.contributor_merge import ContributorMerge, MovedCredit
from editor.storage.contributor_rows import (
    ContributorApartRow,
    ContributorMergeRow,
    ContributorRow,
)
from editor.storage.rows import ArticleRow, CreditRow

_read = msgspec.json.Decoder(ContributorMerge).decode


class ContributorMerges:
    """The merges, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, merge_id: str) -> ContributorMerge | None:
        """The one of that id, if there is one."""
        wanted = select(ContributorMergeRow.what).where(ContributorMergeRow.id == merge_id)
        what = self._connection.scalar(wanted)
        return None if what is None else _read(what)

    def newest(self, limit: int = 20) -> tuple[ContributorMerge, ...]:
        """The last ones, newest first."""
        by_age = (ContributorMergeRow.at.desc(), ContributorMergeRow.id)
        wanted = select(ContributorMergeRow.what).order_by(*by_age).limit(limit)
        return tuple(_read(what) for what in self._connection.scalars(wanted))

    def put(self, merge: ContributorMerge) -> None:
        """Store one, over the one of the same id."""
        values = {"at": merge.at, "what": msgspec.json.encode(merge).decode()}
        stored = update(ContributorMergeRow).where(ContributorMergeRow.id == merge.id)
        if self._connection.execute(stored.values(values)).rowcount == 0:
            self._connection.execute(insert(ContributorMergeRow).values(id=merge.id, **values))

    def tie(self, others: Collection[str], into: str) -> None:
        """Let an entry speak for others; each stands for itself again if ``into`` is empty."""
        mine = ContributorRow.id.in_(others)
        self._connection.execute(update(ContributorRow).where(mine).values(merged_into=into))

    def move_credits(self, others: Collection[str], to: str) -> tuple[MovedCredit, ...]:
        """Let every credit that points to one of these point to another entry.

        The stories keep their versions: who has one open may save it with the old ids, for which
        the other entry speaks.
        """
        mine = CreditRow.contributor_id.in_(others)
        columns = [getattr(CreditRow, each.name) for each in fields(MovedCredit)]
        wanted = select(*columns).where(mine).order_by(CreditRow.article_id, CreditRow.position)
        moved = tuple(MovedCredit(*row) for row in self._connection.execute(wanted))
        self._connection.execute(update(CreditRow).where(mine).values(contributor_id=to))
        return moved

    def move_back(self, moved: Iterable[MovedCredit], since: str) -> None:
        """Let credits point again to what they pointed to before.

        One that somebody has changed or taken out since is left as it is. The stories count one
        version up, so that who opened one in between takes that over; when they were last saved
        stays, as nobody wrote in them.

        Args:
            moved: What ``move_credits`` gave.
            since: The entry to which they point now.
        """
        touched = set()
        for each in moved:
            position = self._position(each, since)
            if position is not None:
                here = (CreditRow.article_id == each.article_id, CreditRow.position == position)
                back = update(CreditRow).where(*here).values(contributor_id=each.contributor_id)
                self._connection.execute(back)
                touched.add(each.article_id)
        counted = update(ArticleRow).where(ArticleRow.id.in_(touched))
        self._connection.execute(counted.values(version=ArticleRow.version + 1))

    def apart(self) -> frozenset[frozenset[str]]:
        """All pairs of ids that are two people."""
        rows = self._connection.execute(select(ContributorApartRow.one, ContributorApartRow.other))
        return frozenset(frozenset(row) for row in rows)

    def keep_apart(self, pairs: Iterable[Collection[str]]) -> tuple[tuple[str, str], ...]:
        """Remember that two are two; returns the pairs that weren't known yet."""
        known = self.apart()
        new = sorted({(min(pair), max(pair)) for pair in pairs if frozenset(pair) not in known})
        if new:
            rows = [{"one": one, "other": other} for one, other in new]
            self._connection.execute(insert(ContributorApartRow), rows)
        return tuple(new)

    def forget_apart(self, pairs: Iterable[Collection[str]]) -> None:
        """Two of a pair may be one again."""
        for pair in pairs:
            here = (ContributorApartRow.one == min(pair), ContributorApartRow.other == max(pair))
            self._connection.execute(delete(ContributorApartRow).where(*here))

    def _position(self, moved: MovedCredit, since: str) -> int | None:
        """Where a credit stands now: at its old place if that is it, else the first like it."""
        wanted = select(CreditRow.position).where(
            CreditRow.article_id == moved.article_id,
            CreditRow.contributor_id == since,
            CreditRow.name == moved.name,
            CreditRow.role == moved.role,
        )
        found = self._connection.scalars(wanted.order_by(CreditRow.position)).all()
        return moved.position if moved.position in found else next(iter(found), None)
