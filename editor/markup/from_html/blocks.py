"""What a page is made of, once its HTML is understood."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look. A line end in it is one on the page.

    Attributes:
        address: Where it leads; empty if it is no link.
        code: It stands as somebody types it for a machine.
        note: Of a footnote mark, the label of its note; the text is empty then.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    address: str = ""
    note: str = ""
    code: bool = False

    def saying(self, text: str) -> Run:
        """The same look with another text: there are as many runs as a page has words."""
        if text == self.text:
            return self
        return Run(text, self.strong, self.emphasis, self.address, self.note, self.code)


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
class PullQuote:
    """A quotation pulled out of the text, and who said it; nobody if that is empty."""

    blocks: tuple[Block, ...]
    who: Runs = ()


@dataclass(frozen=True, slots=True)
class Factbox:
    """A box beside the text; its title may be empty."""

    title: Runs
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Lines that are kept as they are, without the last line end."""

    text: str


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
    """Rows of cells, all of the same length; the first one is the header.

    Attributes:
        aligned: ``left``, ``center``, ``right`` or empty, a column each; may be shorter.
    """

    rows: tuple[tuple[Runs, ...], ...]
    aligned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with the words under it.

    Attributes:
        source: Where it is, as written; empty if the page only has the words under it.
        caption: All words under it, the credit among them.
        credit: Those that the page calls the credit, at the caption's end; empty if none.
        is_lead: The page says that it stands for the story.
    """

    source: str
    alt: str
    caption: Runs = ()
    credit: str = ""
    is_lead: bool = False


@dataclass(frozen=True, slots=True)
class Gallery:
    """Pictures that are shown together."""

    pictures: tuple[Picture, ...]


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


Block = (
    Paragraph
    | Heading
    | Quote
    | PullQuote
    | Factbox
    | Code
    | Listing
    | Point
    | Table
    | Picture
    | Gallery
    | Embed
    | Rule
    | Note
)
