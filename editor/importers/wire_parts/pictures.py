"""Captions among paragraphs: told by their sign-off, FILE prefix or gallery number."""

import re
from dataclasses import dataclass

from editor.domain.sign_off import CaptionParts, is_complete, split_caption
from editor.importers.wire_parts.blocks import Block

_GALLERY = re.compile(
    r"(?P<number>(?:Item|Image|Photo|Picture|Slide)\s+\d+\s+of\s+\d+[:.]?|\[\d+/\d+\])\s*",
    re.IGNORECASE,
)
_LICENCE = re.compile(
    r"(?P<licence>Purchase Licensing Rights(?:\s*,?\s*opens new tab)?)\.?$", re.IGNORECASE
)

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
    """Whether a line is a credit and nothing else."""
    parts = split_caption(block.text)
    return parts.credit is not None and not parts.body


def is_only_number(block: Block) -> bool:
    """Whether a line is the number of a picture in a gallery and nothing else."""
    return _GALLERY.fullmatch(block.text) is not None
