"""Blocks of the text as paragraphs and tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from editor.exporters.docx_parts.draft import Draft
from editor.exporters.docx_parts.drawings import placed
from editor.exporters.docx_parts.lines import link, paragraph, run, runs
from editor.exporters.docx_parts.numbering import DEEPEST
from editor.exporters.docx_parts.tables import grid, table
from editor.exporters.docx_parts.xml import made
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
    Span,
    StoryBlock,
    Subhead,
    Table,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


_CONTINUED = ("ListContinue", *(f"ListContinue{level}" for level in range(2, 6)))


@dataclass(frozen=True, slots=True)
class Where:
    """Where a block stands.

    Attributes:
        text: The style of its paragraphs.
        level: Of the list that it stands in, from 0; -1 in none.
    """

    text: str = "BodyText"
    level: int = -1


def blocks(
    draft: Draft,
    found: Iterable[StoryBlock],
    where: Where = Where(),
    run_in: Iterable["Element"] = (),
) -> Iterator["Element"]:
    """The blocks as Word has them.

    Args:
        draft: The document.
        found: Blocks, in order.
        where: Where they stand.
        run_in: What stands at the beginning of the first paragraph, or alone before all of them.
    """
    first = list(run_in)
    found = list(found)
    if first and not any(isinstance(block, Paragraph) for block in found):
        yield paragraph(draft, where.text, first)
        first = []
    before: type | None = None
    for block in found:
        if before is PullQuote and isinstance(block, PullQuote):
            yield spacer(draft)
        if first and isinstance(block, Paragraph):
            yield paragraph(draft, where.text, [*first, *runs(draft, block.spans)])
            first = []
        else:
            yield from _block(draft, block, where)
        before = type(block)


def spacer(draft: Draft) -> "Element":
    """What keeps two boxes apart, which Word would make one of."""
    return paragraph(draft, "Spacer", [])


def _block(draft: Draft, block: StoryBlock, where: Where) -> Iterator["Element"]:
    match block:
        case Paragraph(spans=spans):
            yield paragraph(draft, where.text, runs(draft, spans))
        case Subhead(level=level, spans=spans):
            yield paragraph(draft, f"Heading{level}", runs(draft, spans))
        case Quote(blocks=inner):
            yield from blocks(draft, inner, replace(where, text="Quote"))
        case PullQuote():
            yield from _pull_quote(draft, block, where)
        case Listing():
            yield from _listing(draft, block, where)
        case Notes():
            yield from _uncited(draft, block)
        case Table() | Factbox() | Place():
            yield from _boxed(draft, block)
        case Embed() | Code() | Rule():
            yield _line(draft, block)


def _line(draft: Draft, block: Embed | Code | Rule) -> "Element":
    match block:
        case Embed(address=address):
            return paragraph(draft, "Embed", [link(draft, address, address)])
        case Code(text=text):
            return paragraph(draft, "Code", [run(draft, Span(text), style="CodeText")])
    return paragraph(draft, "HorizontalLine", [])


def _boxed(draft: Draft, block: Table | Factbox | Place) -> Iterator["Element"]:
    """What is a table in Word, with what keeps it apart from the next; and pictures."""
    match block:
        case Table():
            made_of = [table(draft, block)]
        case Factbox():
            made_of = [_factbox(draft, block)]
        case Place(names=names):
            made_of = list(placed(draft, names))
    yield from made_of
    if any(each.tag.endswith("}tbl") for each in made_of):
        yield spacer(draft)


def _pull_quote(draft: Draft, block: PullQuote, where: Where) -> Iterator["Element"]:
    yield from blocks(draft, block.blocks, replace(where, text="IntenseQuote"))
    if block.who:
        yield paragraph(draft, "PullQuoteSource", runs(draft, block.who))


def _uncited(draft: Draft, block: Notes) -> Iterator["Element"]:
    """Notes that no mark leads to; the others stand at the foot of their pages."""
    for note in block.notes:
        if note.number not in draft.cited:
            yield from blocks(draft, note.blocks, Where("FootnoteText"))


def _listing(draft: Draft, block: Listing, where: Where) -> Iterator["Element"]:
    draft.lists.append(block.start)
    number, level = str(len(draft.lists)), min(where.level + 1, DEEPEST)
    style = "ListBullet" if block.start is None else "ListNumber"
    inner = Where(_CONTINUED[min(level, len(_CONTINUED) - 1)], level)
    for at, point in enumerate(block.points):
        counted = made(
            "w:numPr", {}, made("w:ilvl", {"w:val": str(level)}), made("w:numId", {"w:val": number})
        )
        first, rest = (
            (point[0].spans, point[1:])
            if point and isinstance(point[0], Paragraph)
            else ((), point)
        )
        is_quoted = where.text in {"Quote", "IntenseQuote"}
        own = where.text if is_quoted else style
        marks = _start(draft, block.start) if at == 0 else []
        yield paragraph(draft, own, [*marks, *runs(draft, first)], counted)
        yield from blocks(draft, rest, inner)


def _start(draft: Draft, start: int | None) -> list["Element"]:
    """A hidden bookmark for a list that doesn't begin with 1: readers of text can't see that."""
    if start in {None, 1}:
        return []
    number = str(len(draft.lists))
    named = {"w:id": number, "w:name": f"_list_{number}_start_{start}"}
    return [made("w:bookmarkStart", named), made("w:bookmarkEnd", {"w:id": number})]


def _factbox(draft: Draft, block: Factbox) -> "Element":
    title = [paragraph(draft, "FactboxHeading", runs(draft, block.title))] if block.title else []
    content = [*title, *blocks(draft, block.blocks, Where("FactboxText"))]
    if not content or content[-1].tag.endswith("}tbl"):
        content.append(spacer(draft))
    return grid(draft, "Factbox", [[content]])
