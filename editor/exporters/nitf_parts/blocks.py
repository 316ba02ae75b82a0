"""The text of a story as the blocks of NITF's ``body.content``."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from editor.exporters.nitf_parts.elements import Element, Maker
from editor.exporters.nitf_parts.lines import note_id, pieces
from editor.markup.addresses import web_address
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
    StoryBlocks,
    Subhead,
    Table,
)

_SCHEMES = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes blocks.

    Attributes:
        make: Of the namespace that is wanted.
        media: Gives the ``media`` of the figure of that name; None for one that isn't shown.
        may_box: Whether a ``block`` may stand here: it can't inside another block.
    """

    make: Maker
    media: Callable[[str], Element | None]
    may_box: bool = True

    def written(self, blocks: StoryBlocks) -> list[Element]:
        """The blocks, in order."""
        return [element for block in blocks for element in _WRITERS[type(block)](self, block)]

    def line(self, tag: str, spans: Spans, kind: str | None = None) -> Element:
        """A line of text in an element, of that class."""
        return self.make.element(tag, {"class": kind}, *pieces(self.make, spans))

    def inside(self) -> "Writer":
        """Who writes what is inside a block."""
        return replace(self, may_box=False)

    def inner(self, blocks: StoryBlocks) -> Element:
        """Blocks in a ``block``."""
        return self.make.lines("block", None, *self.inside().written(blocks))


def _paragraph(to: Writer, block: Paragraph) -> Iterator[Element]:
    yield to.line("p", block.spans)


def _subhead(to: Writer, block: Subhead) -> Iterator[Element]:
    kind = None if block.level == 2 else f"h{block.level}"  # noqa: PLR2004
    yield to.line("hl2", block.spans, kind)


def _quote(to: Writer, block: Quote) -> Iterator[Element]:
    yield to.make.lines("bq", None, to.inner(block.blocks))


def _pull_quote(to: Writer, block: PullQuote) -> Iterator[Element]:
    credit = to.line("credit", block.who) if block.who else None
    yield to.make.lines("bq", {"class": "pullquote"}, to.inner(block.blocks), credit)


def _code(to: Writer, block: Code) -> Iterator[Element]:
    yield to.make.element("pre", None, block.text)


def _rule(to: Writer, _: Rule) -> Iterator[Element]:
    yield to.make.element("hr")


def _factbox(to: Writer, block: Factbox) -> Iterator[Element]:
    title = to.line("hl2", block.title) if block.title else None
    inside = to.inside().written(block.blocks)
    kind = {"class": "factbox"}
    if to.may_box:
        yield to.make.lines("block", kind, title, *inside)
    else:
        yield to.make.lines("bq", kind, to.make.lines("block", None, title, *inside))


def _listing(to: Writer, block: Listing) -> Iterator[Element]:
    start = block.start
    count = {"seqnum": None if start in (None, 1) else start}
    points = [_point(to, each) for each in block.points]
    if points:
        tag = "ul" if start is None else "ol"
        yield to.make.lines(tag, count, *points)


def _point(to: Writer, blocks: StoryBlocks) -> Element:
    """A point; the words of one that is a mere line stand in it without a paragraph."""
    inside = to.inside()
    match blocks:
        case (Paragraph(spans=spans), *others):
            more = inside.written(tuple(others))
            return to.make.element("li", None, *pieces(to.make, spans), *more)
    return to.make.element("li", None, *inside.written(blocks))


def _table(to: Writer, block: Table) -> Iterator[Element]:
    head, *rows = (_row(to, block, row, "td" if at else "th") for at, row in enumerate(block.rows))
    body = to.make.lines("tbody", None, *rows) if rows else None
    yield to.make.lines("table", None, to.make.lines("thead", None, head), body)


def _row(to: Writer, block: Table, row: tuple[Spans, ...], tag: str) -> Element:
    cells = (
        to.make.element(tag, {"align": aligned or None}, *pieces(to.make, spans))
        for spans, aligned in zip(row, block.aligned, strict=False)
    )
    return to.make.lines("tr", None, *cells)


def _place(to: Writer, block: Place) -> Iterator[Element]:
    """Pictures; of a gallery each but the first says that it stands beside the one before it."""
    shown = [media for name in block.names if (media := to.media(name)) is not None]
    for each in shown[1:]:
        each.set("class", " ".join(filter(None, (each.get("class"), "beside"))))
    yield from shown


def _embed(to: Writer, block: Embed) -> Iterator[Element]:
    target = web_address(block.address)
    label = target
    for scheme in _SCHEMES:
        label = label.removeprefix(scheme)
    link = to.make.element("a", {"href": target}, label)
    yield to.make.element("p", {"class": "embed"}, link)


def _notes(to: Writer, block: Notes) -> Iterator[Element]:
    for note in block.notes:
        inside = Writer(to.make, to.media).written(note.blocks)
        content = to.make.lines("body.content", None, *inside)
        yield to.make.lines("fn", {"id": note_id(note.number)}, content)


_WRITERS: dict[type, Callable[[Writer, Any], Iterator[Element]]] = {
    Paragraph: _paragraph,
    Subhead: _subhead,
    Quote: _quote,
    PullQuote: _pull_quote,
    Factbox: _factbox,
    Listing: _listing,
    Table: _table,
    Place: _place,
    Embed: _embed,
    Code: _code,
    Rule: _rule,
    Notes: _notes,
}
