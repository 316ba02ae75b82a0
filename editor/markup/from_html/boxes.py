"""What our own HTML marks by its class: pull quotes, factboxes, embeds, galleries, code."""

from collections.abc import Callable
from dataclasses import replace

from editor.markup.addresses import safe_address
from editor.markup.from_html.blocks import (
    Block,
    Code,
    Embed,
    Factbox,
    Gallery,
    Heading,
    Paragraph,
    Picture,
    PullQuote,
)
from editor.markup.from_html.paragraphs import Place
from editor.markup.from_html.tree import Tag

_GALLERIES = frozenset({"gallery", "wp-block-gallery", "blocks-gallery-grid"})
_BOXES = frozenset({"div", "figure", "ul"})

Reader = Callable[[Tag, Place], tuple[Block, ...]]


def box_of(tag: Tag, place: Place, read: Reader) -> tuple[Block, ...] | None:
    """The blocks of an element whose class says what it is; None if it doesn't.

    Nothing is read twice: an element in an element in an element would take for ever.

    Args:
        tag: The element.
        place: Where it is.
        read: Gives the blocks in an element.
    """
    match tag.name, tag.classes:
        case "figure", ["pullquote"]:
            return _pull_quote(tag, _deeper(place), read)
        case "aside", ["factbox"]:
            return _factbox(tag, _deeper(place), read)
        case "p", ["embed"] if not place.depth:
            return _embed(tag)
        case "pre", _:
            return _code(tag)
        case _, names if tag.name in _BOXES and _GALLERIES & set(names):
            return _gallery(read(Tag("div", inside=tag.inside), place))
    return None


def _deeper(place: Place) -> Place:
    return replace(place, depth=place.depth + 1)


def _pull_quote(tag: Tag, place: Place, read: Reader) -> tuple[Block, ...] | None:
    quotes = [each for each in tag.inside if isinstance(each, Tag) and each.name == "blockquote"]
    captions = [each for each in tag.inside if isinstance(each, Tag) and each.name == "figcaption"]
    others = [each for each in tag.inside if isinstance(each, Tag) or each.strip()]
    if len(quotes) != 1 or len(captions) > 1 or len(others) > len(quotes) + len(captions):
        return None
    who = [
        run
        for caption in captions
        for block in read(caption, place)
        if isinstance(block, Paragraph)
        for run in block.runs
    ]
    blocks = read(Tag("div", inside=quotes[0].inside), place)
    return (PullQuote(blocks, tuple(who)),) if blocks or who else ()


def _factbox(tag: Tag, place: Place, read: Reader) -> tuple[Block, ...]:
    blocks = read(Tag("div", inside=tag.inside), replace(place, keeps_headings=True))
    title = blocks[0] if blocks and isinstance(blocks[0], Heading) else None
    rest = blocks[1:] if title else blocks
    return (Factbox(title.runs if title else (), rest),) if blocks else ()


def _embed(tag: Tag) -> tuple[Block, ...] | None:
    links = [each for each in tag.inside if isinstance(each, Tag) or each.strip()]
    if len(links) != 1 or not isinstance(links[0], Tag) or links[0].name != "a":
        return None
    address = safe_address(links[0].attrs.get("href", "")) or ""
    return (Embed(address),) if address.startswith("https://") else None


def _code(tag: Tag) -> tuple[Block, ...] | None:
    """A ``pre`` that holds code; any other is text with lines of its own."""
    if [each for each in tag.inside if not (isinstance(each, Tag) and each.name == "code")]:
        return None
    text = tag.text().removesuffix("\n")
    return (Code(text),) if text.strip() else ()


def _gallery(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    pictures = tuple(each for each in blocks if isinstance(each, Picture))
    return (Gallery(pictures),) if len(pictures) == len(blocks) > 1 else blocks
