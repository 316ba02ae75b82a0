"""The state behind *Send selected photos*: which, where to, under what names. No widgets."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot

from editor.domain.copy_order import KEEPS_NAMES, CopyOrder
from editor.domain.errors import CopydeskError
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.photo_file_names import file_names
from editor.domain.photo_variables import Occasion
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession
from editor.ui.chosen import Chosen

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom
    from editor.services.copies import CopiesDone

_NAMES_SHOWN = 3


class SendModel(QObject):
    """Sends one batch at a time; captioning goes on meanwhile."""

    changed = Signal()
    progressed = Signal(int, int)
    """So many are done, of how many."""
    ended = Signal()

    _counted = Signal(int, int)

    def __init__(
        self,
        session: CaptionSession,
        chosen: Chosen,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._session, self._chosen, self._clock = session, chosen, clock
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = QStandardPaths.writableLocation(documents) or str(Path.home())
        kept = chosen.settings
        self.order = CopyOrder(Path(kept.send_folder or usual), kept.send_pattern)
        self.stops: tuple[tuple[str, str], ...] = ()
        """Names of photos that may not go, by rights or source, and the sentence that says why."""
        self.outlook = ""
        """What sending does to signatures of the photos; empty if none is signed."""
        self.sent: CopiesDone | None = None
        self.error: CopydeskError | None = None
        self.is_busy = False
        self._is_watched = False
        self._asked = 0
        self._cancelled = Event()
        self._counted.connect(self._progress, Qt.ConnectionType.QueuedConnection)
        session.selection_changed.connect(self._look)
        session.photos_changed.connect(self._look)
        session.changed.connect(self._look)

    @property
    def photos(self) -> tuple[Photo, ...]:
        """What would be sent, in the order of the sheet."""
        chosen = frozenset(self._session.selected)
        order = self._session.order or tuple(each.digest for each in self._session.photos)
        found = (self._session.photo(digest) for digest in order if digest in chosen)
        return tuple(each for each in found if each is not None)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the first few get, before their ending is that of the copy."""
        return self._names(self.photos)[:_NAMES_SHOWN]

    @property
    def occasion(self) -> Occasion:
        """What variables of the pattern may ask for besides the photo."""
        story, kept = self._session.open_story, self._chosen.settings
        return Occasion(
            today=self._clock().date(),
            slug=story.fields.slug if story.is_open else "",
            name=kept.who,
            initials=kept.initials,
        )

    @property
    def reason_against(self) -> str:
        """Why nothing can be sent now; empty if it can."""
        if self._session.open_story.newsroom is None:
            return "The library is still being opened."
        if self.is_busy:
            return "Photos are on their way."
        if self._session.places:
            return "Keep these photos in the library first (Ctrl+Alt+I)."
        if not self._session.selected:
            return "Select photos first."
        if len(self.stops) == len(self._session.selected) and not self.order.reason.strip():
            return "Say why they must go out all the same."
        return ""

    @property
    def count(self) -> int:
        """How many would go: those that are stopped stay unless somebody says why not."""
        held = 0 if self.order.reason.strip() else len(self.stops)
        return len(self._session.selected) - held

    def choose(self, order: CopyOrder) -> None:
        """Send otherwise; what the last sending said is forgotten."""
        if order != self.order:
            is_named_otherwise = order.pattern != self.order.pattern
            self.order = order
            self.sent = self.error = None
            self.changed.emit()
            if is_named_otherwise:
                self._look()

    def watch(self, *, is_watched: bool) -> None:
        """Ask about rights while somebody looks."""
        self._is_watched = is_watched
        self._look()

    def send(self) -> None:
        """Write the copies, once all that was typed is in the library."""
        newsroom = self._session.open_story.newsroom
        if newsroom is None or self.reason_against:
            return
        self._session.finish()
        self._chosen.choose(
            send_folder=str(self.order.folder), send_pattern=self.order.pattern.strip()
        )
        self.is_busy, self.sent, self.error = True, None, None
        self._cancelled = Event()
        self.changed.emit()
        self.progressed.emit(0, len(self.photos))
        digests = tuple(each.digest for each in self.photos)
        send = partial(
            newsroom.copies.make,
            digests,
            self.order,
            figures=self._figures(self.photos),
            occasion=self.occasion,
            progress=self._counted.emit,
            is_cancelled=self._cancelled.is_set,
        )
        # The lane of the database works in order: what was typed is written when this is asked.
        tasks.run(
            _nothing,
            done=lambda _: tasks.run_beside(send, done=self._done, failed=self._failed),
            failed=self._failed,
        )

    def cancel(self) -> None:
        """Stop before the next photo; what is written by then stays."""
        self._cancelled.set()

    @Slot(int, int)
    def _progress(self, done: int, of: int) -> None:
        if self.is_busy:
            self.progressed.emit(done, of)

    def _done(self, sent: "CopiesDone") -> None:
        self.is_busy, self.sent = False, sent
        self.order = replace(self.order, reason="")
        self.ended.emit()
        self._look()

    def _failed(self, error: CopydeskError) -> None:
        self.is_busy, self.error = False, error
        self.ended.emit()
        self.changed.emit()

    def _look(self, *_: object) -> None:
        """See what the rights of the selected photos say."""
        newsroom = self._session.open_story.newsroom
        if not self._is_watched or newsroom is None:
            return
        self._asked += 1
        photos = () if self._session.places else self.photos
        work = partial(_looked_at, newsroom, photos, self._names(photos), self._figures(photos))
        tasks.run(work, done=partial(self._arrived, self._asked), failed=self._failed)
        self.changed.emit()

    def _names(self, photos: tuple[Photo, ...]) -> tuple[str, ...]:
        pattern = self.order.pattern.strip() or KEEPS_NAMES
        return file_names(pattern, photos, occasion=self.occasion)

    def _figures(self, photos: tuple[Photo, ...]) -> dict[str, Figure]:
        """Their uses in the story that is captioned, by digest."""
        used = ((each.digest, self._session.figure_of(each.digest)) for each in photos)
        return {digest: figure for digest, figure in used if figure is not None}

    def _arrived(self, asked: int, found: tuple[tuple[tuple[str, str], ...], str]) -> None:
        if asked == self._asked and found != (self.stops, self.outlook):
            self.stops, self.outlook = found
            self.changed.emit()


def _looked_at(
    newsroom: "Newsroom",
    photos: tuple[Photo, ...],
    names: tuple[str, ...],
    figures: Mapping[str, Figure],
) -> tuple[tuple[tuple[str, str], ...], str]:
    """Who is stopped by rights or source, and what becomes of signatures."""
    stops = []
    for photo, name in zip(photos, names, strict=True):
        stop = newsroom.copies.stop(photo, figures.get(photo.digest), name)
        if stop is not None:
            stops.append((photo.file_name, stop.message))
    return tuple(stops), newsroom.copies.outlook(photos)


def _nothing() -> None:
    """Only its place in the lane counts."""
