"""From a body to its words."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from editor.markup.characters import restore
from editor.markup.parse import parse

_BLOCKS = frozenset(
    {
        *("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "figure"),
        *("figcaption", "aside", "table", "div", "hr"),
    }
)
_LINES = frozenset({"li", "tr", "br"})
_CELLS = frozenset({"td", "th"})
_UNPRINTED = frozenset({"embed", "footnote-ref", "footnote-backref"})
_SOFT_SPACE = re.compile(r"[ \t\n]+")
# Marks of the walk, which can't be in a text: the parser has taken control characters out.
_NEW_BLOCK, _NEW_LINE, _NEW_CELL = "\x1e", "\x1f", "\x1d"
_MARKS = re.compile(r"([\x1d-\x1f][\x1d-\x1f \t\n]*)")


def plain_text(body: str) -> str:
    """What readers read of a body, without markup.

    Returns:
        Paragraphs parted by an empty line, list items and table rows by a line end, cells by a
        tab. Addresses, embeds, figure lines, footnote marks and hidden notes are left out; the
        footnotes' words stand at the end. No-break spaces are kept.
    """
    pieces = _MARKS.split("".join(_words(parse(body))))
    written = (_written(piece) for piece in pieces)
    return restore("".join(written).strip(" \n\t"))


def _written(piece: str) -> str:
    if _NEW_BLOCK in piece:
        return "\n\n"
    if _NEW_LINE in piece:
        return "\n"
    return "\t" if _NEW_CELL in piece else piece.rstrip(" \n\t")


def _words(element: Element) -> Iterator[str]:
    """The text in an element, with marks where its blocks, lines and cells begin and end."""
    if element.text:
        keeps_lines = element.tag == "code"
        yield element.text if keeps_lines else _SOFT_SPACE.sub(" ", element.text)
    for child in element:
        if child.get("class") not in _UNPRINTED:
            mark = _mark(child, element)
            yield mark
            yield from _words(child)
            yield mark
        if child.tail:
            yield _SOFT_SPACE.sub(" ", child.tail)


def _mark(child: Element, parent: Element) -> str:
    if child.tag in _LINES or (child.tag in {"ul", "ol", "p"} and parent.tag == "li"):
        return _NEW_LINE
    if child.tag in _BLOCKS:
        return _NEW_BLOCK
    return _NEW_CELL if child.tag in _CELLS else ""
