"""The blocks of a body as paragraphs with styles."""

from collections.abc import Callable, Iterator

from editor.exporters.icml_parts.styled import (
    BOLD,
    BOLD_ITALIC,
    BULLETS,
    CODE,
    ITALIC,
    LINK,
    MARK,
    NUMBERS,
    PLAIN,
    Run,
    Styled,
    StyledTable,
    plain,
)
from editor.markup.story_blocks import (
    Code,
    Embed,
    Factbox,
    Listing,
    Note,
    Notes,
    Paragraph,
    Place,
    PullQuote,
    Quote,
    Rule,
    Span,
    Spans,
    StoryBlock,
    StoryBlocks,
    Subhead,
    Table,
)

Printed = Styled | StyledTable
_BODY, _FIRST = "Body", "Body First"
_INNER_LISTS = {"Factbox": "Factbox list"}


class Body:
    """Writes blocks; it knows the footnotes and which of them are set already.

    Args:
        blocks: Those of the whole body, in order.
        captions: Gives the paragraphs of a figure by its name.
    """

    def __init__(self, blocks: StoryBlocks, captions: Callable[[str], Iterator[Styled]]) -> None:
        self._blocks = blocks
        self._captions = captions
        self._is_begun = False
        notes = [note for block in blocks if isinstance(block, Notes) for note in block.notes]
        self._notes = {note.number: note for note in notes}

    def paragraphs(self) -> Iterator[Printed]:
        """All of them. Footnotes stand where they are called; those nobody calls come last."""
        yield from self._all(self._blocks, _BODY)
        for note in list(self._notes.values()):
            yield from self._note(note)

    def _all(self, blocks: StoryBlocks, style: str) -> Iterator[Printed]:
        for block in blocks:
            yield from self._block(block, style)

    def _block(self, block: StoryBlock, style: str) -> Iterator[Printed]:
        match block:
            case Paragraph(spans=spans):
                yield Styled(self._style(style), self._runs(spans))
            case Subhead(spans=spans):
                yield Styled(
                    "Factbox title" if style == "Factbox" else "Subhead", self._runs(spans)
                )
            case Quote(blocks=blocks):
                yield from self._all(blocks, style if style != _BODY else "Quote")
            case PullQuote(blocks=blocks, who=who):
                yield from self._all(blocks, "Pull quote")
                if who:
                    yield Styled("Pull quote source", self._runs(who))
            case Factbox(title=title, blocks=blocks):
                if title:
                    yield Styled("Factbox title", self._runs(title))
                yield from self._all(blocks, "Factbox")
            case Listing():
                yield from self._listing(block, style)
            case Table(rows=rows):
                yield StyledTable(tuple(tuple(map(self._runs, row)) for row in rows))
            case _:
                yield from self._small(block)

    def _small(self, block: StoryBlock) -> Iterator[Printed]:
        match block:
            case Place(names=names):
                for name in names:
                    yield from self._captions(name)
            case Embed(address=address):
                yield Styled("Embed", (Run(address, LINK, address),))
            case Code(text=text):
                yield plain("Code lines", text)
            case Rule():
                yield plain("Rule", "* * *")

    def _style(self, style: str) -> str:
        if style == _BODY and not self._is_begun:
            self._is_begun = True
            return _FIRST
        return style

    def _listing(self, listing: Listing, style: str) -> Iterator[Printed]:
        """The points; of each the first paragraph has the bullet or number."""
        is_counted = listing.start is not None
        name = NUMBERS if is_counted else BULLETS
        if style.startswith((BULLETS, NUMBERS)):
            name = f"{name} 2"
        elif not is_counted:
            name = _INNER_LISTS.get(style, name)
        for at, point in enumerate(listing.points):
            number = listing.start + at if listing.start is not None else None
            for place, paragraph in enumerate(self._all(point, name)):
                if place == 0 and isinstance(paragraph, Styled):
                    yield Styled(name, paragraph.runs, number, is_point=True)
                else:
                    yield paragraph

    def _runs(self, spans: Spans) -> tuple[Run, ...]:
        return tuple(map(self._run, spans))

    def _run(self, span: Span) -> Run:
        if not span.note:
            return Run(span.text, look_of(span), span.address)
        note = self._notes.pop(span.note, None)
        return Run("", note=tuple(self._note(note))) if note else Run(span.note, MARK)

    def _note(self, note: Note) -> Iterator[Styled]:
        """A footnote's paragraphs, of whatever is in it."""
        for paragraph in self._all(note.blocks, "Footnote"):
            if isinstance(paragraph, Styled):
                yield Styled("Footnote", paragraph.runs)
            else:
                for row in paragraph.rows:
                    yield Styled("Footnote", tuple(_in_one_line(row)))


def look_of(span: Span) -> str:
    """The character style of a span."""
    if span.code:
        return CODE
    if span.strong and span.emphasis:
        return BOLD_ITALIC
    if span.strong or span.emphasis:
        return BOLD if span.strong else ITALIC
    return LINK if span.address else PLAIN


def _in_one_line(row: tuple[tuple[Run, ...], ...]) -> Iterator[Run]:
    for at, cell in enumerate(row):
        if at:
            yield Run("\t")
        yield from cell
