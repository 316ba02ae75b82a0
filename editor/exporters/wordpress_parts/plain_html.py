"""Blocks of a body as plain HTML, for what no block of WordPress can hold."""

from collections.abc import Callable

from editor.exporters.wordpress_parts.line import attribute, text_html
from editor.markup.story_blocks import (
    Code,
    Embed,
    Listing,
    Paragraph,
    Quote,
    Spans,
    StoryBlock,
    StoryBlocks,
    inside,
    own_lines,
)

Line = Callable[[Spans], str]


def plain_html(blocks: StoryBlocks, line: Line) -> str:
    """HTML of blocks, each on a line of its own.

    Args:
        blocks: Of a list or in one.
        line: Writes a line of text.
    """
    return "\n".join(filter(None, (_one(line, each) for each in blocks)))


def _one(line: Line, found: StoryBlock) -> str:
    inner = "" if isinstance(found, Listing) else plain_html(tuple(inside(found)), line)
    match found:
        case Paragraph(spans=spans):
            html = f"<p>{line(spans)}</p>"
        case Quote():
            html = f"<blockquote>{inner}</blockquote>"
        case Listing(start=start, points=points):
            name = "ul" if start is None else "ol"
            first = f' start="{start}"' if start not in {None, 1} else ""
            items = "\n".join(f"<li>{plain_html(point, line)}</li>" for point in points)
            html = f"<{name}{first}>\n{items}\n</{name}>"
        case Code(text=text):
            html = f"<pre><code>{text_html(text)}</code></pre>"
        case Embed(address=address):
            html = f'<p class="embed"><a href="{attribute(address)}">{text_html(address)}</a></p>'
        case _:  # can't be in a list of the dialect: its words
            said = [f"<p>{text}</p>" for spans in own_lines(found) if (text := line(spans))]
            html = "\n".join(filter(None, (*said, inner)))
    return html
