"""What a story says in its text: the words, and what they are."""

from collections.abc import Callable
from typing import Any

from editor.domain.story import Story
from editor.exporters.said.fields import plain
from editor.markup.read_blocks import read_blocks
from editor.markup.story_blocks import (
    Code,
    Listing,
    Notes,
    Place,
    Span,
    StoryBlock,
    Table,
    every,
    lines_in,
    own_lines,
    text_of,
)


def figure_places(story: Story) -> tuple[tuple[int, int], ...]:
    """Before how many words of the text each line of figures stands, and how many it has."""
    known = {figure.name for figure in story.article.figures}
    places, words = [], 0
    for block in every(read_blocks(story.article.body)):
        if isinstance(block, Place):
            count = sum(name in known for name in block.names)
            places += [(words, count)] if count else []
        words += sum(len(text_of(spans).split()) for spans in own_lines(block))
    return tuple(places)


def words_of_text(story: Story) -> tuple[str, ...]:
    """The words of the text, in order."""
    lines = map(text_of, lines_in(read_blocks(story.article.body)))
    return tuple(word for line in lines for word in line.split())


def looks(wanted: Callable[[Span], Any]) -> Callable[[Story], tuple[Any, ...]]:
    """Which words have a look, and what of it."""

    def value(story: Story) -> tuple[Any, ...]:
        found: list[tuple[str, Any]] = []
        for block in every(read_blocks(story.article.body)):
            if isinstance(block, Code):
                continue
            for spans in own_lines(block):
                found += [
                    (plain(span.text), wanted(span))
                    for span in spans
                    if wanted(span) and (plain(span.text) or span.note)
                ]
        return tuple(found)

    return value


def blocks_of(
    kind: type | tuple[type, ...], said: Callable[[Any], Any]
) -> Callable[[Story], tuple[Any, ...]]:
    """What is said of each block of a kind, in order."""

    def value(story: Story) -> tuple[Any, ...]:
        blocks = every(read_blocks(story.article.body))
        return tuple(said(block) for block in blocks if isinstance(block, kind))

    return value


def words_of_block(block: StoryBlock) -> str:
    """All words in a block, a space between each two."""
    return " ".join(" ".join(map(text_of, lines_in((block,)))).split())


def points_of(block: Listing) -> tuple[Any, ...]:
    """Where the counting begins, and the words of each point."""
    return block.start, *(" ".join(map(words_of_block, point)) for point in block.points)


def cells_of(block: Table) -> tuple[Any, ...]:
    """The words of each cell, row by row."""
    return tuple(tuple(plain(text_of(cell)) for cell in row) for row in block.rows)


def notes_of(block: Notes) -> tuple[str, ...]:
    """The words of each footnote."""
    return tuple(" ".join(map(words_of_block, note.blocks)) for note in block.notes)


def galleries(story: Story) -> tuple[int, ...]:
    """How many pictures each gallery has."""
    counts = blocks_of(Place, lambda place: len(place.names))(story)
    return tuple(count for count in counts if count > 1)


def weight_of(span: Span) -> Any:
    """Whether words are strong, and whether they are emphasised; None if neither."""
    return (span.strong, span.emphasis) if span.strong or span.emphasis else None
