"""HTML as a small tree of our own: no parser's types, no bottomless depth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from turbohtml import Document, Node
    from turbohtml import Element as ParsedElement

_DEEPEST = 100
_HEADER = re.compile(r"\s*Version:[\d.]+\s+(?:\w+:[^\n<]*\s+)*(?=<)")


@dataclass(slots=True, eq=False)
class Tag:
    """An element.

    Attributes:
        name: In lower case, with its prefix (``o:p``).
        attrs: As written; names in lower case, several classes parted by a space.
        inside: Texts and elements, in order.
    """

    name: str
    attrs: dict[str, str] = field(default_factory=dict)
    inside: list[Tag | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The classes of the element."""
        return self.attrs.get("class", "").split()

    def tags(self) -> Iterator[Tag]:
        """The element and all below it, in the order of the document."""
        waiting = [self]
        while waiting:
            tag = waiting.pop()
            yield tag
            waiting.extend(reversed([each for each in tag.inside if isinstance(each, Tag)]))

    def text(self) -> str:
        """All text in it."""
        pieces: list[str] = []
        waiting: list[Tag | str] = [self]
        while waiting:
            each = waiting.pop()
            if isinstance(each, str):
                pieces.append(each)
            else:
                waiting.extend(reversed(each.inside))
        return "".join(pieces)


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page and what it says of itself; what it doesn't say is empty.

    Attributes:
        root: All of it.
        densest: The element that holds most of what reads as text; None if nothing does.
        title: Of its heading, else as it is shared.
        author: One name, or several in a row.
        description: A sentence for search engines and cards.
        language: As written, such as ``en_GB``.
        address: The canonical one, as written.
        site: The name of the site.
    """

    root: Tag
    densest: Tag | None
    title: str = ""
    author: str = ""
    description: str = ""
    language: str = ""
    address: str = ""
    site: str = ""


def read_tree(html: str) -> Tag:
    """Parse HTML as a browser would.

    The header that Windows puts before pasted HTML is skipped, and so are comments. What is
    nested deeper than a hundred levels comes out at the hundredth.
    """
    return _root_of(_parsed(html))[0]


def read_web_page(html: str) -> WebPage:
    """Parse a page with what stands in its head."""
    document = _parsed(html)
    told = document.article()
    root, densest = _root_of(document, told.element)
    return WebPage(
        root,
        densest,
        title=_line(told.title),
        author=_line(told.byline),
        description=_line(told.description),
        language=_line(told.lang),
        address=_line(told.canonical),
        site=_line(told.site_name),
    )


def _parsed(html: str) -> Document:
    from turbohtml import parse  # noqa: PLC0415 - not before something is pasted

    header = _HEADER.match(html)
    return parse(html[header.end() :] if header else html)


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


def _root_of(document: Document, wanted: ParsedElement | None = None) -> tuple[Tag, Tag | None]:
    """The page as a tree of ours, and the element of it that is wanted."""
    root = Tag("html")
    if document.root is None:
        return root, None
    root.attrs = _attributes(document.root)
    return root, _fill(root, document.root, wanted)


def _fill(root: Tag, parsed: ParsedElement, wanted: ParsedElement | None) -> Tag | None:
    from turbohtml import Element, Text  # noqa: PLC0415

    found = None
    waiting: list[tuple[Tag, Iterator[Node]]] = [(root, iter(parsed.children))]
    while waiting:
        parent, nodes = waiting[-1]
        node = next(nodes, None)
        if node is None:
            waiting.pop()
        elif isinstance(node, Text):
            parent.inside.append(node.data)
        elif isinstance(node, Element):
            if len(waiting) >= _DEEPEST:
                waiting.append((parent, iter(node.children)))
            else:
                tag = Tag(node.tag.lower(), _attributes(node))
                parent.inside.append(tag)
                waiting.append((tag, iter(node.children)))
                found = tag if node is wanted else found
    return found


def _attributes(element: ParsedElement) -> dict[str, str]:
    return {
        name.lower(): " ".join(value) if isinstance(value, list) else value or ""
        for name, value in element.attrs.items()
    }
