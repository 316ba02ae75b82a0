"""WXR 1.2: a file for WordPress's own importer, with the post, its terms and its pictures."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.feed_parts.facts import (
    GENERATOR,
    FeedOptions,
    authors_of,
    site_of,
    source_of,
    title_of,
)
from editor.exporters.feed_parts.xml_lines import around, cdata, document, element
from editor.exporters.page.fragment import FragmentForm
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import shown_figures
from editor.exporters.wordpress_parts.carried import BLOCKS, FLATTENED
from editor.exporters.wordpress_parts.post import post_content
from editor.exporters.wxr_parts.items import Post, numbered, picture_item, post_item
from editor.exporters.wxr_parts.names import nicename
from editor.exporters.wxr_parts.times import post_time

_NAMESPACES = {
    "version": "2.0",
    "xmlns:excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:wp": "http://wordpress.org/export/1.2/",
}
_CARRIED = frozenset(
    {"headline", "kicker", "standfirst", "section", "keywords", "language", "canonical_url"}
    | {"url_slug", "publish_at"}
)


@dataclass(frozen=True, slots=True)
class Options(FeedOptions):
    """What can be chosen for a file for WordPress's importer."""

    zone: str = field(default="UTC", metadata={"label": "Time zone of the site"})
    byline: bool = field(default=True, metadata={"label": "Byline in the post"})
    lead: bool = field(
        default=True,
        metadata={"label": "Lead picture in the post; some themes show the featured picture, too"},
    )


def _export(story: Story, options: Options) -> Iterator[Output]:
    figures = shown_figures(story)
    pictures, address = numbered(figures), source_of(options)
    form = FragmentForm(kicker=True, standfirst=True, byline=options.byline, lead=options.lead)
    time = post_time(story, options.zone)
    people = authors_of(story) or (title_of(story, options),)
    post, site = Post(story, time, nicename(people[0])), site_of(story, options)
    channel = (
        element("title", title_of(story, options)),
        element("link", site),
        element("description"),
        element("language", language_tag(story.article.language)),
        element("copyright", options.rights) if options.rights else "",
        element("generator", GENERATOR),
        element("wp:wxr_version", "1.2"),
        element("wp:base_site_url", site),
        element("wp:base_blog_url", site),
        *(_author(number, name) for number, name in enumerate(people, 1)),
        post_item(post, post_content(story, figures, form, address), pictures),
        *(picture_item(post, number, each, address(each)) for number, each in pictures.items()),
    )
    yield OutputFile("post.wxr", document(around("rss", [around("channel", channel)], _NAMESPACES)))
    for shown in figures.values():
        yield from shown.renditions[-1:]


def _carries(options: Options) -> Carries:
    byline = {"byline"} if options.byline else set()
    return Carries(
        BLOCKS | _CARRIED | byline,
        {
            **FLATTENED,
            "embargo": "the time of publication, before which WordPress doesn’t publish it",
        },
    )


WXR = Exporter("WordPress export (WXR)", Options(), _export, _carries, lambda _: "wxr")


def _author(number: int, name: str) -> str:
    """A person; without an address of mail, which is nobody's business."""
    return around(
        "wp:author",
        (
            element("wp:author_id", str(number)),
            cdata("wp:author_login", nicename(name)),
            cdata("wp:author_email", ""),
            cdata("wp:author_display_name", name),
        ),
    )
