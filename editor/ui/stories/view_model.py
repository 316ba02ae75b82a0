"""Which stories the list shows, grouped; found by words and filters. No widgets."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.domain.listing import Listing, SearchHit
from editor.domain.status import Status
from editor.domain.story_filter import StoryFilter
from editor.ui import tasks
from editor.ui.open_story import OpenStory

_SEARCH_DELAY_MS = 120
_PUBLISHED = (Status.PUBLISHED, Status.CORRECTED)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: a story, or the name of a group.

    Attributes:
        group: The group's name, if it is one; then there is no listing.
        excerpt: Where the words were found, hits between ``⟦`` and ``⟧``.
    """

    group: str = ""
    listing: Listing | None = None
    excerpt: str = ""


class StoriesList(QObject):
    """The rows of the list."""

    rows_changed = Signal()
    filter_changed = Signal()
    answered = Signal()
    """The rows are those of the filter."""
    read = Signal(object)
    """The stories as they were just read from the library."""

    def __init__(self, open_story: OpenStory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.filter = self._answered = StoryFilter()
        self._open_story = open_story
        self._listings: dict[str, Listing] = {}
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_SEARCH_DELAY_MS)
        self._delay.timeout.connect(self._search)
        open_story.library_opened.connect(self.reload)
        open_story.saved.connect(lambda _, stored: self.take_saved(stored))
        open_story.replaced.connect(self._look_for_open)

    @property
    def words(self) -> str:
        """The words that are looked for."""
        return self.filter.words

    @property
    def is_looking(self) -> bool:
        """Whether the rows are still those of an earlier filter."""
        return self._answered != self.filter

    def listings(self) -> tuple[Listing, ...]:
        """All stories that are known, the last changed first."""
        return tuple(self._listings.values())

    def show(self, listings: Iterable[Listing]) -> None:
        """Take the stories of the library, the last changed first."""
        self._listings = {listing.id: listing for listing in listings}
        self._search()

    def reload(self) -> None:
        """Read the list from the library."""
        newsroom = self._open_story.newsroom
        if newsroom is not None:
            tasks.run(newsroom.stories.listings, done=self._arrived, failed=self._tell)

    def look_for(self, words: str) -> None:
        """Show the stories in which these words stand; all of them without words."""
        self.filter = replace(self.filter, words=words.strip())
        self._delay.start()

    def look_by(self, wanted: StoryFilter) -> None:
        """Show the stories that a filter asks for; the words that were typed stay."""
        self.filter = replace(wanted, words=wanted.words or self.words)
        self.filter_changed.emit()
        self._search()

    def take_saved(self, stored: Article) -> None:
        """A story that was saved, here or in another window, moves to the top of its group.

        Its words are counted at the next read.
        """
        old = self._listings.pop(stored.id, None)
        if old is None or stored.updated_at is None:
            self.reload()
            return
        saved = replace(
            old,
            slug=stored.slug,
            headline=stored.headline,
            section=stored.section,
            status=stored.status,
            version=stored.version,
            embargo=str(stored.embargo_until or ""),
            updated_at=stored.updated_at,
        )
        self.show((saved, *self._listings.values()))

    def _arrived(self, listings: tuple[Listing, ...]) -> None:
        self.show(listings)
        self.read.emit(listings)

    def _look_for_open(self) -> None:
        """A story that was just begun isn't in the list yet."""
        if self._open_story.is_open and self._open_story.fields.id not in self._listings:
            self.reload()

    def _search(self) -> None:
        newsroom, wanted = self._open_story.newsroom, self.filter
        if not wanted.asks or newsroom is None:
            self._set(grouped(self._listings.values()))
            return
        tasks.run(
            partial(newsroom.library.find, wanted),
            done=partial(self._found, wanted),
            failed=self._tell,
        )

    def _found(self, wanted: StoryFilter, hits: tuple[SearchHit, ...]) -> None:
        if wanted != self.filter:  # a newer question is on its way
            return
        if wanted.words or wanted.person:
            self._set(tuple(Row(listing=hit.listing, excerpt=hit.excerpt) for hit in hits))
        else:
            self._set(grouped(hit.listing for hit in hits))

    def _set(self, rows: tuple[Row, ...]) -> None:
        self._answered = self.filter
        if rows != self.rows:
            self.rows = rows
            self.rows_changed.emit()
        self.answered.emit()

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)


def grouped(listings: Iterable[Listing]) -> tuple[Row, ...]:
    """Stories under the names of their groups, in the order they came; no empty group."""
    groups: dict[str, list[Row]] = {
        "In work": [],
        "Waiting to publish": [],
        "Published": [],
        "Killed": [],
    }
    for listing in listings:
        groups[_group_of(listing)].append(Row(listing=listing))
    rows: list[Row] = []
    for name, members in groups.items():
        if members:
            rows += [Row(group=name), *members]
    return tuple(rows)


def _group_of(listing: Listing) -> str:
    if listing.status in _PUBLISHED:
        return "Published"
    if listing.status is Status.KILLED:
        return "Killed"
    return "Waiting to publish" if listing.embargo else "In work"
