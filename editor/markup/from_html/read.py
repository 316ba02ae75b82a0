"""From HTML to Markdown."""

from collections.abc import Container
from dataclasses import dataclass

from editor.markup.from_html.blocks import Block, Note, Picture
from editor.markup.from_html.notes import take_notes
from editor.markup.from_html.tree import Tag, read_tree
from editor.markup.from_html.walk import Walk
from editor.markup.from_html.write import write

LIMIT_CHARACTERS = 5_000_000


@dataclass(frozen=True, slots=True)
class Page:
    """What a page gave.

    Attributes:
        blocks: In order; the footnotes stand at the end.
        left_out: Texts of what stands around the words: share bars, advertisements.
    """

    blocks: tuple[Block, ...]
    left_out: tuple[str, ...]


def from_html(html: str, notes_taken: Container[str] = ()) -> str:
    """Turn copied HTML into the desk's Markdown.

    Never fails, whatever the HTML is. Pictures are left out, their captions stay as paragraphs.

    Args:
        html: As it comes from the clipboard, at most ``LIMIT_CHARACTERS``; what is over is cut.
        notes_taken: Labels of footnotes that the story already has.
    """
    page = read_page(read_tree(html[:LIMIT_CHARACTERS]), notes_taken=notes_taken)
    return write(page.blocks, _without_pictures)


def read_page(
    root: Tag,
    *,
    base: str = "",
    keeps_pictures: bool = False,
    is_own: bool = False,
    notes_taken: Container[str] = (),
) -> Page:
    """The blocks of a page.

    Args:
        root: The page, or the part of it that is wanted; its footnotes are taken out of it.
        base: The address of the page, if it is known.
        keeps_pictures: Pictures become blocks.
        is_own: We wrote it ourselves: every character of it was meant.
        notes_taken: Labels of footnotes that can't be used.
    """
    notes = take_notes(root, notes_taken)
    walk = Walk(root, base=base, keeps_pictures=keeps_pictures, is_own=is_own)
    blocks = [*walk.blocks(root), *(Note(label, walk.blocks(tag)) for label, tag in notes)]
    return Page(tuple(blocks), tuple(walk.left_out))


def _without_pictures(_: Picture) -> str:
    return ""
