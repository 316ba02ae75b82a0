"""Text of components in the HTML that Apple News Format knows: a few elements, no attributes."""

from editor.exporters.page.plain_html import block_html, inline
from editor.markup.story_blocks import (
    Code,
    Embed,
    Listing,
    Notes,
    Paragraph,
    StoryBlock,
    StoryBlocks,
    lines_in,
)

ELEMENTS = frozenset({"p", "strong", "em", "a", "ul", "ol", "li", "br", "sup", "pre", "code"})
"""The elements that are used here; Apple's list has some more."""


def body_html(blocks: StoryBlocks) -> str:
    """Blocks as the text of a body; of what Apple doesn't know the words stay."""
    return "".join(map(_block, blocks))


def _block(block: StoryBlock) -> str:
    match block:
        case Paragraph() | Code() | Embed():
            return block_html(block)
        case Listing(points=points, start=start):
            kind = "ul" if start is None else "ol"
            return f"<{kind}>{''.join(map(_point, points))}</{kind}>"
        case Notes(notes=notes):
            return f"<ol>{''.join(_point(note.blocks) for note in notes)}</ol>"
    return "".join(f"<p>{inline(line)}</p>" for line in lines_in((block,)) if line)


def _point(blocks: StoryBlocks) -> str:
    """A point; its first paragraph without an element of its own."""
    match blocks:
        case (Paragraph(spans=spans), *rest):
            return f"<li>{inline(spans)}{body_html(tuple(rest))}</li>"
    return f"<li>{body_html(blocks)}</li>"
