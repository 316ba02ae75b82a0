"""What a page is made of, once its HTML is understood."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look. A line end in it is one on the page.

    Attributes:
        address: Where it leads; empty if it is no link.
        note: Of a footnote mark, the label of its note; the text is empty then.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    address: str = ""
    note: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page's own level, 1 to 6."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody else."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each of its points is a few blocks. ``start`` is None if nothing is counted."""

    start: int | None
    points: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a list that the page tells by its level alone, as Word does (from 1).

    Attributes:
        number: What it is counted as; None if it isn't.
        family: Which list it belongs to.
    """

    level: int
    number: int | None
    family: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, all of the same length; the first one is the header."""

    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with the words under it."""

    source: str
    alt: str
    caption: Runs = ()


@dataclass(frozen=True, slots=True)
class Embed:
    """A film or a post, by its address."""

    address: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote by its label."""

    label: str
    blocks: tuple[Block, ...]


Block = Paragraph | Heading | Quote | Listing | Point | Table | Picture | Embed | Rule | Note
