"""Atom: the story as an entry, alone or in a feed; one that is withdrawn as a tombstone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.dates import machine_date
from editor.exporters.feed_parts.carried import FEEDS, FLATTENED
from editor.exporters.feed_parts.facts import (
    GENERATOR,
    FeedOptions,
    PictureAddress,
    authors_of,
    others_of,
    published_at,
    site_of,
    source_of,
    title_of,
    topics_of,
    updated_at,
)
from editor.exporters.feed_parts.xml_lines import around, cdata, document, element
from editor.exporters.identity import urn_of
from editor.exporters.page.fragment import FragmentForm, fragment
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import ShownFigure, shown_figures
from editor.exporters.release import release_of
from editor.markup.addresses import web_address
from editor.markup.text import plain_text

_ATOM = "http://www.w3.org/2005/Atom"
_CONTROL = "http://www.w3.org/2007/app"  # RFC 5023, 13.1.1
_TERMS = "http://purl.org/dc/terms/"
_TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"  # RFC 6721


class Form(Enum):
    """What the document is."""

    FEED = "Feed"
    ENTRY = "Entry alone"


@dataclass(frozen=True, slots=True)
class Options(FeedOptions):
    """What can be chosen for Atom."""

    document: Form = field(default=Form.FEED, metadata={"label": "Document"})


def _export(story: Story, options: Options) -> Iterator[Output]:
    figures = shown_figures(story)
    is_entry = options.document is Form.ENTRY
    language = language_tag(story.article.language)
    spaces = {"xmlns": _ATOM, "xml:lang": language}
    if story.article.status is Status.KILLED:
        piece = _tombstone(story, spaces if is_entry else {})
    else:
        inner = _entry(story, figures, options, source_of(options))
        piece = around("entry", inner, spaces if is_entry else {})
    root = piece if is_entry else around("feed", _feed(story, options, piece), spaces)
    yield OutputFile("entry.atom" if is_entry else "feed.atom", document(root))
    for shown in figures.values():
        yield from shown.renditions[-1:]


ATOM = Exporter(
    "Atom feed", Options(), _export, lambda _: Carries(FEEDS, FLATTENED), lambda _: "atom"
)


def _feed(story: Story, options: Options, entry: str) -> Iterator[str]:
    yield from _source(story, options)
    site = site_of(story, options)
    if web_address(site):
        yield element("link", attributes={"rel": "alternate", "href": site})
    yield around("author", [element("name", title_of(story, options))])
    if options.rights:
        yield element("rights", options.rights)
    yield entry


def _source(story: Story, options: Options) -> Iterator[str]:
    """What feed it is; an entry alone says from which one it was taken (4.2.11)."""
    yield element("id", f"{urn_of(story.article)}#feed")
    yield element("title", title_of(story, options))
    yield element("updated", machine_date(updated_at(story)))
    yield element("generator", GENERATOR)


def _entry(
    story: Story,
    figures: dict[str, ShownFigure],
    options: Options,
    address: PictureAddress,
) -> Iterator[str]:
    article = story.article
    yield element("id", urn_of(article))
    yield element("title", article.headline)
    yield element("updated", machine_date(updated_at(story)))
    yield element("published", machine_date(published_at(story)))
    for name in authors_of(story) or (title_of(story, options),):
        yield around("author", [element("name", name)])
    for name in others_of(story):
        yield around("contributor", [element("name", name)])
    if link := web_address(article.canonical_url):
        yield element("link", attributes={"rel": "alternate", "href": link})
    for topic in topics_of(story):
        yield element("category", attributes={"term": topic.term, "scheme": topic.scheme})
    if options.rights:
        yield element("rights", options.rights)
    if article.standfirst:
        yield element("summary", article.standfirst)
    if embargo := release_of(article).embargo:
        # A server that takes the entry doesn't show it.
        draft = [element("app:draft", "yes")]
        yield around("app:control", draft, {"xmlns:app": _CONTROL})
        yield element("dcterms:available", machine_date(embargo), {"xmlns:dcterms": _TERMS})
    if options.document is Form.ENTRY:
        yield around("source", _source(story, options))
    form = FragmentForm(kicker=True, standfirst=True, byline=True)
    yield cdata("content", fragment(story, figures, form, address), {"type": "html"})
    yield from _enclosures(figures, address)


def _enclosures(figures: dict[str, ShownFigure], address: PictureAddress) -> Iterator[str]:
    for shown in figures.values():
        if shown.largest:
            yield element(
                "link",
                attributes={
                    "rel": "enclosure",
                    "type": shown.largest.media_type,
                    "href": address(shown),
                },
            )


def _tombstone(story: Story, spaces: dict[str, str]) -> str:
    """What takes an entry back: readers that kept a copy drop it."""
    article = story.article
    return around(
        "at:deleted-entry",
        [element("at:comment", plain_text(article.body).strip())],
        {
            **spaces,
            "xmlns:at": _TOMBSTONES,
            "ref": urn_of(article),
            "when": machine_date(updated_at(story)),
        },
    )
