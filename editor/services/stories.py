"""Stories: begin, import, find, change, save, check, remember."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from editor.checks import check_story
from editor.domain.article import Article, Override
from editor.domain.dateline import Dateline
from editor.domain.desk_rules import DeskRules
from editor.domain.finding import Finding
from editor.domain.identity import new_id
from editor.domain.listing import Listing, SearchHit
from editor.domain.revision import Revision
from editor.domain.slug import checked_slug
from editor.domain.status import StatusChange
from editor.domain.story import Story
from editor.domain.story_filter import StoryFilter
from editor.markup.word_count import count_words
from editor.photos.originals import Originals
from editor.services.field_paths import set_path
from editor.services.imports import (
    ImportedFiles,
    Progress,
    import_each,
    import_stories,
)
from editor.services.resolving import all_resolved, resolved
from editor.settings import InForce
from editor.storage.shelf import Shelf
from editor.storage.store import Store


class Stories:
    """The stories of one library. Every method is one transaction; safe from any thread.

    Args:
        clock: Gives the time (aware, UTC) that acts are recorded with.
        rules: Gives what the desk made of the checks, as it is now.
    """

    def __init__(
        self,
        store: Store,
        originals: Originals,
        in_force: InForce,
        clock: Callable[[], datetime],
        *,
        rules: Callable[[], DeskRules],
    ) -> None:
        self._store = store
        self._originals = originals
        self._in_force = in_force
        self._clock = clock
        self._rules = rules

    def new(self, slug: str) -> Article:
        """Begin a story.

        Raises:
            UnknownFieldError: The slug can't be used as one.
            SlugTakenError: Another story has it.
        """
        article = Article(
            id=new_id(),
            slug=checked_slug(slug),
            language=self._in_force.settings.language,
            dateline=Dateline(agency=self._in_force.settings.agency),
        )
        with self._store.write() as shelf:
            return shelf.articles.add(article, words=0, at=self._clock())

    def import_file(self, path: Path) -> Article:
        """Make stories of a file, as ``import_all`` does, and give back the first."""
        return self.import_all(path)[0]

    def import_all(self, path: Path) -> tuple[Article, ...]:
        """Make a story of each that is in a file, with the pictures that lie beside it.

        A slug gets ``-2`` behind it where it is taken. Stories that the library has are passed
        over.

        Raises:
            UnreadableFileError: The file can't be read or understood.
            AlreadyImportedError: All that is in it was imported before.
        """
        return import_stories(self._store, self._originals, path, self._clock)

    def import_files(
        self, paths: Sequence[Path], progress: Progress | None = None
    ) -> ImportedFiles:
        """Make stories of files; one that can't be read is reported and the rest goes on."""
        return import_each(self.import_all, paths, progress)

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
            return self._resolved(shelf, shelf.articles.get(key))

    def to_send(self, ids: Sequence[str]) -> tuple[Story, ...]:
        """The stories of these ids with photos and people, but without their past.

        Those that are gone are left out.
        """
        with self._store.read() as shelf:
            return all_resolved(shelf, ids, self._in_force.settings, self._rules())

    def resolve(self, article: Article) -> Story:
        """An article as it stands, saved or not, with its photos and people."""
        with self._store.read() as shelf:
            return self._resolved(shelf, article)

    def listings(self) -> tuple[Listing, ...]:
        """The stories on the desk, the last changed first."""
        with self._store.read() as shelf:
            return tuple(hit.listing for hit in shelf.find(StoryFilter(), self._clock()))

    def search(self, words: str) -> tuple[SearchHit, ...]:
        """Stories in whose text, captions or people the words stand, best first."""
        with self._store.read() as shelf:
            return shelf.search.find(words)

    def save(self, article: Article) -> Article:
        """Write an article over the version that it came from.

        A change of status is recorded with who and when. Whoever was taken out of the directory
        meanwhile is a guest from now on.

        Returns:
            The stored article: one version up; its times and status log may have changed.

        Raises:
            StaleArticleError: Somebody saved it meanwhile.
            SlugTakenError: Another story has its slug.
        """
        with self._store.write() as shelf:
            return self._save(shelf, _with_known_people(shelf, article))

    def add(self, article: Article) -> Article:
        """Store a story that was begun outside of the library; its slug gets ``-2`` if taken.

        Photos and people that the library doesn't have are let go of.
        """
        with self._store.write() as shelf:
            known = self._resolved(shelf, article)
            article = replace(
                article,
                slug=shelf.articles.free_slug(article.slug),
                figures=tuple(
                    each if each.photo in known.photos else replace(each, photo=None)
                    for each in article.figures
                ),
            )
            article = _with_known_people(shelf, article)
            return shelf.articles.add(article, words=count_words(article.body), at=self._clock())

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
        return check_story(replace(self.story(key), as_of=self._clock()))

    def keep_revision(self, article: Article, reason: str, name: str = "") -> Revision:
        """Keep the whole article in its history, and thin out what is older.

        Args:
            article: As it was saved.
            reason: Why; those of ``editor.domain.revision.PASSING`` may go again with time.
            name: What somebody called it; a named one stays.
        """
        now = self._clock()
        revision = Revision(new_id(), article, now, self._in_force.who(), reason, name)
        with self._store.write() as shelf:
            shelf.revisions.add(revision, count_words(article.body))
            shelf.revisions.thin(article.id, now)
            shelf.search.tidy()
        self._store.give_back_space()
        return revision

    def keep_sent(self, articles: Iterable[Article], reason: str) -> None:
        """Keep many articles in their histories, all or none; nothing is thinned out."""
        now, who = self._clock(), self._in_force.who()
        with self._store.write() as shelf:
            for article in articles:
                revision = Revision(new_id(), article, now, who, reason)
                shelf.revisions.add(revision, count_words(article.body))

    def data_version(self) -> int:
        """A number that changes when another program has written into the library."""
        return self._store.data_version()

    def version_of(self, id: str) -> int:
        """The stored version of a story by its id; 0 if it isn't in the library."""
        with self._store.read() as shelf:
            return shelf.articles.version_of(id)

    def _save(self, shelf: Shelf, article: Article) -> Article:
        at = self._clock()
        stored = shelf.articles.get(article.id)
        if stored.status is not article.status:
            change = StatusChange(article.status, self._in_force.who(), at)
            article = replace(article, status_log=(*article.status_log, change))
        return shelf.articles.save(article, words=count_words(article.body), at=at)

    def _resolved(self, shelf: Shelf, article: Article) -> Story:
        return resolved(shelf, article, self._in_force.settings, self._rules())


def _with_known_people(shelf: Shelf, article: Article) -> Article:
    """The article with guests in the place of those whom somebody took out of the directory."""
    ids = {each.contributor_id for each in article.credits if each.contributor_id}
    gone = ids - shelf.contributors.of(ids).keys() if ids else ids
    if not gone:
        return article
    credits_ = (
        replace(each, contributor_id=None) if each.contributor_id in gone else each
        for each in article.credits
    )
    return replace(article, credits=tuple(credits_))
