"""RSS 2.0: the story as an item of a channel, with its whole text and its pictures."""

from collections.abc import Iterable, Iterator
from email.utils import format_datetime

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.dates import machine_date
from editor.exporters.feed_parts.carried import FEEDS, FLATTENED
from editor.exporters.feed_parts.facts import (
    GENERATOR,
    FeedOptions,
    PictureAddress,
    authors_of,
    captions_of,
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
from editor.exporters.page.words import words_of
from editor.exporters.release import release_of
from editor.markup.addresses import web_address

_NAMESPACES = {
    "version": "2.0",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}


def _export(story: Story, options: FeedOptions) -> Iterator[Output]:
    figures = shown_figures(story)
    channel = (
        element("title", title_of(story, options)),
        element("link", site_of(story, options)),
        element("description", title_of(story, options)),
        element("language", language_tag(story.article.language)),
        element("copyright", options.rights) if options.rights else "",
        element("generator", GENERATOR),
        element("lastBuildDate", format_datetime(updated_at(story))),
        around("item", _item(story, figures, source_of(options))),
    )
    yield OutputFile("feed.rss", document(around("rss", [around("channel", channel)], _NAMESPACES)))
    for shown in figures.values():
        yield from shown.renditions[-1:]


RSS = Exporter(
    "RSS feed",
    FeedOptions(),
    _export,
    lambda _: Carries(FEEDS, FLATTENED),
    lambda _: "rss",
)


def _item(story: Story, figures: dict[str, ShownFigure], address: PictureAddress) -> Iterator[str]:
    article = story.article
    embargo = release_of(article).embargo
    form = FragmentForm(kicker=True, standfirst=True, byline=True)
    updated = machine_date(updated_at(story))
    if article.headline:
        yield element("title", article.headline)
    if link := web_address(article.canonical_url):
        yield element("link", link)
    yield element("guid", urn_of(article), {"isPermaLink": "false"})
    # A reader of feeds may keep an item with a date in the future to itself (RSS 2.0, pubDate).
    yield element("pubDate", format_datetime(published_at(story)))
    yield element("dcterms:modified", updated)
    yield element("atom:updated", updated)
    if embargo:
        yield element("dcterms:available", machine_date(embargo))
    yield from (element("dc:creator", name) for name in authors_of(story))
    yield from (element("dc:contributor", name) for name in others_of(story))
    for topic in topics_of(story):
        yield element("category", topic.term, {"domain": topic.scheme})
    if article.standfirst or not article.headline:  # an item needs one of them
        untitled = words_of(article.language).untitled
        yield element("description", article.standfirst or untitled)
    yield cdata("content:encoded", fragment(story, figures, form, address))
    yield from _pictures(story, figures.values(), address)


def _pictures(
    story: Story, figures: Iterable[ShownFigure], address: PictureAddress
) -> Iterator[str]:
    for shown in figures:
        picture = shown.largest
        if picture is None:
            continue
        words = captions_of(story, shown)
        credit = story.public_credit_of(shown.figure)
        plain = {"type": "plain"}
        inner = (
            element("media:description", words["caption"], plain) if words["caption"] else "",
            *(element("media:credit", name, {"role": "photographer"}) for name in credit.creators),
            *(element("media:credit", name, {"role": "owner"}) for name in credit.organisations),
            element("media:text", words["alt"], plain) if words["alt"] else "",
        )
        yield around(
            "media:content",
            inner,
            {
                "url": address(shown),
                "type": picture.media_type,
                "medium": "image",
                "width": str(picture.width_px),
                "height": str(picture.height_px),
            },
        )
