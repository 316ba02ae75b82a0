"""Pieces of a post as the HTML that Ghost turns into its own nodes without a loss.

Ghost drops classes, spans and ``aside``, and glues ``cite`` to the quotation. What it would lose
stands between the marks of an HTML card, which it keeps as it is.
"""

from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from editor.exporters.ghost_parts.pieces import Image, Note, Piece
from editor.exporters.page.plain_html import block_html, inline, lines_html
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
    StoryBlock,
    StoryBlocks,
    Subhead,
)


def post_html(pieces: Iterable[Piece]) -> str:
    """A post."""
    return "\n".join(filter(None, map(_piece, pieces)))


def _piece(piece: Piece) -> str:
    match piece:
        case Image():
            return _image(piece)
        case Note():
            return (
                '<div class="kg-card kg-callout-card kg-callout-card-yellow">'
                f'<div class="kg-callout-text">{note_html(piece)}</div></div>'
            )
        case Quote() if is_plain(piece.blocks):
            return f"<blockquote>{inline(said(piece))}</blockquote>"
        case PullQuote() if is_plain(piece.blocks):
            # Ghost's own alternative quotation would lose its class, which makes it one.
            return _card(
                f'<blockquote class="kg-blockquote-alt">{inline(said(piece))}</blockquote>'
            )
    return block_html(piece) if is_native(piece) else _card(block_html(piece))


def _card(html: str) -> str:
    return f"<!--kg-card-begin: html-->\n{html}\n<!--kg-card-end: html-->"


def is_native(block: StoryBlock) -> bool:
    """Whether Ghost has a node for it that loses nothing."""
    match block:
        case Quote(blocks=blocks) | PullQuote(blocks=blocks):
            return is_plain(blocks)
        case Listing(points=points):
            return all(map(_is_plain_point, points))
    return isinstance(block, (Paragraph, Subhead, Code, Rule, Embed))


def is_plain(blocks: StoryBlocks) -> bool:
    """Whether they are paragraphs and nothing else."""
    return all(isinstance(block, Paragraph) for block in blocks)


def _is_plain_point(blocks: StoryBlocks) -> bool:
    first, *rest = blocks or (Paragraph(()),)
    nested = all(isinstance(block, Listing) and is_native(block) for block in rest)
    return isinstance(first, Paragraph) and nested


def said(block: Quote | PullQuote) -> Spans:
    """A quotation of paragraphs as one line: an empty line between them, who said it below."""
    spans: list[Span] = []
    for each in block.blocks:
        if isinstance(each, Paragraph):
            spans += [Span("\n\n"), *each.spans] if spans else each.spans
    if isinstance(block, PullQuote) and block.who:
        spans += [Span("\n"), *block.who]
    return tuple(spans)


def note_html(note: Note) -> str:
    """The words of a note, its label in bold."""
    return f"<strong>{escape(note.label)}:</strong> {lines_html(note.text)}"


def source_of(image: Image) -> str:
    """The path of a picture; empty while it is missing."""
    largest = image.shown.largest
    return quote(largest.path) if largest else ""


def _image(image: Image) -> str:
    largest = image.shown.largest
    if largest is None:
        return f"<p>{lines_html(image.words)}</p>" if image.words else ""
    caption = f"<figcaption>{lines_html(image.words)}</figcaption>" if image.words else ""
    kind = "kg-card kg-image-card" + (" kg-card-hascaption" if caption else "")
    return (
        f'<figure class="{kind}"><img src="{source_of(image)}" class="kg-image" '
        f'alt="{escape(image.alt)}" width="{largest.width_px}" height="{largest.height_px}">'
        f"{caption}</figure>"
    )
