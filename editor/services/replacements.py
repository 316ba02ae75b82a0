"""Find and replace across the library: look first, choose, replace, and take it back."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from editor.domain.article import Article
from editor.domain.article_texts import texts_of, with_texts
from editor.domain.errors import StaleArticleError, UnknownFieldError
from editor.domain.identity import new_id
from editor.domain.merge import merge
from editor.domain.replacement import ReplacedStory, Replacement
from editor.domain.revision import Revision
from editor.domain.story_filter import StoryFilter
from editor.language.pattern import Pattern
from editor.markup.word_count import count_words
from editor.storage.shelf import Shelf
from editor.storage.store import Store

Change = tuple[int, int, str]
"""First code point, the one behind the last, and what comes there."""


@dataclass(frozen=True, slots=True)
class FoundText:
    """A text in which something stands.

    Attributes:
        path: ``body``, ``headline``, ``figures[0].caption`` and so on.
        text: All of it.
        changes: What a replacement would do to it, in order.
    """

    path: str
    text: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class FoundStory:
    """A story in which something stands.

    Attributes:
        version: The one that was looked through: another one must be looked through again.
    """

    id: str
    slug: str
    headline: str
    version: int
    texts: tuple[FoundText, ...]


@dataclass(frozen=True, slots=True)
class RolledBack:
    """What a way back did.

    Attributes:
        restored: The slugs of the stories that stand as before, later changes kept.
        clashed: Those in which somebody changed the replaced words since; they were left alone.
    """

    restored: tuple[str, ...]
    clashed: tuple[str, ...]


class Replacements:
    """Find and replace in the stories of one library. Safe from any thread.

    Args:
        who: Gives the name under which it is done.
        clock: Gives the time (aware, UTC).
    """

    def __init__(self, store: Store, who: Callable[[], str], clock: Callable[[], datetime]) -> None:
        self._store = store
        self._who = who
        self._clock = clock

    def find(
        self, pattern: Pattern, replacement: str = "", wanted: StoryFilter | None = None
    ) -> Iterator[FoundStory]:
        """Look through the stories that a filter asks for, one after the other.

        Whoever has seen enough stops asking.

        Args:
            pattern: What is looked for.
            replacement: What would come in its place.
            wanted: In which stories; all that lie on the desk if it is None.

        Raises:
            PatternError: The pattern or the replacement can't be read, or takes too long.
        """
        pattern.check()
        with self._store.read() as shelf:
            hits = shelf.find(wanted or StoryFilter(), self._clock())
            ids = [hit.listing.id for hit in hits]
        for article_id in ids:
            with self._store.read() as shelf:
                article = shelf.articles.get(article_id)
            texts = tuple(_found(article, pattern, replacement))
            if texts:
                yield FoundStory(article.id, article.slug, article.headline, article.version, texts)

    def replace(
        self, stories: Sequence[FoundStory], what: str, chosen: Mapping[str, Sequence[FoundText]]
    ) -> Replacement:
        """Make the chosen changes: in all of these stories, or in none.

        Each story as it was is kept in its history.

        Args:
            stories: What ``find`` gave.
            what: The act in words, for the list of what was done.
            chosen: The texts by the id of their story, with the changes that are wanted.

        Raises:
            StaleArticleError: A story was saved since it was looked through.
            UnknownFieldError: Nothing was chosen.
        """
        wanted = [
            story for story in stories if any(each.changes for each in chosen.get(story.id, ()))
        ]
        if not wanted:
            raise UnknownFieldError("Nothing was chosen.", hint="Choose what to replace.")
        with self._store.write() as shelf:
            done = tuple(self._changed(shelf, story, chosen[story.id], what) for story in wanted)
            replacement = Replacement(new_id(), self._clock(), self._who(), what, done)
            shelf.replacements.put(replacement)
        return replacement

    def newest(self) -> tuple[Replacement, ...]:
        """What was replaced last, newest first."""
        with self._store.read() as shelf:
            return shelf.replacements.newest()

    def roll_back(self, replacement_id: str) -> RolledBack:
        """Put back what a replacement changed, and keep what was changed since.

        Raises:
            UnknownFieldError: It was rolled back before, or there is no such replacement.
        """
        with self._store.write() as shelf:
            done = shelf.replacements.get(replacement_id)
            if done is None or done.undone_at is not None:
                message = "This replacement was rolled back already."
                raise UnknownFieldError(message, hint="Look at the history of the stories.")
            outcomes = [self._put_back(shelf, story, done.what) for story in done.stories]
            shelf.replacements.put(replace(done, undone_at=self._clock()))
        restored = tuple(slug for slug, is_back in outcomes if is_back)
        return RolledBack(restored, tuple(slug for slug, is_back in outcomes if not is_back))

    def _changed(
        self, shelf: Shelf, story: FoundStory, texts: Iterable[FoundText], what: str
    ) -> ReplacedStory:
        article = shelf.articles.get(story.id)
        if article.version != story.version:
            message = f"“{article.slug}” was changed since it was looked through."
            raise StaleArticleError(message, hint="Look again; nothing was replaced.")
        changed = [each for each in texts if each.changes]
        before = {each.path: each.text for each in changed}
        after = {each.path: applied(each.text, each.changes) for each in changed}
        self._keep(shelf, article, f"Before replacing {what}")
        self._save(shelf, with_texts(article, after))
        return ReplacedStory(article.id, before, after)

    def _put_back(self, shelf: Shelf, story: ReplacedStory, what: str) -> tuple[str, bool]:
        """The slug, and whether the story's own words are back."""
        now = shelf.articles.get(story.article_id)
        base, theirs = with_texts(now, story.after), with_texts(now, story.before)
        merged = merge(base, now, theirs)
        if merged.conflicts:
            return now.slug, False
        self._keep(shelf, now, f"Before rolling back {what}")
        self._save(shelf, merged.article)
        return now.slug, True

    def _keep(self, shelf: Shelf, article: Article, reason: str) -> None:
        shelf.revisions.add(Revision(new_id(), article, self._clock(), self._who(), reason))

    def _save(self, shelf: Shelf, article: Article) -> None:
        shelf.articles.save(article, words=count_words(article.body), at=self._clock())


def applied(text: str, changes: Iterable[Change]) -> str:
    """A text with changes made to it; they are in order and don't overlap."""
    parts, at = [], 0
    for start, end, new in changes:
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


def _found(article: Article, pattern: Pattern, replacement: str) -> Iterator[FoundText]:
    for path, text in texts_of(article).items():
        changes = pattern.changes(text, replacement)
        if changes:
            yield FoundText(path, text, tuple(changes))
