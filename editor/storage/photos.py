"""The photos of a library: what is known of the originals, not their pixels."""

from collections.abc import Iterable
from dataclasses import fields

from sqlalchemy import Connection, insert, select, update

from editor.domain.article import Article
from editor.domain.photo import Photo
from editor.domain.story import Story
from editor.storage.parts import credits_of, figures_of
from editor.storage.rows import ArticleRow, FigureRow, PhotoRow
from editor.storage.search import Search
from editor.storage.text import check_storable

_PHOTO = tuple(getattr(PhotoRow, each.name) for each in fields(Photo))


class Photos:
    """The photos, within one transaction."""

    def __init__(self, connection: Connection, search: Search) -> None:
        self._connection = connection
        self._search = search

    def get(self, digest: str) -> Photo | None:
        """The photo of that digest."""
        return self.of((digest,)).get(digest)

    def of(self, digests: Iterable[str]) -> dict[str, Photo]:
        """The photos of these digests; those that are not here are left out."""
        wanted = select(*_PHOTO).where(PhotoRow.digest.in_(set(digests)))
        rows = self._connection.execute(wanted)
        return {row.digest: Photo(**row._asdict()) for row in rows}

    def all_photos(self) -> tuple[Photo, ...]:
        """Every photo of the library, the one that came last first."""
        wanted = select(*_PHOTO).order_by(
            PhotoRow.added_at.desc().nulls_last(), PhotoRow.file_name, PhotoRow.digest
        )
        return tuple(Photo(**row._asdict()) for row in self._connection.execute(wanted))

    def put(self, photo: Photo) -> None:
        """Store a photo, over what was known of it, and tell the search of its stories.

        Raises:
            UnknownFieldError: A text holds half of a character.
        """
        check_storable(photo)
        values = {each.name: getattr(photo, each.name) for each in fields(photo)}
        stored = update(PhotoRow).where(PhotoRow.digest == photo.digest).values(values)
        if self._connection.execute(stored).rowcount == 0:
            self._connection.execute(insert(PhotoRow).values(values))
        for article_id in self.uses(photo.digest):
            self._index(article_id)

    def uses(self, digest: str) -> tuple[str, ...]:
        """The ids of the articles that use a photo, oldest first."""
        wanted = (
            select(ArticleRow.id)
            .where(ArticleRow.id.in_(select(FigureRow.article_id).where(FigureRow.photo == digest)))
            .order_by(ArticleRow.number)
        )
        return tuple(self._connection.scalars(wanted))

    def uses_by_photo(self) -> dict[str, tuple[str, ...]]:
        """By digest, the slugs of the stories that use a photo, the oldest story first."""
        wanted = (
            select(FigureRow.photo, ArticleRow.slug)
            .join(ArticleRow, ArticleRow.id == FigureRow.article_id)
            .where(FigureRow.photo.is_not(None))
            .order_by(ArticleRow.number, FigureRow.position)
        )
        uses: dict[str, dict[str, None]] = {}
        for digest, slug in self._connection.execute(wanted):
            uses.setdefault(digest or "", {})[slug] = None
        return {digest: tuple(slugs) for digest, slugs in uses.items()}

    def _index(self, article_id: str) -> None:
        """Write anew what the search knows of an article's pictures; its text isn't needed."""
        row = select(ArticleRow.number, ArticleRow.slug).where(ArticleRow.id == article_id)
        number, slug = self._connection.execute(row).one()
        figures = figures_of(self._connection, (article_id,)).get(article_id, ())
        credits_ = credits_of(self._connection, (article_id,)).get(article_id, ())
        article = Article(article_id, slug, figures=figures, credits=credits_)
        photos = self.of(figure.photo for figure in figures if figure.photo)
        self._search.forget(number)
        self._search.put(number, Story(article, photos))
