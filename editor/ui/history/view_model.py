"""The history of the open story: what is kept, compared and gone back to. No widgets."""

from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.domain.revision import Revision, RevisionEntry
from editor.ui import tasks
from editor.ui.history.timeline import exact_time
from editor.ui.open_story import OpenStory

BEFORE_RESTORING = "Before going back to an older version"
NAMED = "Named"
NOW = "The story now"
# What belongs to the library's own account of the article, and isn't taken back.
_STAY = frozenset({"id", "version", "created_at", "updated_at", "status_log", "overrides"})


class HistoryViewModel(QObject):
    """Follows the open story.

    Args:
        clock: Gives the time (aware, UTC).
    """

    changed = Signal()
    """The list is another one."""
    difference = Signal(object, object, object)
    """Show what changed between these two articles, which have these two titles."""
    restored = Signal()

    def __init__(
        self,
        open_story: OpenStory,
        parent: QObject | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self.entries: tuple[RevisionEntry, ...] = ()
        """Newest first."""
        self.marked = ""
        """The id of the version that the others are compared with; empty for the one before."""
        self.with_now = False
        """Whether versions are compared with the story as it stands."""
        self._open_story = open_story
        self._clock = clock
        self._asked = 0
        open_story.replaced.connect(self._begin)
        open_story.library_opened.connect(self.reload)

    @property
    def now(self) -> datetime:
        """The time that ages are told from."""
        return self._clock()

    @property
    def is_open(self) -> bool:
        """Whether there is a story."""
        return self._open_story.is_open

    def reload(self) -> None:
        """Read the list again: something was kept, or may have been."""
        newsroom, story = self._open_story.newsroom, self._open_story.fields
        if newsroom is None or not story.id:
            self._listed("", ())
            return
        listed = partial(self._listed, story.id)
        tasks.run(partial(newsroom.history.entries, story.id), done=listed, failed=self._tell)

    def look_at(self, revision_id: str) -> None:
        """Show what this version changed, or how it differs from what it is compared with."""
        newsroom = self._open_story.newsroom
        if newsroom is None:
            return
        other = "" if self.with_now else self.marked or self._one_before(revision_id)
        self._asked += 1
        get = newsroom.history.get

        def read() -> tuple[Revision, Revision | None]:
            return get(revision_id), get(other) if other and other != revision_id else None

        tasks.run(read, done=partial(self._show, self._asked), failed=self._tell)

    def restore(self, revision_id: str) -> None:
        """Go back to a version: a step that can be undone; what stands now is kept before."""
        newsroom, story = self._open_story.newsroom, self._open_story
        if newsroom is None:
            return
        article = story.article

        def read() -> Revision:
            revision = newsroom.history.get(revision_id)
            newsroom.stories.keep_revision(article, BEFORE_RESTORING)
            return revision

        tasks.run(read, done=partial(self._take, article.id), failed=self._tell)

    def name_now(self, name: str) -> None:
        """Keep the story as it stands, under a name."""
        newsroom, story = self._open_story.newsroom, self._open_story
        if newsroom is not None and story.is_open and name.strip():
            keep = partial(newsroom.stories.keep_revision, story.article, NAMED, name.strip())
            tasks.run(keep, done=lambda _: self.reload(), failed=self._tell)

    def set_name(self, revision_id: str, name: str) -> None:
        """Call a version something; without a name it may go again with time."""
        newsroom = self._open_story.newsroom
        if newsroom is not None:
            call = partial(newsroom.history.set_name, revision_id, name)
            tasks.run(call, done=lambda _: self.reload(), failed=self._tell)

    def entry(self, revision_id: str) -> RevisionEntry | None:
        """A version of the list; None if it isn't there any more."""
        return next((each for each in self.entries if each.id == revision_id), None)

    def _begin(self) -> None:
        self.marked, self.with_now = "", False
        self.changed.emit()  # what an empty list says depends on whether there is a story
        self.reload()

    def _one_before(self, revision_id: str) -> str:
        ids = [entry.id for entry in self.entries]
        at = ids.index(revision_id) + 1 if revision_id in ids else len(ids)
        return ids[at] if at < len(ids) else ""

    def _listed(self, article_id: str, entries: tuple[RevisionEntry, ...]) -> None:
        if article_id == self._open_story.fields.id and entries != self.entries:
            self.entries = entries
            self.changed.emit()

    def _show(self, asked: int, read: tuple[Revision, Revision | None]) -> None:
        if asked != self._asked:
            return
        revision, other = read
        if self.with_now:
            titles = (_title(revision), NOW)
            self.difference.emit(revision.article, self._open_story.article, titles)
        elif other is None:
            nothing = Article(id=revision.article.id, slug="")
            self.difference.emit(nothing, revision.article, ("Nothing", _title(revision)))
        else:
            first, second = sorted((revision, other), key=lambda each: each.at)
            titles = (_title(first), _title(second))
            self.difference.emit(first.article, second.article, titles)

    def _take(self, article_id: str, revision: Revision) -> None:
        story = self._open_story
        if story.fields.id != article_id:
            return
        names = [each.name for each in fields(Article) if each.name not in _STAY]
        story.edit(**{name: getattr(revision.article, name) for name in names})
        story.save_now()
        self.reload()
        self.restored.emit()

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)


def _title(revision: Revision) -> str:
    return revision.name or exact_time(revision.at)
