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
    from concurrent.futures import Future

    from editor.newsroom import Newsroom

PAUSE_MS = 300
LONGEST_WAIT_MS = 2_000
TRY_AGAIN_MS = 5_000

_SAVING = "Saving…"


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
    failing = Signal(object)
    """Saving fails from now on, with that error; told once until it works again."""
    resumed = Signal()
    """Saving works again, and everything is saved."""

    def __init__(self, article: Callable[[], Article], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.newsroom: Newsroom | None = None
        self.state = ""
        self.journal: Callable[[], Future[object] | None] | None = None
        """Writes what is about to be sent into the journal; the save waits for it."""
        self.journal_trouble: str | None = "There is no journal."
        """Why what is unsaved is in memory only; None if the journal has it, too."""
        self._article = article
        self._edits = 0
        self._saved_edits = 0
        self._saved_at: datetime | None = None
        self._in_flight = False
        self._error: CopydeskError | None = None
        self._is_told = False
        self._waiting: list[tuple[Callable[[], None], Callable[[], None]]] = []
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
        """The library isn't there: what is typed stays in memory and in the journal."""
        self._error = error
        self._show()

    def journal_is(self, trouble: str | None) -> None:
        """The journal has what is unsaved, or says why it can't have it."""
        if trouble != self.journal_trouble:
            self.journal_trouble = trouble
            self._show()

    def changed(self) -> None:
        """Somebody changed something. Cheap: it is called for every key."""
        self._edits += 1
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()
        if self.state != _SAVING:
            self._show()

    def fresh(self, at: datetime | None) -> None:
        """Another article is here, as it is in the library since that moment (aware)."""
        self._saved_edits = self._edits
        self._pause.stop()
        self._latest.stop()
        self._retry.stop()
        self._saved_at = at
        self._show()

    def stop(self) -> None:
        """The library is about to be closed: try no more. What is unsaved is in the journal."""
        self.newsroom = None
        for timer in (self._pause, self._latest, self._retry):
            timer.stop()

    def when_saved(
        self, act: Callable[[], None], otherwise: Callable[[], None] = lambda: None
    ) -> None:
        """Do something as soon as everything is saved; if that fails, the other thing."""
        if self.newsroom is None and self.unsaved:
            self._journal_now()
            otherwise()
            return
        self._waiting.append((act, otherwise))
        self.save_now()

    def save_now(self) -> None:
        """Save what is unsaved, now or right after the save that is running."""
        if self._in_flight or self.newsroom is None:
            return
        if not self.unsaved:
            self._error = None
            waiting, self._waiting = self._waiting, []
            for act, _ in waiting:
                act()
            return
        self._latest.stop()
        self._in_flight = True
        kept = self._journal_now()
        article = self._article()
        edits = self._edits
        tasks.run(
            partial(self.newsroom.stories.save, article),
            done=lambda stored: self._done(article, stored, edits),
            failed=self._failed,
            after=kept,
        )

    def _journal_now(self) -> "Future[object] | None":
        return self.journal() if self.journal is not None else None

    def _done(self, sent: Article, stored: Article, edits: int) -> None:
        self._in_flight = False
        self._retry.stop()
        self._saved_edits = edits
        self._error = None
        self._saved_at = stored.updated_at
        self.saved.emit(sent, stored)
        self._show()
        if self._is_told and not self.unsaved:
            self._is_told = False
            self.resumed.emit()
        if self._waiting or (self.unsaved and not self._pause.isActive()):
            self.save_now()

    def _failed(self, error: CopydeskError) -> None:
        self._in_flight = False
        if isinstance(error, StaleArticleError):
            self.stale.emit()
        elif isinstance(error, SlugTakenError):
            self.slug_taken.emit(error)
        else:
            waiting, self._waiting = self._waiting, []
            self._retry.start()
            self._error = error
            self._show()
            if not self._is_told:
                self._is_told = True
                self.failing.emit(error)
            for _, otherwise in waiting:
                otherwise()

    def _show(self) -> None:
        """Say what is true at this moment."""
        if not self.unsaved:
            state = f"Saved · {self._saved_at.astimezone():%H:%M}" if self._saved_at else ""
        elif self._error is None:
            state = _SAVING
        else:
            state = f"Not saved: {self._error.message} {self._where()}"
        if state != self.state:
            self.state = state
            self.state_changed.emit()

    def _where(self) -> str:
        if self.journal_trouble is None:
            return "Your words are in memory and in the journal."
        return f"Your words are in memory only. {self.journal_trouble}"

    def _timer(self, delay_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(delay_ms)
        return timer
