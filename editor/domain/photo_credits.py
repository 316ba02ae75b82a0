"""Who made the pictures of a story, in one line."""

from editor.domain.story import Story


def photo_credits(story: Story) -> str:
    """The credit lines of all figures, each once, without their brackets."""
    lines = (story.credit_text_of(figure) for figure in story.article.figures)
    bare = (line.removeprefix("(").removesuffix(")") for line in lines if line)
    return "; ".join(dict.fromkeys(bare))
