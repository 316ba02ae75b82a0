"""Items of RSS 2.0, and of the RSS 1.0 that is RDF."""

from collections.abc import Iterator

from editor.importers.feed_parts.entry import (
    GENERATOR,
    FeedEntry,
    FeedPicture,
    instant,
    octets_of,
    tree_of,
)
from editor.importers.xml_parts.tree import Element, child, children, every, raw_text, text_of

_MEDIA = "{http://search.yahoo.com/mrss/}"
_ATOM = "{http://www.w3.org/2005/Atom}"


def rss_entries(root: Element) -> Iterator[FeedEntry]:
    """The items of a channel, or of RDF, in which they stand beside it."""
    channel = child(root, "channel")
    is_own = text_of(child(channel, "generator")) == GENERATOR
    language = text_of(child(channel, "language"))
    for item in every(root, "item"):
        yield _entry(item, language, is_own=is_own)


def _entry(item: Element, language: str, *, is_own: bool) -> FeedEntry:
    encoded, described = _raw(item, "encoded"), _raw(item, "description")
    return FeedEntry(
        text=tree_of(encoded or described),
        octets=octets_of(item),
        is_own=is_own,
        title=_raw(item, "title"),
        summary=described if encoded else "",
        address=_address(item),
        language=language or text_of(child(item, "language")),
        authors=tuple(_authors(item)),
        topics=tuple(_topics(item)),
        pictures=tuple(_pictures(item)),
        embargo=instant(text_of(child(item, "available"))),
    )


def _raw(item: Element, name: str) -> str:
    """The words of the first element of that name that is no picture's."""
    named = (each for each in children(item, name) if not str(each.tag).startswith(_MEDIA))
    return raw_text(next(named, None))


def _address(item: Element) -> str:
    links = (each for each in children(item, "link") if not str(each.tag).startswith(_ATOM))
    link, guid = text_of(next(links, None)), child(item, "guid")
    if link or guid is None or guid.get("isPermaLink") == "false":
        return link
    return text_of(guid)


def _authors(item: Element) -> Iterator[str]:
    """``dc:creator`` once a person; ``author`` is an address of mail with a name behind it."""
    names = [text_of(each) for each in children(item, "creator")]
    if not names:
        names = [_behind_address(text_of(each)) for each in children(item, "author")]
    yield from dict.fromkeys(filter(None, names))


def _behind_address(author: str) -> str:
    if "@" not in author:
        return author
    return author.partition("(")[2].rpartition(")")[0].strip()


def _topics(item: Element) -> Iterator[tuple[str, str]]:
    for each in children(item, "category", "subject"):
        if term := text_of(each):
            yield term, each.get("domain", "")


def _pictures(item: Element) -> Iterator[FeedPicture]:
    for media in every(item, "content", "thumbnail"):
        kind = media.get("medium") or media.get("type") or "image"
        if str(media.tag).startswith(_MEDIA) and media.get("url") and kind.startswith("image"):
            credit = ", ".join(filter(None, map(text_of, children(media, "credit"))))
            yield FeedPicture(
                media.get("url", ""),
                text_of(child(media, "text")),
                text_of(child(media, "description")),
                f"({credit})" if credit else "",
            )
    for enclosure in children(item, "enclosure"):
        if enclosure.get("url") and enclosure.get("type", "").startswith("image/"):
            yield FeedPicture(enclosure.get("url", ""))
