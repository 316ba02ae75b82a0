"""A story as one row of a list."""

from dataclasses import dataclass
from datetime import datetime

from editor.domain.place import Place
from editor.domain.status import Status


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list of stories shows of one; ``words`` counts the body without markup."""

    id: str
    slug: str
    headline: str
    section: str
    status: Status
    version: int
    words: int
    figures: int
    embargo: str
    created_at: datetime
    updated_at: datetime
    desk: str = ""
    place: Place = Place.DESK


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A story that a search found; the excerpt marks hits with ``⟦`` and ``⟧``."""

    listing: Listing
    excerpt: str
