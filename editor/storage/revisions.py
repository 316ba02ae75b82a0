"""The history of the articles of a library."""

from dataclasses import fields, replace
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select, update

from editor.domain.article import Article
from editor.domain.errors import UnknownStoryError
from editor.domain.revision import PASSING, Revision, RevisionEntry
from editor.domain.thinning import superfluous
from editor.storage.bodies import base_on, drop_unused_body, keep_body, read_bodies
from editor.storage.rows import ArticleRow, RevisionRow
from editor.storage.text import check_storable

_read_article = msgspec.json.Decoder(Article).decode
# What an article has unless somebody says otherwise is not written down with each revision.
_UNSET = msgspec.to_builtins(Article(id="", slug=""))
_NEWEST_FIRST = (RevisionRow.at.desc(), RevisionRow.number.desc())
_ENTRY = tuple(getattr(RevisionRow, each.name) for each in fields(RevisionEntry))
# How many older texts are told by the newest one at a time: nobody waits for the rest.
_MOST_MOVED = 8


class Revisions:
    """The revisions, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def editors(self, article_id: str) -> tuple[str, ...]:
        """Whose name stands in the history of an article, in alphabetical order."""
        wanted = select(RevisionRow.by).where(RevisionRow.article_id == article_id).distinct()
        return tuple(sorted(self._connection.scalars(wanted)))

    def told_bodies(self, article_id: str, most_words: int) -> tuple[str, ...]:
        """The bodies of the first revision and of the last that was kept on purpose, oldest first.

        Args:
            article_id: Whose history.
            most_words: Longer ones, and those whose words weren't counted, are left out.
        """
        mine = select(
            RevisionRow.body_digest, RevisionRow.reason, RevisionRow.name, RevisionRow.words
        ).where(RevisionRow.article_id == article_id)
        rows = self._connection.execute(mine.order_by(RevisionRow.at, RevisionRow.number)).all()
        kept = [row for row in rows if row.name or row.reason not in PASSING]
        chosen = [row for row in (*rows[:1], *kept[-1:]) if (row.words or most_words) < most_words]
        digests = tuple(dict.fromkeys(row.body_digest for row in chosen))
        bodies = read_bodies(self._connection, digests)
        return tuple(bodies[digest] for digest in digests)

    def add(self, revision: Revision, words: int | None = None) -> None:
        """Keep a point in an article's history; the article must have been added.

        Args:
            revision: What is kept.
            words: How many words the body has.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        check_storable(revision)
        article = revision.article
        mine = ArticleRow.id == article.id
        after = self._connection.scalar(select(ArticleRow.body_digest).where(mine))
        self._connection.execute(
            insert(RevisionRow).values(
                id=revision.id,
                article_id=article.id,
                at=revision.at,
                by=revision.by,
                reason=revision.reason,
                name=revision.name,
                words=words,
                article=_without_body(article),
                body_digest=keep_body(self._connection, article.body, after=after),
            )
        )

    def thin(self, article_id: str, now: datetime) -> None:
        """Let go of what a history needs no more as it gets older, and store the rest shorter."""
        gone = superfluous(self.entries(article_id), now)
        mine = RevisionRow.article_id == article_id
        bodies = select(RevisionRow.body_digest)
        going = set(self._connection.scalars(bodies.where(RevisionRow.id.in_(gone))))
        self._connection.execute(delete(RevisionRow).where(RevisionRow.id.in_(gone)))
        for digest in going:
            drop_unused_body(self._connection, digest)
        newest = self._connection.scalar(
            select(ArticleRow.body_digest).where(ArticleRow.id == article_id)
        )
        if newest is not None:
            older = self._connection.scalars(bodies.where(mine))
            base_on(self._connection, newest, older, most=_MOST_MOVED)

    def set_name(self, revision_id: str, name: str) -> None:
        """Call a revision something, or take its name away; one that is gone stays gone."""
        mine = RevisionRow.id == revision_id
        self._connection.execute(update(RevisionRow).where(mine).values(name=name))

    def get(self, revision_id: str) -> Revision:
        """The revision of that id.

        Raises:
            UnknownStoryError: There is none, or it went when the history was thinned out.
        """
        wanted = select(RevisionRow.__table__).where(RevisionRow.id == revision_id)
        row = self._connection.execute(wanted).one_or_none()
        if row is None:
            message = "This version is not in the history any more."
            raise UnknownStoryError(message, hint="Choose the one before or after it.")
        return _revision(row, read_bodies(self._connection, [row.body_digest]))

    def article_of(self, revision_id: str) -> str | None:
        """Whose revision it is; None if there is none of that id."""
        wanted = select(RevisionRow.article_id).where(RevisionRow.id == revision_id)
        return self._connection.scalar(wanted)

    def entries(self, article_id: str) -> tuple[RevisionEntry, ...]:
        """An article's history as a list, newest first."""
        mine = select(*_ENTRY).where(RevisionRow.article_id == article_id)
        rows = self._connection.execute(mine.order_by(*_NEWEST_FIRST))
        return tuple(RevisionEntry(**row._asdict()) for row in rows)

    def of(self, article_id: str) -> tuple[Revision, ...]:
        """An article's history, newest first; empty for an unknown one."""
        mine = select(RevisionRow.__table__).where(RevisionRow.article_id == article_id)
        rows = self._connection.execute(mine.order_by(*_NEWEST_FIRST)).all()
        bodies = read_bodies(self._connection, (row.body_digest for row in rows))
        return tuple(_revision(row, bodies) for row in rows)


def _without_body(article: Article) -> str:
    values = msgspec.to_builtins(replace(article, body=""))
    said = {key: value for key, value in values.items() if value != _UNSET[key]}
    return msgspec.json.encode({"id": article.id, "slug": article.slug} | said).decode()


def _revision(row: Row[Any], bodies: dict[str, str]) -> Revision:
    article = replace(_read_article(row.article), body=bodies[row.body_digest])
    return Revision(row.id, article, row.at, row.by, row.reason, row.name)
