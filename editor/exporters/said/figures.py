"""What a story says with its figures."""

from collections.abc import Callable

from editor.domain.caption_text import caption_text
from editor.domain.figure import Figure
from editor.domain.story import Story
from editor.exporters.said.fields import plain
from editor.markup.figures import figure_names, lead_above


def shown(story: Story) -> tuple[Figure, ...]:
    """The figures that readers get: the lead above the text, then as the body has them."""
    above = lead_above(story.article)
    figures = {figure.name: figure for figure in story.article.figures}
    names = dict.fromkeys(figure_names(story.article.body))
    placed = tuple(figures[name] for name in names if name in figures)
    return (above, *placed) if above else placed


def of_figures(said: Callable[[Story, Figure], str]) -> Callable[[Story], tuple[str, ...]]:
    """What the shown figures say, each in its place; empty if none of them says anything."""

    def value(story: Story) -> tuple[str, ...]:
        texts = tuple(plain(said(story, figure)) for figure in shown(story))
        return texts if any(texts) else ()

    return value


def printed_caption(story: Story, figure: Figure) -> str:
    """The caption as it is printed, with its FILE prefix."""
    return caption_text(story.caption_of(figure), figure.is_file)


def unplaced_figures(story: Story) -> int:
    """How many figures readers don’t get."""
    return len(story.article.figures) - len(shown(story))
