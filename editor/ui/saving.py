"""When a story is saved, and what is true about it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.article import Article
from editor.domain.errors import CopydeskError, SlugTakenError, StaleArticleError
from editor.ui import tasks

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom

PAUSE_MS = 300
LONGEST_WAIT_MS = 2_000
TRY_AGAIN_MS = 5_000


class Saving(QObject):
    """Saves at each pause, and at most two seconds after the first change; one save at a time.

    Args:
        article: Gives the article as it stands now, unsaved changes included.
    """

    state_changed = Signal()
    paused = Signal()
    saved = Signal(object, object)
    """What was sent, and the article as it was stored."""
    stale = Signal()
    slug_taken = Signal(object)

    def __init__(self, article: Callable[[], Article], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.newsroom: Newsroom | None = None
        self.state = ""
        self._article = article
        self._edits = 0
        self._saved_edits = 0
        self._in_flight = False
        self._waiting: list[Callable[[], None]] = []
        self._pause = self._timer(PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self._pause.timeout.connect(self.save_now)
        self._latest = self._timer(LONGEST_WAIT_MS)
        self._latest.timeout.connect(self.save_now)
        self._retry = self._timer(TRY_AGAIN_MS)
        self._retry.timeout.connect(self.save_now)

    @property
    def unsaved(self) -> bool:
        """Whether something was changed that is not in the library yet."""
        return self._edits != self._saved_edits

    @property
    def is_typing(self) -> bool:
        """Whether the last change is less than a pause ago."""
        return self._pause.isActive()

    def cannot_save(self, error: CopydeskError) -> None:
        """The library isn't there: what is typed stays in memory."""
        if self.unsaved:
            self._say(f"Not saved: {error.message}")

    def changed(self) -> None:
        """Somebody changed something. Cheap: it is called for every key."""
        self._edits += 1
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()
        if self.state != "Saving…" and not self._retry.isActive():
            self._say("Saving…")

    def fresh(self, at: datetime | None) -> None:
        """Another article is here, as it is in the library since that moment (aware)."""
        self._saved_edits = self._edits
        self._pause.stop()
        self._latest.stop()
        self._retry.stop()
        self._say(_saved_at(at))

    def when_saved(self, act: Callable[[], None]) -> None:
        """Do something as soon as everything is saved; not at all while that fails."""
        self._waiting.append(act)
        self.save_now()

    def save_now(self) -> None:
        """Save what is unsaved, now or right after the save that is running."""
        if self._in_flight or self.newsroom is None:
            return
        if not self.unsaved:
            waiting, self._waiting = self._waiting, []
            for act in waiting:
                act()
            return
        self._pause.stop()
        self._latest.stop()
        self._in_flight = True
        article = self._article()
        edits = self._edits
        tasks.run(
            partial(self.newsroom.stories.save, article),
            done=lambda stored: self._done(article, stored, edits),
            failed=self._failed,
        )

    def _done(self, sent: Article, stored: Article, edits: int) -> None:
        self._in_flight = False
        self._retry.stop()
        self._saved_edits = edits
        self.saved.emit(sent, stored)
        if not self.unsaved:
            self._say(_saved_at(stored.updated_at))
        if self._waiting or (self.unsaved and not self._pause.isActive()):
            self.save_now()

    def _failed(self, error: CopydeskError) -> None:
        self._in_flight = False
        if isinstance(error, StaleArticleError):
            self.stale.emit()
        elif isinstance(error, SlugTakenError):
            self.slug_taken.emit(error)
        else:
            self._waiting.clear()
            self._retry.start()
            self._say(f"Not saved: {error.message}")

    def _say(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit()

    def _timer(self, delay_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(delay_ms)
        return timer


def _saved_at(at: datetime | None) -> str:
    return f"Saved · {at.astimezone():%H:%M}" if at else ""
