"""The articles of a library."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select, update

from editor.domain.article import Article
from editor.domain.errors import (
    SlugTakenError,
    StaleArticleError,
    UnknownFieldError,
    UnknownStoryError,
    quoted,
)
from editor.domain.listing import Listing
from editor.domain.place import Place
from editor.domain.story import Story
from editor.storage.bodies import drop_unused_body, keep_body, read_bodies
from editor.storage.contributor_rows import ContributorRow
from editor.storage.listings import LISTINGS, read_listings
from editor.storage.parts import credits_of, figures_of, write_parts
from editor.storage.photos import Photos
from editor.storage.rows import ArticleRow
from editor.storage.search import Search
from editor.storage.text import check_storable, is_storable

SLUG_LENGTH = 24

_SCALARS = tuple(
    each.name for each in fields(Article) if each.name not in {"body", "figures", "credits"}
)
_ARTICLE = tuple(getattr(ArticleRow, name) for name in _SCALARS)


class Articles:
    """The articles, within one transaction."""

    def __init__(self, connection: Connection, photos: Photos, search: Search) -> None:
        self._connection = connection
        self._photos = photos
        self._search = search

    def get(self, key: str) -> Article:
        """The article of that id or slug.

        Raises:
            UnknownStoryError: There is none.
        """
        wanted = select(ArticleRow.body_digest, *_ARTICLE)
        row = None
        if is_storable(key):  # a command line may hold half of a character
            for column in (ArticleRow.id, ArticleRow.slug):
                row = row or self._connection.execute(wanted.where(column == key)).one_or_none()
        if row is None:
            raise _unknown(key)
        return self._whole((row,))[0]

    def many(self, ids: Sequence[str]) -> tuple[Article, ...]:
        """The articles of these ids, in their order; those that are gone are left out."""
        wanted = select(ArticleRow.body_digest, *_ARTICLE).where(ArticleRow.id.in_(ids))
        found = {each.id: each for each in self._whole(self._connection.execute(wanted).all())}
        return tuple(found[each] for each in ids if each in found)

    def _whole(self, rows: Sequence[Row[Any]]) -> tuple[Article, ...]:
        """Articles with their bodies, figures and credits."""
        ids = [row.id for row in rows]
        bodies = read_bodies(self._connection, [row.body_digest for row in rows])
        figures, credits_ = figures_of(self._connection, ids), credits_of(self._connection, ids)
        whole = []
        for row in rows:
            values = row._asdict()
            body = bodies[values.pop("body_digest")]
            values |= {"figures": figures.get(row.id, ()), "credits": credits_.get(row.id, ())}
            whole.append(Article(**values, body=body))
        return tuple(whole)

    def version_of(self, id: str) -> int:
        """The version of the article of that id; 0 if there is none."""
        wanted = select(ArticleRow.version).where(ArticleRow.id == id)
        return self._connection.scalar(wanted) or 0

    def add(self, article: Article, words: int, at: datetime) -> Article:
        """Store a new article as version 1, created and updated at that moment (aware).

        Args:
            article: Its id must be new.
            words: How many words its body has.
            at: Now.

        Raises:
            SlugTakenError: Another article has that slug.
            UnknownFieldError: A text holds half of a character, or a figure or credit points to
                a photo or contributor that is not in the library.
        """
        article = replace(article, version=1, created_at=at, updated_at=at)
        self._check(article)
        digest = keep_body(self._connection, article.body)
        self._connection.execute(insert(ArticleRow).values(_values(article, digest, words)))
        self._finish(article)
        return article

    def save(self, article: Article, words: int, at: datetime) -> Article:
        """Store an article over the version that it was made from.

        Args:
            article: Its ``version`` is the one that it was read or last saved with.
            words: How many words its body has.
            at: Now (aware).

        Returns:
            The article as stored: one version on, updated at that moment.

        Raises:
            UnknownStoryError: It was never added.
            StaleArticleError: Somebody else has saved it in between; nothing is changed.
            SlugTakenError: Another article has that slug.
            UnknownFieldError: As for ``add``.
        """
        mine = ArticleRow.id == article.id
        wanted = select(
            ArticleRow.number, ArticleRow.version, ArticleRow.created_at, ArticleRow.body_digest
        )
        stored = self._connection.execute(wanted.where(mine)).one_or_none()
        if stored is None:
            raise _unknown(article.slug)
        old = article.version
        if stored.version != old:
            raise _stale(article, stored.version)
        saved = replace(article, version=old + 1, created_at=stored.created_at, updated_at=at)
        self._check(saved)
        digest = keep_body(self._connection, article.body, after=stored.body_digest)
        self._search.forget(stored.number)
        over = update(ArticleRow).where(mine, ArticleRow.version == old)
        done = over.values(_values(saved, digest, words))
        if self._connection.execute(done).rowcount == 0:
            raise _stale(article, old + 1)
        if digest != stored.body_digest:
            drop_unused_body(self._connection, stored.body_digest)
        self._finish(saved)
        return saved

    def free_slug(self, slug: str) -> str:
        """That slug if no article has it, else with ``-2``, ``-3`` …; 24 characters at most."""
        for number in count(1):
            ending = "" if number == 1 else f"-{number}"
            free = slug[: SLUG_LENGTH - len(ending)].rstrip("-") + ending
            if self._id_of_slug(free) is None:
                return free
        raise AssertionError  # count() doesn't end

    def id_of_source(self, digest: str) -> str | None:
        """The article that was first imported from the file of that SHA-256 digest."""
        wanted = select(ArticleRow.id).where(ArticleRow.source_digest == digest)
        first = wanted.order_by(ArticleRow.number).limit(1)
        return self._connection.scalar(first) if digest else None

    def listings(self, where: Sequence[ColumnElement[bool]] = ()) -> tuple[Listing, ...]:
        """The articles of whose row this is true; the last saved first."""
        newest = LISTINGS.order_by(ArticleRow.updated_at.desc(), ArticleRow.number.desc())
        return tuple(read_listings(self._connection, newest.where(*where)).values())

    def place(self, article_id: str, place: Place, at: datetime) -> Place:
        """Put an article somewhere else; its version stays as it is.

        Returns:
            Where it was before.

        Raises:
            UnknownStoryError: There is none of that id.
        """
        mine = ArticleRow.id == article_id
        before = self._connection.scalar(select(ArticleRow.place).where(mine))
        if before is None:
            raise _unknown(article_id)
        self._connection.execute(update(ArticleRow).where(mine).values(place=place, placed_at=at))
        return before

    def place_of(self, article_id: str) -> Place | None:
        """Where an article lies; None if there is none of that id."""
        return self._connection.scalar(select(ArticleRow.place).where(ArticleRow.id == article_id))

    def _id_of_slug(self, slug: str) -> str | None:
        return self._connection.scalar(select(ArticleRow.id).where(ArticleRow.slug == slug))

    def _check(self, article: Article) -> None:
        check_storable(article)
        if self._id_of_slug(article.slug) not in {None, article.id}:
            message = f"Another story in this library already has the slug “{article.slug}”."
            raise SlugTakenError(message, hint="Choose another slug.")
        photos = self._photos.of(figure.photo for figure in article.figures if figure.photo)
        for figure in article.figures:
            if figure.photo and figure.photo not in photos:
                message = f"The photo of the figure “{figure.name}” is not in this library."
                raise UnknownFieldError(message, hint="Add the photo first.")
        ids = {credit.contributor_id for credit in article.credits} - {None}
        wanted = select(ContributorRow.id).where(ContributorRow.id.in_(ids))
        if ids - set(self._connection.scalars(wanted)):
            message = "A credit points to a contributor who is not in this library."
            raise UnknownFieldError(message, hint="Add the contributor first.")

    def _finish(self, article: Article) -> None:
        """Write what hangs on the article's row: its parts and its entry in the search."""
        write_parts(self._connection, article)
        wanted = select(ArticleRow.number).where(ArticleRow.id == article.id)
        number = self._connection.execute(wanted).scalar_one()
        photos = self._photos.of(figure.photo for figure in article.figures if figure.photo)
        self._search.put(number, Story(article, photos))


def _values(article: Article, digest: str, words: int) -> dict[str, Any]:
    scalars = {name: getattr(article, name) for name in _SCALARS}
    return scalars | {"body_digest": digest, "words": words}


def _stale(article: Article, stored: int) -> StaleArticleError:
    return StaleArticleError(
        f"“{article.slug}” was saved elsewhere in between:"
        f" this is version {article.version}, the library has version {stored}.",
        hint="Read it again and make the change there.",
    )


def _unknown(key: str) -> UnknownStoryError:
    message = f"No story in this library has the slug or id {quoted(key)}."
    return UnknownStoryError(message, hint="List the stories to see their slugs.")
