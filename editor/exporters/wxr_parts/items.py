"""The post and its pictures as items of the file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import format_datetime

from editor.domain.story import Story
from editor.exporters.dates import machine_date
from editor.exporters.feed_parts.facts import captions_of, published_at
from editor.exporters.feed_parts.xml_lines import around, cdata, element
from editor.exporters.file_names import file_stem
from editor.exporters.identity import figure_urn, urn_of
from editor.exporters.page.pictures import ShownFigure
from editor.exporters.wxr_parts.names import nicename
from editor.exporters.wxr_parts.times import PostTime
from editor.markup.addresses import web_address
from editor.markup.characters import printable

_POST = 1  # its number in the file; the pictures count on from it
_NOT_GUID = {"isPermaLink": "false"}


@dataclass(frozen=True, slots=True)
class Post:
    """A story on its way into a file, when it goes out, and who WordPress says wrote it."""

    story: Story
    time: PostTime
    login: str


def numbered(figures: Mapping[str, ShownFigure]) -> dict[int, ShownFigure]:
    """The pictures by their numbers in the file."""
    pictured = (shown for shown in figures.values() if shown.largest)
    return dict(enumerate(pictured, _POST + 1))


def post_item(post: Post, content: str, pictures: Mapping[int, ShownFigure]) -> str:
    """The post with its blocks; its pictures are items of their own, by their numbers."""
    story, article = post.story, post.story.article
    inner = (
        cdata("title", article.headline),
        element("link", web_address(article.canonical_url)),
        element("pubDate", format_datetime(published_at(story))),
        cdata("dc:creator", post.login),
        element("guid", urn_of(article), _NOT_GUID),
        element("description"),
        cdata("content:encoded", content),
        cdata("excerpt:encoded", article.standfirst),
        *_fields(_POST, post.time, article.url_slug, "post", 0),
        *_terms(article.section, article.keywords),
        *_post_meta(story, pictures),
    )
    return around("item", inner)


def picture_item(post: Post, number: int, shown: ShownFigure, url: str) -> str:
    """A picture, as an attachment of the post: WordPress fetches it from its address."""
    story = post.story
    words = captions_of(story, shown)
    credit = story.credit_text_of(shown.figure)
    name = file_stem(shown.figure.name, "photo")
    inner = (
        cdata("title", name),
        element("pubDate", format_datetime(published_at(story))),
        cdata("dc:creator", post.login),
        element("guid", figure_urn(story.article, nicename(name)), _NOT_GUID),
        element("description"),
        cdata("content:encoded", ""),
        cdata("excerpt:encoded", " ".join(filter(None, (words["caption"], credit)))),
        *_fields(number, post.time.fixed(), "", "attachment", _POST),
        cdata("wp:attachment_url", url),
        _meta("_wp_attachment_image_alt", words["alt"]) if words["alt"] else "",
        _meta("_media_credit", words["credit"]) if words["credit"] else "",
    )
    return around("item", inner)


def featured(pictures: Mapping[int, ShownFigure]) -> int | None:
    """The number of the picture that stands for the post: the lead's, else the first."""
    leads = (number for number, shown in pictures.items() if shown.figure.lead)
    return next(leads, next(iter(pictures), None))


def _fields(number: int, time: PostTime, name: str, kind: str, parent: int) -> Iterator[str]:
    yield element("wp:post_id", str(number))
    yield cdata("wp:post_date", time.local)
    yield cdata("wp:post_date_gmt", time.utc)
    yield cdata("wp:post_modified", time.changed_local)
    yield cdata("wp:post_modified_gmt", time.changed_utc)
    yield cdata("wp:comment_status", "closed")
    yield cdata("wp:ping_status", "closed")
    yield cdata("wp:post_name", name)
    yield cdata("wp:status", "inherit" if kind == "attachment" else time.status)
    yield element("wp:post_parent", str(parent))
    yield element("wp:menu_order", "0")
    yield cdata("wp:post_type", kind)
    yield cdata("wp:post_password", "")
    yield element("wp:is_sticky", "0")


def _terms(section: str, keywords: Sequence[str]) -> Iterator[str]:
    named = [("category", section), *(("post_tag", keyword) for keyword in keywords)]
    for domain, text in named:
        if name := " ".join(printable(text).split()):
            yield cdata("category", name, {"domain": domain, "nicename": nicename(name)})


def _post_meta(story: Story, pictures: Mapping[int, ShownFigure]) -> Iterator[str]:
    """WordPress hides fields with a line in front; they say what its own fields can't."""
    article = story.article
    if number := featured(pictures):
        yield _meta("_thumbnail_id", str(number))
    if article.publish_at:
        yield _meta("_copydesk_publish_at", machine_date(article.publish_at.utc))
    if article.embargo_until:
        yield _meta("_copydesk_embargo_until", machine_date(article.embargo_until.utc))


def _meta(key: str, value: str) -> str:
    return around("wp:postmeta", [cdata("wp:meta_key", key), cdata("wp:meta_value", value)])
