"""The dateline in front of the first paragraph, in formats that are no HTML."""

from editor.domain.dateline_text import dateline_text
from editor.domain.story import Story
from editor.exporters.page.language import language_tag
from editor.markup.characters import printable
from editor.markup.read_blocks import read_blocks
from editor.markup.story_blocks import Paragraph, Span, StoryBlocks


def dateline_of(story: Story) -> str:
    """The dateline as it is printed, with its dash and space; empty without one."""
    language = language_tag(story.article.language)
    return printable(dateline_text(story.article.dateline, language))


def blocks_with_dateline(story: Story) -> StoryBlocks:
    """The blocks of the body, the dateline as a bold first span of the first paragraph."""
    blocks = read_blocks(story.article.body)
    dateline = dateline_of(story)
    if not dateline:
        return blocks
    span = Span(dateline, strong=True)
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            return (*blocks[:at], Paragraph((span, *block.spans)), *blocks[at + 1 :])
    return (Paragraph((span,)), *blocks)
