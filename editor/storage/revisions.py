"""The history of the articles of a library."""

from dataclasses import replace

import msgspec
from sqlalchemy import Connection, insert, select

from editor.domain.article import Article
from editor.domain.revision import Revision
from editor.storage.bodies import keep_body, read_bodies
from editor.storage.rows import RevisionRow
from editor.storage.text import check_storable

_read_article = msgspec.json.Decoder(Article).decode


class Revisions:
    """The revisions, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, revision: Revision) -> None:
        """Keep a point in an article's history; the article must have been added.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        check_storable(revision)
        article = revision.article
        self._connection.execute(
            insert(RevisionRow).values(
                id=revision.id,
                article_id=article.id,
                at=revision.at,
                by=revision.by,
                reason=revision.reason,
                article=msgspec.json.encode(replace(article, body="")).decode(),
                body_digest=keep_body(self._connection, article.body),
            )
        )

    def of(self, article_id: str) -> tuple[Revision, ...]:
        """An article's history, newest first; empty for an unknown one."""
        mine = select(RevisionRow.__table__).where(RevisionRow.article_id == article_id)
        newest = mine.order_by(RevisionRow.at.desc(), RevisionRow.number.desc())
        rows = self._connection.execute(newest).all()
        bodies = read_bodies(self._connection, (row.body_digest for row in rows))
        return tuple(
            Revision(
                row.id,
                replace(_read_article(row.article), body=bodies[row.body_digest]),
                row.at,
                row.by,
                row.reason,
            )
            for row in rows
        )
