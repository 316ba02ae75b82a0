"""Paragraphs as they come together on the walk through a page."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from editor.markup.addresses import web_address
from editor.markup.from_html.blocks import Block, Embed, Paragraph, Run, Runs
from editor.markup.from_html.inline import tidied
from editor.markup.from_html.raised import raised
from editor.markup.from_html.styles import Look
from editor.markup.from_html.tree import Tag

_PLAIN = Look()


@dataclass(slots=True)
class Place:
    """Where the walk is.

    Attributes:
        link: The address of the link around; empty if there is none.
        depth: How many lists and quotes are around.
        keeps_headings: A heading is one there, too.
    """

    look: Look = _PLAIN
    link: str = ""
    depth: int = 0
    keeps_headings: bool = False


@dataclass(slots=True)
class OpenPage:
    """Blocks as they come, and the paragraph that isn't finished.

    Attributes:
        is_own: The text is our own, and every character of it was meant.
    """

    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    is_own: bool = False

    def end_paragraph(self) -> None:
        """What comes next is a paragraph of its own."""
        runs = tidied(self.runs, keeps_empty_lines=True, is_own=self.is_own)
        self.runs.clear()
        if runs:
            self.blocks.extend(_paragraphs(runs, is_own=self.is_own))

    def add(self, block: Block) -> None:
        """Add a block after the paragraph before it."""
        self.end_paragraph()
        self.blocks.append(block)


def run_of(text: str, place: Place) -> Run:
    """Text as a run of the look that it has there."""
    look = place.look
    if not look.keeps_lines:
        text = text.replace("\r", " ").replace("\n", " ")
    if look.raised:
        text = raised(text, look.raised)
    return Run(text, look.strong, look.emphasis, place.link, code=look.code)


def words_of(text: str) -> Runs:
    """A text outside of any element as a paragraph."""
    return tidied([Run(text.replace("\n", " "))])


def as_heading(runs: Iterable[Run], *, is_own: bool = False) -> Runs:
    """Words of a paragraph as those of a heading."""
    return tidied(runs, is_heading=True, is_own=is_own)


def without_bold(row: tuple[Runs, ...]) -> tuple[Runs, ...]:
    """A row that is the header already is not bold, too."""
    return tuple(tidied([replace(run, strong=False) for run in cell]) for cell in row)


def _paragraphs(runs: Runs, *, is_own: bool) -> list[Block]:
    """One paragraph, or several if empty lines part it."""
    found: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n\n")
        found[-1].append(run.saying(first))
        found.extend([run.saying(other)] for other in others)
    parts = (tidied(part, is_own=is_own) for part in found)
    return [_paragraph(part, is_own=is_own) for part in parts if part]


def _paragraph(runs: Runs, *, is_own: bool) -> Block:
    """On others' pages an address alone stands for what is there; we would mark it as an embed."""
    text = runs[0].text
    if (
        not is_own
        and runs == (Run(text),)
        and text == web_address(text)
        and text.startswith("https://")
    ):
        return Embed(text)
    return Paragraph(runs)


def start_of(tag: Tag) -> int | None:
    """What a list begins to count with; None if it does not count."""
    if tag.name != "ol":
        return None
    start = tag.attrs.get("start", "")
    return int(start) if start.isascii() and start.isdigit() and len(start) < 7 else 1  # noqa: PLR2004


def online_level(tag: Tag) -> int | None:
    """The level of a list that holds one point, as Word on the web writes each of its points."""
    points = [each for each in tag.inside if isinstance(each, Tag)]
    level = points[0].attrs.get("data-aria-level", "") if len(points) == 1 else ""
    return int(level) if level.isascii() and level.isdigit() and len(level) == 1 else None
