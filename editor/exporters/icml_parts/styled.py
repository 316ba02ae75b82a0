"""Paragraphs with the names of their styles, as layouts know them."""

from __future__ import annotations

from dataclasses import dataclass

PLAIN = ""
DATELINE, CREDIT, LINK, MARK = "Dateline", "Credit", "Link", "Footnote mark"
BOLD, ITALIC, BOLD_ITALIC, CODE = "Bold", "Italic", "Bold Italic", "Code"
CHARACTER_STYLES = (DATELINE, CREDIT, LINK, MARK, BOLD, ITALIC, BOLD_ITALIC, CODE)

BULLETS, NUMBERS = "Bullet list", "Numbered list"
PARAGRAPH_STYLES = (
    *("Signal", "Kicker", "Headline", "Standfirst", "Byline", "Note to readers"),
    *("Body First", "Body", "Subhead", "Quote", "Pull quote", "Pull quote source"),
    *("Factbox title", "Factbox", "Factbox list", BULLETS, f"{BULLETS} 2", NUMBERS, f"{NUMBERS} 2"),
    *("Code lines", "Caption", "Embed", "Rule", "Table head", "Table cell", "Footnote"),
    *("Tagline", "Photo credits"),
)


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one character style.

    Attributes:
        text: A line end in it is one for readers.
        look: One of ``CHARACTER_STYLES``; empty for none.
        address: Where it leads; empty if it is no link.
        note: The paragraphs of a footnote that is set here; the text is empty then.
    """

    text: str
    look: str = PLAIN
    address: str = ""
    note: tuple[Styled, ...] = ()


@dataclass(frozen=True, slots=True)
class Styled:
    """A paragraph.

    Attributes:
        style: One of ``PARAGRAPH_STYLES``.
        number: Of the point, in a counted list.
        is_point: It begins a point of a list, so that it has a bullet or a number.
    """

    style: str
    runs: tuple[Run, ...]
    number: int | None = None
    is_point: bool = False


@dataclass(frozen=True, slots=True)
class StyledTable:
    """Rows of cells, all of the same length; the first row is the header."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]


def plain(style: str, text: str, look: str = PLAIN) -> Styled:
    """A paragraph of one run."""
    return Styled(style, (Run(text, look),))
