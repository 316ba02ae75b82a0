"""Captions among paragraphs: told by their sign-off, FILE prefix or gallery number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.domain.credit_reading import is_credible
from editor.domain.names import is_organisation, looks_like_name, looks_like_person
from editor.domain.sign_off import (
    CaptionParts,
    ends_as_file,
    is_complete,
    parse_credit_line,
    split_caption,
)
from editor.importers.wire_parts.blocks import Block

_GALLERY = re.compile(
    r"(?P<number>(?:Item|Image|Photo|Picture|Slide)\s+\d+\s+of\s+\d+[:.]?|\[\d+/\d+\]"
    r"|\d+\s+of\s+\d+\s*(?:\||$))\s*",
    re.IGNORECASE,
)
_LICENCE = re.compile(
    r"(?P<licence>Purchase Licensing Rights(?:\s*,?\s*opens new tab)?)\.?$", re.IGNORECASE
)

_PHOTO_BY = re.compile(
    r"(?:(?:file|staff|courtesy|handout) )?(?:photo|picture|image)s?(?: courtesy(?: of)?| by|:)\s"
    r"|courtesy(?: of|:)\s",
    re.IGNORECASE,
)
_NAME_AND_PAPER = re.compile(r"(?P<name>[^/|]+?)\s*[/|]\s*(?P<paper>[^/|]+)")
_LICENCE_LIMIT = 80  # characters at the end of the line


@dataclass(frozen=True, slots=True)
class FoundCaption:
    """A caption and the page's own words that stood on its line."""

    parts: CaptionParts
    furniture: tuple[str, ...] = ()


def is_caption(block: Block) -> bool:
    """Whether a block is a caption by its own words."""
    return find_caption(block) is not None


def find_caption(block: Block, *, below_marker: bool = False) -> FoundCaption | None:
    """The caption that a block is.

    Args:
        block: Any block of the page.
        below_marker: A line such as ``Picture`` stands above it: then a sign-off is believed that
            leaves a doubt.

    Returns:
        None if it is no caption: it needs a sign-off, a FILE prefix, a note to editors or the
        number of a gallery.
    """
    text = block.text
    number = _GALLERY.match(text)
    rest = text[number.end() :] if number else text
    licence = _LICENCE.search(rest, max(0, len(rest) - _LICENCE_LIMIT))
    rest = rest[: licence.start()].rstrip() if licence else rest
    furniture = tuple(
        each for each in (number and number["number"], licence and licence["licence"]) if each
    )
    parts = split_caption(rest)
    signed = parts.credit is not None and (below_marker or is_complete(parts.credit))
    told = signed or parts.is_file or bool(parts.advisory) or bool(furniture)
    return FoundCaption(parts, furniture) if told and parts.body else None


def is_only_sign_off(block: Block) -> bool:
    """Whether a line is a credit and nothing else.

    Also a mere ``NAME/The Paper`` and ``Photo by NAME``: too little within a caption, but
    on a line of its own nothing else can be meant.
    """
    parts = split_caption(block.text)
    if parts.credit is not None:
        return not parts.body
    if _PHOTO_BY.match(block.text) and len(block.text) <= _LICENCE_LIMIT:
        credit = parse_credit_line(block.text)
        return is_complete(credit) and is_credible(credit)
    signed = _NAME_AND_PAPER.fullmatch(block.text[:_LICENCE_LIMIT])
    return (
        signed is not None
        and len(block.text) <= _LICENCE_LIMIT
        and looks_like_person(signed["name"])
        and looks_like_name(signed["paper"])
        and is_organisation(signed["paper"])
    )


def join_sign_off(block: Block, sign_off: Block) -> FoundCaption | None:
    """The caption that a block is together with the credit on the line below it."""
    joined = find_caption(Block((*block.lines, *sign_off.lines)), below_marker=True)
    if joined is not None and joined.parts.credit is not None:
        return joined
    credit, said = parse_credit_line(sign_off.text), split_caption(block.text)
    parts = replace(said, credit=credit, is_file=said.is_file or ends_as_file(credit))
    return FoundCaption(parts) if parts.body else None


def caption_over_credit(blocks: Sequence[Block], at: int) -> FoundCaption | None:
    """The caption at a place of the page, if its credit stands right below it."""
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    if following is None or following.is_apart or not is_only_sign_off(following):
        return None
    alone = find_caption(blocks[at], below_marker=True)
    signed = alone is not None and alone.parts.credit is not None
    return None if signed or is_only_sign_off(blocks[at]) else join_sign_off(blocks[at], following)


def is_only_number(block: Block) -> bool:
    """Whether a line is the number of a picture in a gallery and nothing else."""
    return _GALLERY.fullmatch(block.text) is not None
