"""What the body of a story is made of, as formats other than HTML need it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one look. A line end in it is one for readers.

    Attributes:
        address: Where it leads: http, https, mailto or tel; empty if it is no link.
        note: Of a footnote mark, the number of its note in ``Notes``; the text is empty then.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    address: str = ""
    note: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Subhead:
    """A heading in the text; its level is 2 to 6."""

    level: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quote."""

    blocks: tuple[StoryBlock, ...]


@dataclass(frozen=True, slots=True)
class PullQuote:
    """A quotation pulled out of the text, and who said it (with its dash; may be empty)."""

    blocks: tuple[StoryBlock, ...]
    who: Spans = ()


@dataclass(frozen=True, slots=True)
class Factbox:
    """A box beside the text; its title may be empty."""

    title: Spans
    blocks: tuple[StoryBlock, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each of its points is a few blocks. ``start`` is None if nothing is counted."""

    start: int | None
    points: tuple[tuple[StoryBlock, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, all of the same length; the first one is the header.

    Attributes:
        aligned: ``left``, ``center``, ``right`` or empty, a column each.
    """

    rows: tuple[tuple[Spans, ...], ...]
    aligned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where figures stand, by name; several beside each other are a gallery."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Embed:
    """A film or a post, by its address."""

    address: str


@dataclass(frozen=True, slots=True)
class Code:
    """Lines that are kept as they are, without the last line end."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote by its number."""

    number: str
    blocks: tuple[StoryBlock, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """The footnotes; they stand at the end of the text."""

    notes: tuple[Note, ...]


StoryBlock = (
    Paragraph
    | Subhead
    | Quote
    | PullQuote
    | Factbox
    | Listing
    | Table
    | Place
    | Embed
    | Code
    | Rule
    | Notes
)
StoryBlocks = tuple[StoryBlock, ...]


def inside(block: StoryBlock) -> Iterator[StoryBlock]:
    """The blocks directly inside one, in order."""
    match block:
        case Quote(blocks=blocks) | PullQuote(blocks=blocks) | Factbox(blocks=blocks):
            yield from blocks
        case Listing(points=points):
            for point in points:
                yield from point
        case Notes(notes=notes):
            for note in notes:
                yield from note.blocks


def own_lines(block: StoryBlock) -> Iterator[Spans]:
    """The lines of text that are the block's own, not those of blocks inside it."""
    match block:
        case Paragraph(spans=spans) | Subhead(spans=spans):
            yield spans
        case PullQuote(who=who):
            yield who
        case Factbox(title=title):
            yield title
        case Table(rows=rows):
            for row in rows:
                yield from row
        case Code(text=text):
            yield (Span(text, code=True),)


def lines_in(blocks: StoryBlocks) -> Iterator[Spans]:
    """All lines of text, as they are read: who said a pulled quote comes behind it."""
    for block in blocks:
        if not isinstance(block, PullQuote):
            yield from own_lines(block)
        yield from lines_in(tuple(inside(block)))
        if isinstance(block, PullQuote):
            yield block.who


def every(blocks: StoryBlocks) -> Iterator[StoryBlock]:
    """All blocks, each before those inside it."""
    for block in blocks:
        yield block
        yield from every(tuple(inside(block)))


def text_of(spans: Spans) -> str:
    """The words of a line, without their looks."""
    return "".join(span.text for span in spans)
