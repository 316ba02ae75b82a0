"""Entries of Atom (RFC 4287), in a feed or alone."""

from collections.abc import Iterator

from editor.importers.feed_parts.entry import (
    GENERATOR,
    FeedEntry,
    FeedPicture,
    instant,
    octets_of,
    tree_of,
)
from editor.importers.xml_parts.tree import Element, child, children, raw_text, text_of
from editor.markup.from_html.tree import Tag

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def atom_entries(root: Element) -> Iterator[FeedEntry]:
    """The entries of a feed, or the one that is the document."""
    if root.tag != "{http://www.w3.org/2005/Atom}entry":
        generator = text_of(child(root, "generator"))
        for entry in children(root, "entry"):
            yield _entry(entry, root, generator)
    else:
        yield _entry(root, root, text_of(child(root, "source", "generator")))


def _entry(entry: Element, root: Element, generator: str) -> FeedEntry:
    content, summary = child(entry, "content"), child(entry, "summary")
    language = entry.get(_LANGUAGE) or root.get(_LANGUAGE) or ""
    authors = [*children(entry, "author")] or [*children(root, "author")]
    return FeedEntry(
        text=_html(content if content is not None else summary),
        octets=octets_of(entry),
        is_own=generator == GENERATOR,
        title=_title(child(entry, "title")),
        summary=raw_text(summary) if content is not None else "",
        address=_link(entry, "alternate"),
        language=language,
        authors=tuple(filter(None, (text_of(child(each, "name")) for each in authors))),
        topics=tuple(
            (each.get("term", ""), each.get("scheme", ""))
            for each in children(entry, "category")
            if each.get("term")
        ),
        pictures=tuple(
            FeedPicture(each.get("href", ""))
            for each in children(entry, "link")
            if each.get("rel") == "enclosure" and each.get("type", "").startswith("image/")
        ),
        embargo=instant(text_of(child(entry, "available"))),
        left_over=_elsewhere(content),
    )


def _html(element: Element | None) -> Tag:
    """The HTML of a text construct: as text, as HTML, or as XHTML (3.1.1)."""
    if element is None:
        return tree_of("")
    match element.get("type", "text"):
        case "xhtml":
            return tree_of(octets_of(element).decode("utf-8", "replace"))
        case "html" | "text/html":
            return tree_of(raw_text(element))
    lines = [line.strip() for line in raw_text(element).split("\n\n")]
    paragraphs: list[Tag | str] = [Tag("p", inside=[line]) for line in lines if line]
    return Tag("html", inside=[Tag("body", inside=paragraphs)])


def _title(element: Element | None) -> str:
    if element is None:
        return ""
    return _html(element).text().strip() if element.get("type") == "html" else raw_text(element)


def _link(entry: Element, relation: str) -> str:
    links = (each for each in children(entry, "link") if each.get("rel", "alternate") == relation)
    return next((each.get("href", "") for each in links), "")


def _elsewhere(content: Element | None) -> tuple[str, ...]:
    source = content.get("src", "") if content is not None else ""
    return (f"The text isn’t in the feed, but here: {source}",) if source else ()
