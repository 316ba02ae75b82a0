"""What stands against sending a photo out at some moment: terms, embargo, earlier uses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from editor.domain.photo import Photo
from editor.domain.photo_usage import PhotoUsage
from editor.domain.rights_terms import CATEGORIES, FORBIDDEN, has_unread_embargo, unread

_CARE = {name.casefold(): care for name, care in CATEGORIES.items()}
ARCHIVE_DAYS = 14
"""How long a photo that must not be archived may lie here: what agencies allow for handouts."""


@dataclass(frozen=True, slots=True)
class Objection:
    """One reason against sending a photo out.

    Attributes:
        code: Such as ``photo-expired``.
        is_stop: It stops every way out; others are for somebody to look at.
        message: A sentence.
    """

    code: str
    is_stop: bool
    message: str


@dataclass(frozen=True, slots=True)
class WayOut:
    """How a photo is about to leave the house.

    Attributes:
        at: When readers get it (aware); None if nobody knows.
        story: The slug of the story it goes with; empty for a copy by itself.
        has_credit: A credit is printed beside it.
        name: What sentences call it: the figure's name; empty for ``the photo``.
    """

    at: datetime | None
    story: str = ""
    has_credit: bool = True
    name: str = ""

    @property
    def photo(self) -> str:
        """What sentences call the photo, behind an article."""
        return f"photo “{self.name}”" if self.name else "photo"


CODES = frozenset(
    {
        "photo-expired",
        "photo-embargoed",
        "photo-used-once",
        "photo-archived",
        "photo-category",
        "photo-credit-missing",
        "photo-territory",
        "photo-not-for-web",
        "photo-terms-unread",
    }
)


def objections(photo: Photo, way: WayOut, uses: Sequence[PhotoUsage] = ()) -> Iterator[Objection]:
    """Everything that stands against it, stops first.

    Args:
        photo: Its rights count as they are noted; what its words add is told only.
        way: How it leaves.
        uses: Where it went before, the first use first.
    """
    if way.at is not None:
        yield from _in_time(photo, way.at, way.photo)
    yield from _once(photo, way, uses)
    rights = photo.rights
    category = rights.category.strip().casefold()
    care = _CARE.get(category, "")
    if category in FORBIDDEN:
        yield _stop("photo-category", f"The {way.photo} has no rights: {_lower(care)}")
    if "mandatory credit" in rights.terms.lower() and not way.has_credit:
        message = f"The {way.photo} must carry its credit, and none is printed."
        yield _stop("photo-credit-missing", message)
    if care and category not in FORBIDDEN:
        category = f"{category[:1].upper()}{category[1:]}"
        yield _look("photo-category", f"{category}, {way.photo}: {_lower(care)}")
    if rights.territory:
        message = f"Use of the {way.photo} is limited: {_lower(rights.territory)}."
        yield _look("photo-territory", message)
    if "no internet" in rights.terms.lower():
        yield _look("photo-not-for-web", f"By its terms the {way.photo} is not for the web.")
    yield from _not_noted(photo, way.photo)


def _in_time(photo: Photo, at: datetime, called: str) -> Iterator[Objection]:
    rights = photo.rights
    if not rights.allow(at.date()):
        message = f"The {called} could be used until {rights.expires_on}."
        yield _stop("photo-expired", message)
    if rights.embargo_until is not None and at < rights.embargo_until.utc:
        message = f"The {called} is embargoed until {rights.embargo_until}."
        yield _stop("photo-embargoed", message)
    came = _came_on(photo)
    # Where a last day is noted, that is the end of its use.
    if rights.no_archive and rights.expires_on is None and came is not None:
        last = came + timedelta(days=ARCHIVE_DAYS)
        if at.date() > last:
            message = f"The {called} was not to be archived, and it is here since {came}."
            yield _stop("photo-archived", message)


def _once(photo: Photo, way: WayOut, uses: Sequence[PhotoUsage]) -> Iterator[Objection]:
    """A use in the same story is no second one: the story goes out again when it is corrected."""
    if not photo.rights.is_one_use:
        return
    for use in uses:
        if use.is_publication and use.where != way.story:
            then = f"went out with “{use.where}” on {use.at:%Y-%m-%d}"
            message = f"The {way.photo} may be used once, and {then}."
            yield _stop("photo-used-once", message)
            return


def _not_noted(photo: Photo, called: str) -> Iterator[Objection]:
    words = unread(photo)
    if words:
        message = (
            f"The words of the {called} limit its use, and its rights don’t: {'; '.join(words)}."
        )
        yield _look("photo-terms-unread", message)
    elif has_unread_embargo(photo):
        message = f"The words of the {called} speak of an embargo; note in its rights until when."
        yield _look("photo-terms-unread", message)


def _came_on(photo: Photo) -> date | None:
    return photo.added_at.date() if photo.added_at else None


def _lower(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def _stop(code: str, message: str) -> Objection:
    return Objection(code, is_stop=True, message=message)


def _look(code: str, message: str) -> Objection:
    return Objection(code, is_stop=False, message=message)
