"""Which of a session's photos the sheet shows, found a little at a time. No widgets."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.photo_filter import (
    PhotoFacts,
    PhotoFilter,
    PhotoOrder,
    facts_of,
    in_order,
    is_wanted,
)
from editor.domain.photo_looks import alike_groups
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession

_SLICE_S = 0.005


class Narrowing(QObject):
    """Filters and sorts; nobody waits for it, and a photo that gets its caption stays put.

    What is shown is found anew when other photos come or something else is asked for, not when
    a photo changes: who captions the uncaptioned must not lose the row they stand in.
    """

    changed = Signal()
    """Other photos are to be seen, or in another order."""
    learned = Signal()
    """It is known now which stories use photos, or which ones look alike."""

    def __init__(self, session: CaptionSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.wanted = PhotoFilter()
        self.order = PhotoOrder.GIVEN
        self.digests: tuple[str, ...] = tuple(each.digest for each in session.photos)
        """The photos to be seen, in order."""
        self.used_in: dict[str, tuple[str, ...]] = {}
        self.alike: dict[str, int] = {}
        """By digest, the group of photos that look like each other; none for most."""
        self._facts: dict[str, tuple[Photo, Figure | None, PhotoFacts]] = {}
        self._left: Iterator[Photo] = iter(())
        self._found: list[str] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        session.photos_changed.connect(self._begin)
        session.photos_changed.connect(self._ask_uses)
        session.photos_changed.connect(self._ask_alike)
        session.whom_changed.connect(self._begin)

    def ask(self, wanted: PhotoFilter, order: PhotoOrder) -> None:
        """Show other photos, or in another order."""
        if (wanted, order) != (self.wanted, self.order):
            self.wanted, self.order = wanted, order
            self._begin()

    def facts(self, photo: Photo) -> PhotoFacts:
        """What a photo lacks and says now."""
        figure = self._session.figure_of(photo.digest)
        known = self._facts.get(photo.digest)
        if known is not None and known[0] is photo and known[1] is figure:
            return known[2]
        today = datetime.now(UTC).astimezone().date()
        facts = facts_of(photo, figure, today, self.used_in.get(photo.digest, ()))
        self._facts[photo.digest] = (photo, figure, facts)
        return facts

    def _begin(self) -> None:
        self._timer.stop()
        photos = in_order(self._session.photos, self.order)
        if not self.wanted.is_narrow:
            self._take(tuple(each.digest for each in photos))
            return
        self._left, self._found = iter(photos), []
        self._go_on()
        if self._left is not _NONE:
            self._timer.start(0)

    def _go_on(self) -> None:
        end = perf_counter() + _SLICE_S
        for photo in self._left:
            is_left = self.wanted.are_alike and photo.digest not in self.alike
            if not is_left and is_wanted(self.facts(photo), self.wanted):
                self._found.append(photo.digest)
            if perf_counter() > end:
                return
        self._timer.stop()
        self._left = _NONE
        if self.wanted.are_alike and self.order is PhotoOrder.GIVEN:  # side by side
            self._found.sort(key=lambda digest: self.alike[digest])
        self._take(tuple(self._found))

    def _take(self, digests: tuple[str, ...]) -> None:
        self.digests = digests
        self._session.order = digests
        self.changed.emit()

    def _ask_uses(self) -> None:
        newsroom = self._session.open_story.newsroom
        if newsroom is not None:
            tasks.run(newsroom.photos.uses, done=self._uses_arrived, failed=self._failed)

    def _uses_arrived(self, used_in: dict[str, tuple[str, ...]]) -> None:
        if used_in != self.used_in:
            self.used_in = used_in
            self._facts.clear()
            if self.wanted.is_narrow:
                self._begin()
        self.learned.emit()

    def _ask_alike(self) -> None:
        looks = {each.digest: each.look for each in self._session.photos if each.look}
        done = partial(self._alike_arrived, self._session.photos)
        tasks.run_beside(partial(alike_groups, looks), done=done, failed=self._failed)

    def _alike_arrived(self, asked: tuple[Photo, ...], alike: dict[str, int]) -> None:
        if {each.digest for each in asked} >= {each.digest for each in self._session.photos}:
            is_other, self.alike = alike != self.alike, alike
            if is_other and self.wanted.are_alike:
                self._begin()
            self.learned.emit()

    def _failed(self, error: CopydeskError) -> None:
        self._session.open_story.banner.emit(error.message, error.hint)


_NONE: Iterator[Photo] = iter(())
