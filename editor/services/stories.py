"""Stories: begin, import, find, change, save, check, remember."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from editor.checks import check_story
from editor.domain.article import Article, Override
from editor.domain.dateline import Dateline
from editor.domain.errors import AlreadyImportedError
from editor.domain.figure import Figure
from editor.domain.finding import Finding
from editor.domain.identity import new_id
from editor.domain.listing import Listing, SearchHit
from editor.domain.revision import Revision
from editor.domain.slug import checked_slug
from editor.domain.status import StatusChange
from editor.domain.story import Story
from editor.importers import read_article
from editor.importers.contract import Imported
from editor.markup.text import count_words
from editor.photos.originals import Originals
from editor.services.contributors import link_credits
from editor.services.field_paths import set_path
from editor.services.source_files import picture_beside, read_source
from editor.settings import Settings
from editor.storage.shelf import Shelf
from editor.storage.store import Store


class Stories:
    """The stories of one library. Every method is one transaction; safe from any thread.

    Args:
        clock: Gives the time (aware, UTC) that acts are recorded with.
    """

    def __init__(
        self, store: Store, originals: Originals, settings: Settings, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._originals = originals
        self._settings = settings
        self._clock = clock

    def new(self, slug: str) -> Article:
        """Begin a story.

        Raises:
            UnknownFieldError: The slug can't be used as one.
            SlugTakenError: Another story has it.
        """
        article = Article(
            id=new_id(),
            slug=checked_slug(slug),
            language=self._settings.language,
            dateline=Dateline(agency=self._settings.agency),
        )
        with self._store.write() as shelf:
            return shelf.articles.add(article, words=0, at=self._clock())

    def import_file(self, path: Path) -> Article:
        """Make a story of a file, with the pictures that lie beside it.

        Its slug gets ``-2`` behind it where the slug is taken.

        Raises:
            UnreadableFileError: The file can't be read or understood.
            AlreadyImportedError: The very same bytes were imported before.
        """
        data = read_source(path)
        digest = hashlib.sha256(data).hexdigest()
        with self._store.read() as shelf:
            _refuse_twice(shelf, path, digest)
        imported = read_article(path.name, data)
        pictures = self._keep_pictures(path, imported)
        with self._store.write() as shelf:
            _refuse_twice(shelf, path, digest)
            article = replace(
                imported.article,
                slug=shelf.articles.free_slug(imported.article.slug),
                source_digest=digest,
                credits=link_credits(shelf, imported.article.credits),
            )
            article = _with_pictures(shelf, article, imported.shown, pictures)
            return shelf.articles.add(article, words=count_words(article.body), at=self._clock())

    def get(self, key: str) -> Article:
        """The article of that slug or id.

        Raises:
            UnknownStoryError: There is none.
        """
        with self._store.read() as shelf:
            return shelf.articles.get(key)

    def story(self, key: str) -> Story:
        """The story of that slug or id, with its photos and people."""
        with self._store.read() as shelf:
            return resolved(shelf, shelf.articles.get(key))

    def resolve(self, article: Article) -> Story:
        """An article as it stands, saved or not, with its photos and people."""
        with self._store.read() as shelf:
            return resolved(shelf, article)

    def listings(self) -> tuple[Listing, ...]:
        """All stories, the last changed first."""
        with self._store.read() as shelf:
            return shelf.articles.listings()

    def search(self, words: str) -> tuple[SearchHit, ...]:
        """Stories in whose text, captions or people the words stand, best first."""
        with self._store.read() as shelf:
            return shelf.search.find(words)

    def save(self, article: Article) -> Article:
        """Write an article over the version that it came from.

        A change of status is recorded with who and when.

        Returns:
            The stored article: one version up; its times and status log may have changed.

        Raises:
            StaleArticleError: Somebody saved it meanwhile.
            SlugTakenError: Another story has its slug.
        """
        with self._store.write() as shelf:
            return self._save(shelf, article)

    def set_fields(self, key: str, values: Mapping[str, str]) -> Article:
        """Set fields by path from what somebody typed: all of them, or none.

        Raises:
            UnknownStoryError: There is no such story.
            UnknownFieldError: A path is unknown or can't hold that value.
        """
        with self._store.write() as shelf:
            article = shelf.articles.get(key)
            for path, text in values.items():
                article = set_path(shelf, article, path, text, self._clock())
            return self._save(shelf, article)

    def record_override(self, key: str, override: Override) -> Article:
        """Keep why blockers were stepped over, with the story as it is at this moment."""
        with self._store.write() as shelf:
            article = shelf.articles.get(key)
            kept = replace(article, overrides=(*article.overrides, override))
            return self._save(shelf, kept)

    def check(self, key: str) -> tuple[Finding, ...]:
        """What a copy editor would stop or ask."""
        return check_story(self.story(key))

    def keep_revision(self, article: Article, reason: str) -> Revision:
        """Keep the whole article in its history."""
        revision = Revision(new_id(), article, self._clock(), self._settings.who, reason)
        with self._store.write() as shelf:
            shelf.revisions.add(revision)
        return revision

    def revisions(self, key: str) -> tuple[Revision, ...]:
        """The history of a story, newest first."""
        with self._store.read() as shelf:
            return shelf.revisions.of(shelf.articles.get(key).id)

    def data_version(self) -> int:
        """A number that changes when another program has written into the library."""
        return self._store.data_version()

    def _save(self, shelf: Shelf, article: Article) -> Article:
        at = self._clock()
        stored = shelf.articles.get(article.id)
        if stored.status is not article.status:
            change = StatusChange(article.status, self._settings.who, at)
            article = replace(article, status_log=(*article.status_log, change))
        return shelf.articles.save(article, words=count_words(article.body), at=at)

    def _keep_pictures(self, path: Path, imported: Imported) -> dict[str, str]:
        """Keep the pictures that lie beside the file; a figure's name gets its photo's digest."""
        digests = {}
        for name, relative in imported.photos.items():
            beside = picture_beside(path, relative)
            if beside is not None:
                photo = self._originals.keep(beside)
                with self._store.write() as shelf:
                    if shelf.photos.get(photo.digest) is None:
                        shelf.photos.put(photo)
                digests[name] = photo.digest
        return digests


def resolved(shelf: Shelf, article: Article) -> Story:
    """An article with the photos and people that it points to."""
    digests = {figure.photo for figure in article.figures if figure.photo}
    people = {credit.contributor_id for credit in article.credits if credit.contributor_id}
    return Story(article, shelf.photos.of(digests), shelf.contributors.of(people))


def _refuse_twice(shelf: Shelf, path: Path, digest: str) -> None:
    known = shelf.articles.id_of_source(digest)
    if known is not None:
        slug = shelf.articles.get(known).slug
        message = f"“{path.name}” was imported before, as “{slug}”."
        raise AlreadyImportedError(message, hint=f"Open it with: copydesk show {slug}")


def _with_pictures(
    shelf: Shelf, article: Article, shown: Mapping[str, Figure], pictures: Mapping[str, str]
) -> Article:
    """Point figures to photos that are here: the named one, else the one beside the file.

    With the one beside the file comes what readers saw, which only the other library knows.
    """
    known = shelf.photos.of({figure.photo for figure in article.figures if figure.photo})
    figures = tuple(
        figure
        if figure.photo in known
        else replace(shown.get(figure.name, figure), photo=pictures.get(figure.name))
        for figure in article.figures
    )
    return replace(article, figures=figures)
