"""The captions of a story as lines of text, each with its credit."""

from editor.domain.caption_text import caption_text
from editor.domain.figure import Figure
from editor.domain.story import Story
from editor.exporters.said.figures import shown


def caption_lines(story: Story) -> dict[str, str]:
    """``[Photo: caption (credit)]`` of each figure that readers get, by its name, in order."""
    words = {figure.name: captioned(story, figure) for figure in shown(story)}
    return {name: f"[Photo: {text}]" for name, text in words.items() if text}


def captioned(story: Story, figure: Figure) -> str:
    """The caption and its credit on one line, as they are printed; may be empty."""
    caption = caption_text(story.caption_of(figure), figure.is_file)
    return " ".join(f"{caption} {story.credit_text_of(figure)}".split())
