"""Figure lines that come into a story bring a figure with them."""

from collections.abc import Mapping
from dataclasses import replace

from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.slug import figure_name_from
from editor.markup.figures import FIGURE_LINE, figure_line, figure_names


def with_figures_of(
    text: str, article: Article, brought: Mapping[str, Figure]
) -> tuple[str, tuple[Figure, ...]]:
    """Give each figure line of a pasted text a figure of its own.

    A line that was cut out of this story comes back as it was. A line that still stands there
    makes a second figure; a line from another story brings a copy of its figure.

    Args:
        text: What is pasted.
        article: The story that it is pasted into, without the text.
        brought: The figures that the text came with, by name.

    Returns:
        The text with names that are unique in the story, and the story's figures.
    """
    placed = set(figure_names(article.body))
    figures = {figure.name: figure for figure in article.figures}
    here = frozenset(figures)

    def placed_line(line: str, name: str) -> str:
        own, other = figures.get(name), brought.get(name)
        source = other or own
        if source is None:
            return line
        is_own = name in here and (other is None or other.photo == figures[name].photo)
        if not (is_own and name not in placed):
            new = name if name not in figures else figure_name_from(name, figures)
            figures[new] = replace(source, name=new, lead=False)
            name = new
        placed.add(name)
        return figure_line(name)

    changed = FIGURE_LINE.sub(lambda line: placed_line(line[0], line[1]), text)
    return changed, tuple(figures.values())
