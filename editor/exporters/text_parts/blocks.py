"""The blocks of a story as plain paragraphs."""

from collections.abc import Callable, Iterator
from enum import Enum
from itertools import groupby

from editor.exporters.text_parts.tables import table_lines
from editor.exporters.text_parts.width import columns_of, wrapped
from editor.markup.story_blocks import (
    Code,
    Embed,
    Factbox,
    Listing,
    Notes,
    Paragraph,
    Place,
    PullQuote,
    Quote,
    Rule,
    Spans,
    StoryBlock,
    StoryBlocks,
    Subhead,
    Table,
)

_RULE = "* * *"
_QUOTE_INDENT = "    "
_BOX_MARK = "| "


class LinkPlace(Enum):
    """Where the address of a link stands."""

    BEHIND = "Behind the words"
    NUMBERED = "Numbered at the end"
    NONE = "Left out"


class TextWriter:
    """Writes blocks as text; it remembers the addresses that are numbered.

    Args:
        columns: The width of lines; 0 never breaks one.
        links: Where addresses go.
        caption_of: The words of a figure by its name; empty leaves it out.
    """

    def __init__(
        self, columns: int, links: LinkPlace, caption_of: Callable[[str], str] = lambda _: ""
    ) -> None:
        self._columns = columns
        self._links = links
        self._caption_of = caption_of
        self.addresses: list[str] = []

    def written(self, blocks: StoryBlocks) -> list[str]:
        """Each block as a paragraph, lines parted by line ends."""
        return ["\n".join(lines) for lines in self._paragraphs(blocks, "") if any(lines)]

    def paragraph(self, text: str, before: str = "") -> str:
        """A paragraph of words that are no block of the body."""
        return "\n".join(wrapped(text, self._columns, before, before))

    def line(self, spans: Spans) -> str:
        """A line of text with its addresses and marks of notes."""
        return "".join(self._pieces(spans))

    def _pieces(self, spans: Spans) -> Iterator[str]:
        for address, group in groupby(spans, key=lambda span: span.address):
            words = "".join(f"[{each.note}]" if each.note else each.text for each in group)
            yield words
            if address and words.strip() not in {address, address.partition(":")[2]}:
                yield self._address(address)

    def _address(self, address: str) -> str:
        if self._links is LinkPlace.NONE:
            return ""
        if self._links is LinkPlace.BEHIND:
            return f" ({address.removeprefix('mailto:').removeprefix('tel:')})"
        if address not in self.addresses:
            self.addresses.append(address)
        return f" <{self.addresses.index(address) + 1}>"

    def _paragraphs(self, blocks: StoryBlocks, before: str) -> Iterator[list[str]]:
        for block in blocks:
            yield from self._block(block, before)

    def _block(self, block: StoryBlock, before: str) -> Iterator[list[str]]:
        match block:
            case Paragraph(spans=spans) | Subhead(spans=spans):
                yield self._wrapped(self.line(spans), before)
            case Quote(blocks=blocks):
                yield from self._paragraphs(blocks, before + _QUOTE_INDENT)
            case PullQuote(blocks=blocks, who=who):
                yield self._pull_quote(blocks, who, before + _QUOTE_INDENT)
            case Factbox(title=title, blocks=blocks):
                yield self._factbox(title, blocks, before + _BOX_MARK)
            case Listing(start=start, points=points):
                yield self._listing(start, points, before)
            case Notes(notes=notes):
                for note in notes:
                    yield self._hanging(note.blocks, before, f"[{note.number}] ")
            case _:
                yield from self._other(block, before)

    def _other(self, block: StoryBlock, before: str) -> Iterator[list[str]]:
        match block:
            case Table(rows=rows, aligned=aligned):
                yield self._table(rows, aligned, before)
            case Place(names=names):
                for text in filter(None, map(self._caption_of, names)):
                    yield self._wrapped(text, before)
            case Embed(address=address):
                yield [before + address]
            case Code(text=text):
                yield [(before + _QUOTE_INDENT + line).rstrip() for line in text.split("\n")]
            case Rule():
                yield [before + _RULE]

    def _wrapped(self, text: str, before: str) -> list[str]:
        return wrapped(text, self._columns, before, before)

    def _joined(self, blocks: StoryBlocks, before: str, between: str) -> list[str]:
        lines: list[str] = []
        for paragraph in self._paragraphs(blocks, before):
            lines += [between.rstrip(), *paragraph] if lines else paragraph
        return lines

    def _pull_quote(self, blocks: StoryBlocks, who: Spans, before: str) -> list[str]:
        said = self._joined(blocks, before, before)
        return said + (self._wrapped(self.line(who), before) if who else [])

    def _factbox(self, title: Spans, blocks: StoryBlocks, before: str) -> list[str]:
        head = self._wrapped(self.line(title), before) if title else []
        return head + self._joined(blocks, before, before)

    def _listing(
        self, start: int | None, points: tuple[StoryBlocks, ...], before: str
    ) -> list[str]:
        lines: list[str] = []
        for at, point in enumerate(points):
            mark = "- " if start is None else f"{start + at}. "
            lines += self._hanging(point, before, mark)
        return lines

    def _hanging(self, blocks: StoryBlocks, before: str, mark: str) -> list[str]:
        """Blocks behind a mark, each line of them as far in as the first."""
        indent = before + " " * columns_of(mark)
        lines: list[str] = []
        for paragraph in self._paragraphs(blocks, indent):
            lines += paragraph
        return [before + mark + lines[0][len(indent) :], *lines[1:]] if lines else [before + mark]

    def _table(
        self, rows: tuple[tuple[Spans, ...], ...], aligned: tuple[str, ...], before: str
    ) -> list[str]:
        texts = [[self.line(cell).replace("\n", " ") for cell in row] for row in rows]
        room = max(1, self._columns - columns_of(before)) if self._columns else 0
        return [before + line for line in table_lines(texts, aligned, room)]
