"""Pages in pieces: which of them are shown at once, and what a new section changes. No widgets."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from editor.exporters.preview import Page

_PARAGRAPH = re.compile(r"<(p|h[2-6]|li|td|th|pre)\b")
WINDOW_CHARACTERS = 16_000
"""About 2,500 words, several screens: what Qt's text browser takes within a frame."""


@dataclass(frozen=True, slots=True)
class Section:
    """The paragraphs round the caret.

    Attributes:
        text: Their Markdown.
        first_line: The line of the body, from 0, that they begin in.
        lines: How many lines the whole body has.
    """

    text: str
    first_line: int
    lines: int

    @property
    def end_line(self) -> int:
        """The line of the body before which they end."""
        return self.first_line + self.text.count("\n") + 1


def block_at(page: Page, line: int) -> int:
    """The number of the block that a line of the body belongs to; the first for lines above."""
    return max(0, bisect_right(page.blocks, line, key=lambda block: block.line) - 1)


def window_round(page: Page, line: int) -> range:
    """The numbers of the blocks that are shown at once when somebody looks at that line."""
    first = block_at(page, line)
    end = min(first + 1, len(page.blocks))
    size = sum(len(block.html) for block in page.blocks[first:end])
    while size < WINDOW_CHARACTERS and (first > 0 or end < len(page.blocks)):
        if first > 0:
            first -= 1
            size += len(page.blocks[first].html)
        if end < len(page.blocks):
            size += len(page.blocks[end].html)
            end += 1
    return range(first, end)


def html_of(page: Page, shown: range) -> str:
    """The HTML of these blocks, with what stands above and below if they reach there.

    The first paragraph of a block has the id ``line-`` and its line.
    """
    head = page.head if shown.start == 0 else "<body>"
    foot = page.foot if shown.stop == len(page.blocks) else ""
    blocks = (page.blocks[number] for number in shown)
    named = (
        _PARAGRAPH.sub(rf'<\1 id="line-{block.line}"', block.html, count=1) for block in blocks
    )
    return f"{head}{''.join(named)}{foot}"


def with_section(page: Page, part: Page, section: Section, lines_before: int) -> Page:
    """A page with the blocks of a section in the place of its older ones.

    Args:
        page: The page as it was when the body had ``lines_before`` lines.
        part: The section's page.
        section: What it was made of.
        lines_before: How many lines the body had then.
    """
    more = section.lines - lines_before
    above = [block for block in page.blocks if block.line < section.first_line]
    below = [
        replace(block, line=block.line + more)
        for block in page.blocks
        if block.line >= max(section.first_line, section.end_line - more)
    ]
    return replace(
        page,
        blocks=(*above, *part.blocks, *below),
        pictures={**page.pictures, **part.pictures},
    )
