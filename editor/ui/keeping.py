"""What is kept beside the saves: revisions for the history, and the snapshot for a fast start."""

from collections.abc import Callable, Iterable
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.domain.listing import Listing
from editor.storage.snapshot import Snapshot, keep_snapshot
from editor.ui import tasks
from editor.ui.open_story import OpenStory

REVISION_EVERY_S = 30.0


class Keeping(QObject):
    """Keeps a revision every 30 seconds of change and when asked; a snapshot after each save.

    Args:
        listings: Gives the stories that the list shows.
        clock: Gives seconds that only go forward.
    """

    def __init__(
        self,
        open_story: OpenStory,
        listings: Callable[[], Iterable[Listing]],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(open_story)
        self._open_story = open_story
        self._listings = listings
        self._clock = clock
        self._kept_version = 0
        self._kept_at = clock()
        open_story.replaced.connect(self._begin)
        open_story.saved.connect(self._saved)

    def keep_revision(self, reason: str) -> None:
        """Keep the article as it was last saved, if it has changed since the last revision."""
        newsroom, article = self._open_story.newsroom, self._open_story.base
        if newsroom is None or not article.id or article.version == self._kept_version:
            return
        self._kept_version = article.version
        self._kept_at = self._clock()
        keep = partial(newsroom.stories.keep_revision, article, reason)
        tasks.run(keep, done=lambda _: None, failed=self._tell)

    def keep_snapshot(self) -> None:
        """Write what the next start shows first."""
        newsroom, story = self._open_story.newsroom, self._open_story
        if newsroom is None or not story.is_open:
            return
        photos = {
            digest: photo
            for digest, photo in story.story.photos.items()
            if any(figure.photo == digest for figure in story.base.figures)
        }
        snapshot = Snapshot(story.base, photos, tuple(self._listings()))
        write = partial(keep_snapshot, newsroom.folder, snapshot)
        tasks.run(write, done=lambda _: None, failed=self._tell)

    def _begin(self) -> None:
        self._kept_version = self._open_story.base.version
        self._kept_at = self._clock()
        self.keep_snapshot()

    def _saved(self, _sent: Article, _stored: Article) -> None:
        if self._clock() - self._kept_at >= REVISION_EVERY_S:
            self.keep_revision("While writing")
        self.keep_snapshot()

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)
