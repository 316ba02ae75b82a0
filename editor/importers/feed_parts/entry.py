"""An entry of a feed, whichever kind of feed it is."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from editor.importers.xml_parts.tree import Element
from editor.markup.from_html.read import LIMIT_CHARACTERS
from editor.markup.from_html.tree import Tag, read_tree

# What Copydesk calls itself in files.
GENERATOR = "Copydesk"
TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
SECTION = "https://schema.org/articleSection"
GENRE = "https://schema.org/genre"


class TooLongError(ValueError):
    """An entry is longer than any story: a part of it would be worse than nothing."""


@dataclass(frozen=True, slots=True)
class FeedPicture:
    """A picture that an entry names beside its text.

    Attributes:
        is_featured: It stands for the story; others are often those of the text once more, smaller.
    """

    source: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    is_featured: bool = False


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """What an entry says; what it doesn't say is empty.

    Attributes:
        text: Its HTML; it is changed when it is read.
        octets: The entry by itself, for its digest.
        is_own: Copydesk wrote the file.
        topics: Pairs of a term and of the list that it is from, in order.
        embargo: Before which it may not be used (aware).
        publish_at: When it is to go out (aware), if it hasn't yet.
        left_over: Sentences about what nothing could be made of.
    """

    text: Tag
    octets: bytes
    is_own: bool = False
    title: str = ""
    summary: str = ""
    address: str = ""
    url_slug: str = ""
    language: str = ""
    authors: tuple[str, ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    pictures: tuple[FeedPicture, ...] = ()
    embargo: datetime | None = None
    publish_at: datetime | None = None
    left_over: tuple[str, ...] = field(default=())


def tree_of(html: str) -> Tag:
    """The HTML of an entry.

    Raises:
        TooLongError: It is over ``LIMIT_CHARACTERS``.
    """
    if len(html) > LIMIT_CHARACTERS:
        raise TooLongError
    return read_tree(html)


def octets_of(element: Element) -> bytes:
    """An element by itself, without what follows it."""
    from lxml import etree  # noqa: PLC0415

    return etree.tostring(element, encoding="utf-8", with_tail=False)


def instant(text: str) -> datetime | None:
    """A date of RFC 3339 or RFC 822 in UTC; None if it is neither, or has no zone."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            at = read(text.strip())
            return at.astimezone(UTC) if at.tzinfo else None
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
