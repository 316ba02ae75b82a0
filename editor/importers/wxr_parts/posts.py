"""The posts of a file of WordPress, as entries; what isn't a post is a picture or the site's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from editor.importers.feed_parts.entry import (
    GENERATOR,
    SECTION,
    FeedEntry,
    FeedPicture,
    instant,
    octets_of,
    tree_of,
)
from editor.importers.wxr_parts.blocks import plain_blocks
from editor.importers.wxr_parts.old_text import html_of, shortcodes_in
from editor.importers.xml_parts.tree import Element, child, children, raw_text, text_of

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
# What WordPress keeps beside stories and pictures.
_NOT_STORIES = frozenset(
    {
        *("attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset"),
        *("oembed_cache", "user_request", "wp_block", "wp_template", "wp_template_part"),
        *("wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face"),
    }
)
_NO_SECTION = frozenset({"uncategorized", "allgemein", "non-classe", "sin-categoria"})
_BLOCKS = "<!-- wp:"


@dataclass(frozen=True, slots=True)
class _Site:
    """What the file says of the site, for all of its posts."""

    language: str
    people: Mapping[str, str]
    pictures: Mapping[str, FeedPicture]
    is_own: bool


def posts(channel: Element) -> Iterator[FeedEntry]:
    """The posts and pages that say anything, in the order of the file."""
    items = [*children(channel, "item")]
    pictures = (each for each in items if _said(each, "post_type") == "attachment")
    site = _Site(
        text_of(child(channel, "language")),
        {
            text_of(child(each, "author_login")): text_of(child(each, "author_display_name"))
            for each in children(channel, "author")
        },
        {_said(each, "post_id"): _picture(each) for each in pictures},
        text_of(child(channel, "generator")) == GENERATOR,
    )
    for item in items:
        if _said(item, "post_type") not in _NOT_STORIES:
            yield _entry(item, site)


def _entry(item: Element, site: _Site) -> FeedEntry:
    content = raw_text(next(item.iter(_CONTENT), None))
    text = tree_of(content if _BLOCKS in content or site.is_own else html_of(content))
    plain_blocks(text)
    meta = _meta(item)
    excerpts = (each for each in children(item, "encoded") if each.tag != _CONTENT)
    featured = site.pictures.get(meta.get("_thumbnail_id", ""))
    login = text_of(child(item, "creator"))
    return FeedEntry(
        text=text,
        octets=octets_of(item),
        is_own=site.is_own,
        title=raw_text(child(item, "title")),
        summary=raw_text(next(excerpts, None)),
        address=_address(item),
        url_slug=_said(item, "post_name"),
        language=site.language,
        authors=tuple(filter(None, (site.people.get(login) or login,))),
        topics=tuple(_topics(item)),
        pictures=(featured,) if featured else (),
        embargo=instant(meta.get("_copydesk_embargo_until", "")),
        publish_at=instant(meta.get("_copydesk_publish_at", "")) or _planned(item, site),
        left_over=tuple(
            f"Only WordPress can make something of this; it stays in the text: {each}"
            for each in (() if site.is_own else shortcodes_in(content))
        ),
    )


def _said(item: Element, name: str) -> str:
    return text_of(child(item, name))


def _meta(item: Element) -> dict[str, str]:
    pairs = (
        (_said(each, "meta_key"), _said(each, "meta_value")) for each in children(item, "postmeta")
    )
    return dict(pairs)


def _picture(item: Element) -> FeedPicture:
    excerpts = (each for each in children(item, "encoded") if each.tag != _CONTENT)
    return FeedPicture(
        _said(item, "attachment_url"),
        _meta(item).get("_wp_attachment_image_alt", ""),
        text_of(next(excerpts, None)),
        is_featured=True,
    )


def _address(item: Element) -> str:
    """Where it is on the web; a draft has an address that leads to nothing lasting."""
    address = _said(item, "link")
    return "" if "?p=" in address or "?page_id=" in address else address


def _planned(item: Element, site: _Site) -> datetime | None:
    """When WordPress will publish it; ours says so itself."""
    if site.is_own or _said(item, "status") != "future":
        return None
    return instant(f"{_said(item, 'post_date_gmt').replace(' ', 'T')}+00:00")


def _topics(item: Element) -> Iterator[tuple[str, str]]:
    """The first category is the section, all others and the tags are keywords."""
    has_section = False
    for each in children(item, "category"):
        name, is_section = text_of(each), each.get("domain") == "category"
        if not name or (is_section and each.get("nicename") in _NO_SECTION):
            continue
        yield name, SECTION if is_section and not has_section else ""
        has_section = has_section or is_section
