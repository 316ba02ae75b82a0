"""Somebody else writes into the same library: notice it, bring it together, never overwrite."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.domain.merge import merge
from editor.ui import tasks
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.stories import Stories

_LOOK_EVERY_MS = 1_000
# The list may be long: it is read again when the library has been quiet for a while.
_LIST_DELAY_MS = 1_500


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both sides changed the same fields; ours stand in the window, theirs are in the history.

    Attributes:
        fields: What clashes: ``headline``, ``body``, ``figures[0].caption`` …
        take_theirs: Puts theirs in the place of ours, in these fields alone.
    """

    fields: tuple[str, ...]
    ours: Article
    theirs: Article
    take_theirs: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Seen:
    """How the library stands: as a whole, and the story of that id in it."""

    data_version: int
    id: str
    version: int


class OutsideChanges(QObject):
    """Looks each second whether the library changed, and merges what was changed elsewhere."""

    library_changed = Signal()
    """Stories were added or changed by somebody; comes after a while of quiet."""
    merged = Signal()
    """A change from elsewhere is in the open story now, without a clash."""
    moved = Signal()
    """The open story has another status by a receipt, and nothing else of it was changed."""
    conflict = Signal(object)

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._known: int | None = None
        self._looking = False
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_EVERY_MS)
        self._watch.timeout.connect(self.look)
        self._list_delay = QTimer(self)
        self._list_delay.setSingleShot(True)
        self._list_delay.setInterval(_LIST_DELAY_MS)
        self._list_delay.timeout.connect(self.library_changed)
        open_story.library_opened.connect(self._start)
        open_story.stale.connect(self.fetch)

    def look(self) -> None:
        """Ask whether somebody has written into the library."""
        newsroom = self._open_story.newsroom
        if newsroom is not None and not self._looking:
            self._looking = True
            look = partial(_look, newsroom.stories, self._open_story.fields.id)
            tasks.run(look, done=self._compare, failed=self._failed)

    def fetch(self) -> None:
        """Read the open story as the library has it now."""
        newsroom, story = self._open_story.newsroom, self._open_story
        if newsroom is not None and story.is_open:
            read = partial(newsroom.stories.get, story.fields.id)
            tasks.run(read, done=self.bring_together, failed=self._failed)

    def bring_together(self, theirs: Article) -> None:
        """Merge what the library has into the open story, if it is newer than what we know."""
        story = self._open_story
        if theirs.id != story.fields.id:
            return
        if theirs.version <= story.base.version:
            story.save_now()
            return
        base, ours = story.base, story.article
        merged = merge(base, ours, theirs)
        story.rebase(theirs, merged.article)
        if merged.conflicts:
            self._keep(theirs)
            take = partial(self._take, base, theirs, merged.conflicts)
            self.conflict.emit(Conflict(merged.conflicts, ours, theirs, take))
        elif _is_only_moved(base, theirs):
            self.moved.emit()
        else:
            self.merged.emit()

    def stop(self) -> None:
        """Look no more."""
        self._watch.stop()
        self._list_delay.stop()

    def _start(self) -> None:
        self.look()
        self._watch.start()

    def _compare(self, seen: _Seen) -> None:
        self._looking = False
        story = self._open_story
        if seen.id == story.fields.id and seen.version > story.base.version:
            # Another window, or an act on many stories: this program's own writes aren't counted.
            self.fetch()
        if self._known is not None and seen.data_version != self._known:
            self.fetch()
            self._list_delay.start()
        self._known = seen.data_version

    def _keep(self, theirs: Article) -> None:
        newsroom = self._open_story.newsroom
        if newsroom is not None:
            reason = "Changed elsewhere at the same time"
            keep = partial(newsroom.stories.keep_revision, theirs, reason)
            tasks.run(keep, done=lambda _: None, failed=self._failed)

    def _take(self, base: Article, theirs: Article, fields: tuple[str, ...]) -> None:
        story = self._open_story
        if story.fields.id == theirs.id:
            taken = merge(base, theirs, story.article).article
            names = {path.partition(".")[0].partition("[")[0] for path in fields}
            story.edit(**{name: getattr(taken, name) for name in names})

    def _failed(self, error: CopydeskError) -> None:
        self._looking = False
        self._open_story.banner.emit(error.message, error.hint)


def _look(stories: "Stories", id: str) -> _Seen:
    return _Seen(stories.data_version(), id, stories.version_of(id) if id else 0)


def _is_only_moved(base: Article, theirs: Article) -> bool:
    """Whether the status alone is another one."""
    names = ("status", "status_log", "version", "updated_at")
    as_before = replace(theirs, **{name: getattr(base, name) for name in names})
    return theirs.status is not base.status and as_before == base
