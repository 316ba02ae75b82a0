"""Pieces of a post as the nodes that Ghost's own editor keeps (Lexical)."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from editor.exporters.ghost_parts.html import (
    is_native,
    note_html,
    said,
    source_of,
)
from editor.exporters.ghost_parts.pieces import Image, Note, Piece
from editor.exporters.json_text import readable
from editor.exporters.page.plain_html import block_html, lines_html
from editor.markup.story_blocks import (
    Code,
    Embed,
    Listing,
    Paragraph,
    PullQuote,
    Quote,
    Rule,
    Span,
    Spans,
    Subhead,
)

_BOLD, _ITALIC, _CODE, _RAISED = 1, 2, 16, 64  # Lexical's TextFormatType, added up
_VERSION = {"version": 1}
_ELEMENT: dict[str, Any] = {"direction": "ltr", "format": "", "indent": 0, **_VERSION}


def post_lexical(pieces: Iterable[Piece], direction: str = "ltr") -> str:
    """A post, as the text of JSON that its field holds.

    Args:
        pieces: What it is made of.
        direction: ``ltr`` or ``rtl``, in which the language is read.
    """
    children = [_turned(node, direction) for piece in pieces for node in _nodes(piece)]
    root = {"root": {"children": children, "type": "root", **_ELEMENT, "direction": direction}}
    return json.dumps(readable(root), ensure_ascii=False, separators=(",", ":"))


def _turned(node: dict[str, Any], direction: str) -> dict[str, Any]:
    """The node with its direction, and with that of the nodes in it."""
    turned = {**node, "direction": direction} if "direction" in node else node
    if "children" not in node:
        return turned
    return {**turned, "children": [_turned(each, direction) for each in node["children"]]}


def _nodes(piece: Piece) -> Iterator[dict[str, Any]]:
    if isinstance(piece, Image):
        yield from _image(piece)
    elif isinstance(piece, Note):
        yield _note(piece)
    elif is_native(piece):
        yield _NODES[type(piece)](piece)
    else:
        yield {"type": "html", "html": block_html(piece), **_VERSION}


def _note(note: Note) -> dict[str, Any]:
    return {
        "type": "callout",
        "calloutText": f"<p>{note_html(note)}</p>",
        "calloutEmoji": "",
        "backgroundColor": "yellow",
        **_VERSION,
    }


def _code(block: Code) -> dict[str, Any]:
    return {"type": "codeblock", "code": block.text, "language": "", "caption": "", **_VERSION}


def _element(kind: str, spans: Spans, **more: Any) -> dict[str, Any]:
    return {"type": kind, "children": list(_texts(spans)), **more, **_ELEMENT}


def _texts(spans: Spans) -> Iterator[dict[str, Any]]:
    for span in spans:
        if span.address:
            yield {
                "type": "link",
                "url": span.address,
                "rel": None,
                "target": None,
                "title": None,
                "children": list(_lines(span)),
                **_ELEMENT,
            }
        else:
            yield from _lines(span)


def _lines(span: Span) -> Iterator[dict[str, Any]]:
    looks = (_BOLD, span.strong), (_ITALIC, span.emphasis), (_CODE, span.code)
    look = sum(bit for bit, is_so in (*looks, (_RAISED, bool(span.note))) if is_so)
    for number, line in enumerate((span.note or span.text).split("\n")):
        if number:
            yield {"type": "linebreak", **_VERSION}
        if line:
            yield {
                "type": "extended-text",
                "text": line,
                "format": look,
                "detail": 0,
                "mode": "normal",
                "style": "",
                **_VERSION,
            }


def _listing(block: Listing) -> dict[str, Any]:
    first = block.start or 1
    return {
        "type": "list",
        "listType": "bullet" if block.start is None else "number",
        "tag": "ul" if block.start is None else "ol",
        "start": first,
        "children": list(_points(block, first)),
        **_ELEMENT,
    }


def _points(block: Listing, first: int) -> Iterator[dict[str, Any]]:
    """The points; a list in one stands in an item of its own, as Lexical has it."""
    for number, point in enumerate(block.points, first):
        for each in point or (Paragraph(()),):
            match each:
                case Paragraph(spans=spans):
                    yield _element("listitem", spans, value=number)
                case Listing():
                    inner = _listing(each)
                    yield {"type": "listitem", "value": number, "children": [inner], **_ELEMENT}


def _image(image: Image) -> Iterator[dict[str, Any]]:
    largest = image.shown.largest
    if largest is not None:
        yield {
            "type": "image",
            "src": source_of(image),
            "width": largest.width_px,
            "height": largest.height_px,
            "title": "",
            "alt": image.alt,
            "caption": lines_html(image.words),
            "cardWidth": "regular",
            "href": "",
            **_VERSION,
        }
    elif image.words:
        yield _element("paragraph", (Span(image.words),))


_NODES: dict[type, Callable[[Any], dict[str, Any]]] = {
    Paragraph: lambda block: _element("paragraph", block.spans),
    Subhead: lambda block: _element("extended-heading", block.spans, tag=f"h{block.level}"),
    Quote: lambda block: _element("extended-quote", said(block)),
    PullQuote: lambda block: _element("aside", said(block)),
    Listing: _listing,
    Code: _code,
    Rule: lambda _: {"type": "horizontalrule", **_VERSION},
    Embed: lambda block: _element("paragraph", (Span(block.address, address=block.address),)),
}
