"""The library as a place: which stories lie where, found how, begun from what."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from editor.domain.article import Article
from editor.domain.errors import UnknownFieldError
from editor.domain.identity import new_id
from editor.domain.listing import SearchHit
from editor.domain.place import Place
from editor.domain.slug import checked_slug
from editor.domain.status import Status
from editor.domain.story_filter import StoryFilter
from editor.markup.word_count import count_words
from editor.services.templates import Templates
from editor.storage.store import Store


class Library:
    """The stories of one library as a whole. Every method is one transaction.

    Args:
        templates: What stories can be begun from.
        clock: Gives the time (aware, UTC).
    """

    def __init__(self, store: Store, templates: Templates, clock: Callable[[], datetime]) -> None:
        self._store = store
        self.templates = templates
        self._clock = clock

    def find(self, wanted: StoryFilter, most: int = 50) -> tuple[SearchHit, ...]:
        """The stories that a filter asks for; with words the best ones first, so many at most."""
        with self._store.read() as shelf:
            return shelf.find(wanted, self._clock(), most)

    def move(self, article_id: str, place: Place) -> Place:
        """Put a story on the desk, into the archive or into the bin.

        Returns:
            Where it was: moving it there is the way back.

        Raises:
            UnknownStoryError: There is no such story.
        """
        with self._store.write() as shelf:
            return shelf.articles.place(article_id, place, self._clock())

    def duplicate(self, key: str) -> Article:
        """Begin a story as another one stands: a draft of the same words, photos and credits.

        What was done with the other one (status, overrides, corrections, its source) stays there.

        Raises:
            UnknownStoryError: There is no such story.
        """
        with self._store.write() as shelf:
            article = shelf.articles.get(key)
            copy = replace(
                article,
                id=new_id(),
                slug=shelf.articles.free_slug(article.slug),
                url_slug="",
                status=Status.DRAFT,
                status_log=(),
                corrections=(),
                overrides=(),
                source_digest="",
                canonical_url="",
                embargo_until=None,
                publish_at=None,
            )
            return shelf.articles.add(copy, words=count_words(copy.body), at=self._clock())

    def begin_from(self, template: str, slug: str) -> Article:
        """Begin a story from a template.

        Raises:
            UnknownFieldError: There is no such template, or the slug can't be used as one.
            SlugTakenError: Another story has it.
        """
        begun = replace(self.templates.article(template), id=new_id(), slug=checked_slug(slug))
        with self._store.write() as shelf:
            return shelf.articles.add(begun, words=count_words(begun.body), at=self._clock())

    def saved_filters(self) -> dict[str, StoryFilter]:
        """The filters that have a name, in the order of the names."""
        with self._store.read() as shelf:
            return shelf.filters.all()

    def save_filter(self, name: str, wanted: StoryFilter) -> None:
        """Give a filter a name; one of that name is replaced. Its words are kept too.

        Raises:
            UnknownFieldError: The name is empty.
        """
        if not name.strip():
            raise UnknownFieldError("A filter needs a name.", hint="Type what it shows.")
        with self._store.write() as shelf:
            shelf.filters.put(name.strip(), wanted)

    def forget_filter(self, name: str) -> None:
        """Forget a filter; the stories stay."""
        with self._store.write() as shelf:
            shelf.filters.remove(name)
