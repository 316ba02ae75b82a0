"""HTML as a small tree of our own: no parser's types, no bottomless depth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from turbohtml import Element as ParsedElement
    from turbohtml import Node

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


def read_tree(html: str) -> Tag:
    """Parse HTML as a browser would.

    The header that Windows puts before pasted HTML is skipped, and so are comments. What is
    nested deeper than a hundred levels comes out at the hundredth.
    """
    from turbohtml import parse  # noqa: PLC0415 - not before something is pasted

    header = _HEADER.match(html)
    document = parse(html[header.end() :] if header else html)
    root = Tag("html")
    if document.root is not None:
        root.attrs = _attributes(document.root)
        _fill(root, document.root)
    return root


def _fill(root: Tag, parsed: ParsedElement) -> None:
    from turbohtml import Element, Text  # noqa: PLC0415

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


def _attributes(element: ParsedElement) -> dict[str, str]:
    return {
        name.lower(): " ".join(value) if isinstance(value, list) else value or ""
        for name, value in element.attrs.items()
    }
