"""Blocks as HTML without classes, for systems that know few elements and keep no attributes."""

from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from editor.markup.story_blocks import (
    Code,
    Embed,
    Factbox,
    Listing,
    Notes,
    Paragraph,
    PullQuote,
    Quote,
    Rule,
    Span,
    Spans,
    StoryBlock,
    StoryBlocks,
    Subhead,
    Table,
)


def inline(spans: Spans) -> str:
    """A line as HTML."""
    return "".join(map(_span, spans))


def lines_html(text: str) -> str:
    """Plain text as HTML, its line ends kept."""
    return escape(text, quote=False).replace("\n", "<br>")


def _span(span: Span) -> str:
    if span.note:
        return f"<sup>{escape(span.note)}</sup>"
    html = lines_html(span.text)
    for tag, has_look in (("code", span.code), ("em", span.emphasis), ("strong", span.strong)):
        if has_look:
            html = f"<{tag}>{html}</{tag}>"
    return f'<a href="{escape(span.address)}">{html}</a>' if span.address else html


def block_html(block: StoryBlock) -> str:
    """A block in plain HTML, empty if it is no block of text."""
    write = _WRITERS.get(type(block))
    return write(block) if write else ""


def _paragraph(block: Paragraph) -> str:
    return f"<p>{inline(block.spans)}</p>"


def _subhead(block: Subhead) -> str:
    return f"<h{block.level}>{inline(block.spans)}</h{block.level}>"


def _quote(block: Quote) -> str:
    return f"<blockquote>{_inside(block.blocks)}</blockquote>"


def _pull_quote(block: PullQuote) -> str:
    by = f"<p>{inline(block.who)}</p>" if block.who else ""
    return f"<blockquote>{_inside(block.blocks)}{by}</blockquote>"


def _factbox(block: Factbox) -> str:
    heading = f"<h3>{inline(block.title)}</h3>" if block.title else ""
    return f'<aside class="factbox">{heading}{_inside(block.blocks)}</aside>'


def _notes(block: Notes) -> str:
    items = "".join(f"<li>{_inside(note.blocks)}</li>" for note in block.notes)
    return f'<div class="footnotes"><ol>{items}</ol></div>'


def _embed(block: Embed) -> str:
    return f'<p><a href="{escape(block.address)}">{escape(block.address)}</a></p>'


def _code(block: Code) -> str:
    return f"<pre><code>{escape(block.text, quote=False)}</code></pre>"


def _inside(blocks: StoryBlocks) -> str:
    return "".join(map(block_html, blocks))


def _listing(block: Listing) -> str:
    points = "".join(f"<li>{''.join(_point(point))}</li>" for point in block.points)
    if block.start is None:
        return f"<ul>{points}</ul>"
    start = "" if block.start == 1 else f' start="{block.start}"'
    return f"<ol{start}>{points}</ol>"


def _point(blocks: StoryBlocks) -> Iterator[str]:
    """A point; its first paragraph without an element of its own."""
    for at, block in enumerate(blocks):
        is_line = at == 0 and isinstance(block, Paragraph)
        yield inline(block.spans) if is_line and isinstance(block, Paragraph) else block_html(block)


def _table(block: Table) -> str:
    head, *rows = block.rows or ((),)
    top = "".join(f"<th>{inline(cell)}</th>" for cell in head)
    rest = "".join(
        f"<tr>{''.join(f'<td>{inline(cell)}</td>' for cell in row)}</tr>" for row in rows
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{rest}</tbody></table>"


_WRITERS: dict[type, Callable[[Any], str]] = {
    Paragraph: _paragraph,
    Subhead: _subhead,
    Quote: _quote,
    PullQuote: _pull_quote,
    Factbox: _factbox,
    Listing: _listing,
    Table: _table,
    Notes: _notes,
    Embed: _embed,
    Code: _code,
    Rule: lambda _: "<hr>",
}
