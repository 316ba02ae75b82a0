"""Which photos a contact sheet shows, and in which order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from editor.domain.figure import Figure
from editor.domain.photo import Flag, Photo
from editor.domain.photo_layers import value_of

_DIGITS = re.compile(r"(\d+)")
_SEARCHED = (
    *("caption", "headline", "alt_text", "creators", "credit_line", "source", "people"),
    *("keywords", "city", "state", "country", "sublocation", "job_id"),
)
_LAST = "\U0010ffff"


class Need(StrEnum):
    """What a photo lacks before it can go out."""

    CAPTION = "uncaptioned"
    CREDIT = "no credit"
    ALT_TEXT = "no alt text"
    RIGHTS = "expired rights"


class PhotoOrder(StrEnum):
    """In which order photos stand."""

    GIVEN = "as given"
    TAKEN = "date taken"
    ADDED = "date added"
    NAME = "file name"
    RATING = "rating"


@dataclass(frozen=True, slots=True)
class PhotoFilter:
    """What is asked for; every part of it narrows.

    Attributes:
        words: Each must stand somewhere in what the photo says, in its name or in a story's slug.
        needs: All of them must be lacking.
        flag: None for any.
        least_rating: Stars, 0 for any.
        used_in: Slug of a story; empty for photos that no story uses, None for any.
        are_alike: Only photos that look like another one; who asks knows which these are.
    """

    words: str = ""
    needs: frozenset[Need] = frozenset()
    flag: Flag | None = None
    least_rating: int = 0
    used_in: str | None = None
    are_alike: bool = False

    @property
    def is_narrow(self) -> bool:
        """Whether it leaves anything out."""
        return self != PhotoFilter()


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What filters ask of one photo, found out once.

    Attributes:
        words: Everything it says, casefolded.
    """

    photo: Photo
    needs: frozenset[Need]
    words: str
    used_in: tuple[str, ...]


def facts_of(
    photo: Photo, figure: Figure | None, today: date, used_in: tuple[str, ...] = ()
) -> PhotoFacts:
    """What a photo lacks and says, as it shows.

    Args:
        photo: The photo.
        figure: Its use in the story, when it is captioned for the story.
        today: Rights are over or not on that day.
        used_in: Slugs of the stories that use it.
    """
    said = {name: value_of(photo, figure, name) for name in _SEARCHED}
    lacks = {
        Need.CAPTION: not said["caption"],
        Need.CREDIT: not said["credit_line"],
        Need.ALT_TEXT: not said["alt_text"],
        Need.RIGHTS: not photo.rights.allow(today),
    }
    texts = [photo.file_name, *used_in]
    for value in said.values():
        texts.extend(value if isinstance(value, tuple) else (value or "",))
    needs = frozenset(need for need, is_lacking in lacks.items() if is_lacking)
    return PhotoFacts(photo, needs, "\n".join(texts).casefold(), used_in)


def is_wanted(facts: PhotoFacts, wanted: PhotoFilter) -> bool:
    """Whether a filter lets a photo through."""
    photo = facts.photo
    if not wanted.needs <= facts.needs or photo.rating < wanted.least_rating:
        return False
    if wanted.flag is not None and photo.flag != wanted.flag:
        return False
    if wanted.used_in is not None:
        is_used = wanted.used_in in facts.used_in if wanted.used_in else not facts.used_in
        if not is_used:
            return False
    return all(word in facts.words for word in wanted.words.casefold().split())


def in_order(photos: Sequence[Photo], order: PhotoOrder) -> tuple[Photo, ...]:
    """Photos in another order; those of which it isn't known stand last, equals stay as they were.

    Dates taken go forward, dates added and ratings back from the newest and best.
    """
    if order is PhotoOrder.TAKEN:
        return tuple(sorted(photos, key=lambda each: each.shown.taken_at or _LAST))
    if order is PhotoOrder.NAME:
        return tuple(sorted(photos, key=lambda each: name_key(each.file_name)))
    if order is PhotoOrder.RATING:
        return tuple(sorted(photos, key=lambda each: -each.rating))
    if order is PhotoOrder.ADDED:
        return tuple(
            sorted(photos, key=lambda each: -each.added_at.timestamp() if each.added_at else 0.0)
        )
    return tuple(photos)


def name_key(name: str) -> tuple[tuple[int, str], ...]:
    """A key that puts ``IMG_9`` before ``IMG_10``."""
    parts = _DIGITS.split(name.casefold())
    return tuple((int(each), "") if at % 2 else (-1, each) for at, each in enumerate(parts))


def uses_of(stories: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """By digest, the slugs of the stories that use it; from the digests by slug."""
    uses: dict[str, tuple[str, ...]] = {}
    for slug, digests in stories.items():
        for digest in dict.fromkeys(digests):
            uses[digest] = (*uses.get(digest, ()), slug)
    return uses
