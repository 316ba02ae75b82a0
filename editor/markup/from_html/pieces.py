"""Pieces of a page, put together from what was read of it."""

from collections.abc import Sequence
from dataclasses import replace

from editor.markup.from_html.blocks import (
    Block,
    Embed,
    Heading,
    Paragraph,
    Point,
    Rule,
    Run,
    Runs,
    Table,
)
from editor.markup.from_html.paragraphs import without_bold
from editor.markup.from_html.styles import Styles
from editor.markup.from_html.tree import Tag

_EMOJI_AT_MOST = 8


def is_sign(alt: str) -> bool:
    """Whether a picture stands for an emoji, by its alt text."""
    return 0 < len(alt) <= _EMOJI_AT_MOST and not any(sign.isascii() for sign in alt)


def tables(
    rows: Sequence[tuple[Runs, ...]], sides: tuple[str, ...], *, is_own: bool
) -> list[Table]:
    """The table of these rows; none if nothing is in them."""
    kept = [row for row in rows if any(row)]
    if not kept:
        return []
    return [Table((kept[0] if is_own else without_bold(kept[0]), *kept[1:]), sides)]


def as_point(blocks: Sequence[Block], level: tuple[str, int], number: int | None) -> list[Block]:
    """The blocks of a paragraph that Word wrote as a point of a list."""
    match blocks:
        case [Paragraph(runs), *under]:
            return [Point(level[1], number, level[0], runs), *under]
    return list(blocks)


def mark_of(tag: Tag, styles: Styles) -> str:
    """What Word writes before a point, which HTML would do by itself."""
    marks = (each for each in tag.tags() if styles.of(each).get("mso-list") == "ignore")
    return next((each.text() for each in marks), "")


def in_a_row(blocks: Sequence[Block]) -> list[Run]:
    """Paragraphs and embeds as words behind one another, on one line."""
    runs: list[Run] = []
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            runs += [Run(" "), *block.runs]
        elif isinstance(block, Embed):
            runs += [Run(" "), Run(block.address, address=block.address)]
    return [replace(run, text=run.text.replace("\n", " ")) for run in runs]


def without_rules(blocks: Sequence[Block]) -> Sequence[Block]:
    """A point of a list can't be parted by a rule: behind its mark it would be text."""
    return [block for block in blocks if not isinstance(block, Rule)]
