"""Which part of a page is its story, and what stands around it."""

import re
from dataclasses import dataclass
from itertools import pairwise

from editor.markup.from_html.furniture import lines_of_text
from editor.markup.from_html.tree import Tag, WebPage

_COMMENTS = re.compile(
    r"(?:^|[-_ ])(?:comments?|comment-?list|disqus\w*)(?:$|[-_ ])", re.IGNORECASE
)
_MOST = 0.5


@dataclass(frozen=True, slots=True)
class Frame:
    """A page taken apart.

    Attributes:
        story: The element that holds the story; readers' comments are taken out of it.
        before: The lines before it that a reader sees.
        after: The lines behind it, with the comments.
    """

    story: Tag
    before: tuple[str, ...]
    after: tuple[str, ...]


def take_apart(page: WebPage) -> Frame:
    """Find the story of a page."""
    story = _story(page)
    lines = lines_of_text(page.root, without=story) if story is not page.root else []
    before = len(lines_of_text(_cut_at(page.root, story))) if lines else 0
    return Frame(story, tuple(lines[:before]), (*_without_comments(story), *lines[before:]))


def _story(page: WebPage) -> Tag:
    """The page's own article, or what is densest on it, with the one headline of the page."""
    named = _named(page)
    dense = page.densest or page.root
    if named is not None and (dense in named.tags() or _words(named) > _words(dense) * _MOST):
        return named
    headlines = [tag for tag in page.root.tags() if tag.name == "h1"]
    return _around(page.root, dense, headlines[0]) if len(headlines) == 1 else dense


def _named(page: WebPage) -> Tag | None:
    """The outermost article that holds the densest part, or the only article, or ``main``."""
    articles = [tag for tag in page.root.tags() if tag.name == "article"]
    mains = [tag for tag in page.root.tags() if tag.name == "main"]
    around = [tag for tag in articles if page.densest and page.densest in tag.tags()]
    if around or len(articles) == 1:
        return (around or articles)[0]
    return mains[0] if len(mains) == 1 else None


def _words(tag: Tag) -> int:
    return len(tag.text().split())


def _path(root: Tag, wanted: Tag) -> list[Tag]:
    """From an element down to one in it."""
    waiting = [[root]]
    while waiting:
        path = waiting.pop()
        if path[-1] is wanted:
            return path
        waiting.extend([*path, each] for each in path[-1].inside if isinstance(each, Tag))
    return [root]


def _around(root: Tag, first: Tag, second: Tag) -> Tag:
    """The smallest element that holds both."""
    below = _path(root, second)
    return [tag for tag in _path(root, first) if any(tag is each for each in below)][-1]


def _cut_at(root: Tag, end: Tag) -> Tag:
    """The page up to an element."""
    path = _path(root, end)
    cut = Tag("cut")
    for parent, child in reversed(list(pairwise(path))):
        at = next(at for at, each in enumerate(parent.inside) if each is child)
        cut = Tag(parent.name, parent.attrs, [*parent.inside[:at], cut])
    return cut


def _without_comments(story: Tag) -> list[str]:
    """Take readers' comments out of a story; what most of it is made of are none."""
    found: list[str] = []
    words = _words(story)
    waiting = [story]
    while waiting:
        parent = waiting.pop()
        for tag in [each for each in parent.inside if isinstance(each, Tag)]:
            named = f"{tag.attrs.get('class', '')} {tag.attrs.get('id', '')}"
            if _COMMENTS.search(named) and _words(tag) < words * _MOST:
                found += lines_of_text(tag)
                parent.inside.remove(tag)
            else:
                waiting.append(tag)
    return found
