"""A page that Copydesk wrote itself, read back field by field."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from editor.domain.article import Article
from editor.domain.moment import Moment, moment
from editor.importers.credited import credited
from editor.importers.fragment import new_article, read_part
from editor.importers.fragment_parts.marked import moment_in, words_in
from editor.importers.fragment_parts.pictures import name_by_path
from editor.markup.addresses import web_address
from editor.markup.from_html.furniture import lines_of_text
from editor.markup.from_html.tree import Tag

_GENERATOR = "Copydesk"
_SHAPE = (("article", ""), ("h1", ""), ("div", "text"))
_UNKNOWN = "und"
_NOTHING = Tag("html")


def is_own_page(root: Tag) -> bool:
    """Whether the page says that Copydesk made it, and still has the shape of it."""
    return _GENERATOR in _told(root, "generator") and all(_find(root, *each) for each in _SHAPE)


def read_own_page(file_name: str, data: bytes, root: Tag) -> tuple[Article, Mapping[str, str]]:
    """The article of the page, and the sources of its pictures by figure name.

    What somebody has put into the page since is in ``not_understood``.

    Args:
        file_name: Names the story if it has no headline.
        data: The file, for its digest.
        root: The page; is changed.
    """
    heading = _words(_find(root, "h1"))
    titles = (_words(_find(root, "title")), next(iter(_told(root, "og:title")), ""))
    seo_title, social_headline = ("" if title == heading else title for title in titles)
    over, by = _taken(root, "p", "over"), _taken(root, "p", "by")
    language = root.attrs.get("lang", _UNKNOWN)
    if language == _UNKNOWN:
        language = Article("", "").language
    read = read_part(
        _fragment(root, over, by), name_of=name_by_path, language=language, is_own=True
    )
    article = replace(
        new_article(file_name, data, read),
        seo_title=seo_title,
        social_headline=social_headline,
        section=_words(_find(over, "span", "section")),
        language=language,
        keywords=tuple(_told(root, "article:tag")),
        canonical_url=_address(root),
        publish_at=_moment(_find(by, "time")),
        not_understood=(*lines_of_text(root), *read.not_understood),
    )
    return credited(article, byline=read.byline, tagline=read.tagline), read.sources


def _fragment(root: Tag, over: Tag, by: Tag) -> Tag:
    """The story of the page as the fragment that it would be; it is taken out of the page."""
    head = _taken(root, "h1")
    byline = [_find(by, "span", name) for name in ("byline", "agency")]
    lines = [each for span in byline if span for each in (Tag("br"), *span.inside)][1:]
    corrections = _taken(root, "section", "corrections")
    return Tag(
        "html",
        inside=[
            *([head] if _has_headline(root) else []),
            _line("kicker", *(_find(over, "span", "kicker") or _NOTHING).inside),
            _taken(root, "p", "standfirst"),
            _line("byline", *lines),
            _taken(root, "div", "lead"),
            _taken(root, "p", "editors-note"),
            *_taken(root, "div", "text").inside,
            _taken(root, "p", "tagline"),
            *(_line("correction", *each.inside) for each in corrections.tags() if each.name == "p"),
        ],
    )


def _has_headline(root: Tag) -> bool:
    """Whether the page's facts say a headline; otherwise what stands over it only fills a gap."""
    kind = "application/ld+json"
    facts = [tag.text() for tag in root.tags() if tag.attrs.get("type") == kind]
    try:
        said = json.loads(facts[0]) if facts else None
    except (ValueError, RecursionError):
        said = None
    return not isinstance(said, dict) or bool(said.get("headline"))


def _line(name: str, *inside: Tag | str) -> Tag:
    return Tag("p", {"class": name}, list(inside))


def _matching(root: Tag, name: str, kind: str) -> Iterator[tuple[Tag, Tag]]:
    """The elements of that name and class, with what they stand in."""
    for parent in root.tags():
        for each in parent.inside:
            if isinstance(each, Tag) and each.name == name and kind in ("", *each.classes):
                yield parent, each


def _find(root: Tag | None, name: str, kind: str = "") -> Tag | None:
    return next((tag for _, tag in _matching(root, name, kind)), None) if root else None


def _taken(root: Tag, name: str, kind: str = "") -> Tag:
    """The first element of that name and class, taken out; an empty one if there is none."""
    for parent, tag in _matching(root, name, kind):
        parent.inside = [each for each in parent.inside if each is not tag]
        return tag
    return Tag("p")


def _words(tag: Tag | None) -> str:
    return words_in(tag).replace("\n", " ") if tag else ""


def _told(root: Tag, name: str) -> list[str]:
    """What the page's head says under a name, in order."""
    tags = [tag for tag in root.tags() if tag.name == "meta"]
    named = [tag for tag in tags if name in {tag.attrs.get("name"), tag.attrs.get("property")}]
    return [words for tag in named if (words := " ".join(tag.attrs.get("content", "").split()))]


def _address(root: Tag) -> str:
    links = [
        tag for tag in root.tags() if tag.name == "link" and tag.attrs.get("rel") == "canonical"
    ]
    return web_address(links[0].attrs.get("href", "")) if links else ""


def _moment(tag: Tag | None) -> Moment | None:
    at = moment_in(tag) if tag else None
    return moment(f"{at:%Y-%m-%d %H:%M:%S} UTC") if at else None
