"""Blocks as plain Markdown, without a word of HTML."""

from collections.abc import Callable, Iterator

from editor.exporters.markdown_parts.words import as_paragraph, escaped, line_of, web
from editor.markup.characters import printable
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
    Spans,
    StoryBlock,
    StoryBlocks,
    Subhead,
    Table,
)

_ALIGNED = {"left": ":---", "right": "---:", "center": ":---:"}
_SHORTCODES = ("{{<", "{{%")


class BlockWriter:
    """Writes blocks.

    Args:
        figure: Gives the Markdown of a figure by its name; empty leaves it out.
        has_footnotes: Whether ``[^1]`` is set by those who read it.
    """

    def __init__(self, figure: Callable[[str], str], *, has_footnotes: bool) -> None:
        self._figure = figure
        self._has_footnotes = has_footnotes

    def written(self, blocks: StoryBlocks) -> str:
        """The blocks, an empty line between any two."""
        parts: list[str] = []
        before: StoryBlock | None = None
        mark = ""
        for block in blocks:
            mark = "*" if isinstance(before, Listing) and mark == "-" else "-"
            parts += filter(None, self._block(block, mark, before))
            before = block
        return "\n\n".join(parts)

    def _line(self, spans: Spans) -> str:
        return line_of(spans, has_footnotes=self._has_footnotes)

    def _paragraph(self, spans: Spans) -> str:
        return as_paragraph(self._line(spans))

    def _block(self, block: StoryBlock, mark: str, before: StoryBlock | None) -> Iterator[str]:
        match block:
            case Paragraph(spans=spans):
                yield self._paragraph(spans)
            case Subhead(level=level, spans=spans):
                yield f"{'#' * level} {self._line(spans)}".replace("  \n", " ")
            case Quote(blocks=blocks):
                yield _behind("> ", self.written(blocks))
            case PullQuote(blocks=blocks, who=who):
                said = [self.written(blocks), self._paragraph(who)]
                yield _behind("> ", "\n\n".join(filter(None, said)))
            case Factbox(title=title, blocks=blocks):
                head = self._line(tuple(Span(each.text, strong=True) for each in title))
                yield _behind("> ", "\n\n".join(filter(None, [head, self.written(blocks)])))
            case Listing(start=start, points=points):
                yield "\n".join(self._points(start, points, mark))
            case _:
                yield from self._other(block, before)

    def _other(self, block: StoryBlock, before: StoryBlock | None) -> Iterator[str]:
        match block:
            case Table(rows=rows, aligned=aligned):
                yield self._table(rows, aligned)
            case Place(names=names):
                yield from map(self._figure, names)
            case Embed(address=address):
                yield f"<{web(address)}>"
            case Code(text=text):
                yield _code(printable(text), is_fenced=isinstance(before, Listing | Notes))
            case Rule():
                yield "***"
            case Notes(notes=notes):
                for note in notes:
                    mark = f"[^{note.number}]: " if self._has_footnotes else f"\\[{note.number}\\] "
                    text = self.written(note.blocks)
                    yield mark + (_indented(text, 4) if self._has_footnotes else text)

    def _points(
        self, start: int | None, points: tuple[StoryBlocks, ...], mark: str
    ) -> Iterator[str]:
        for at, point in enumerate(points):
            sign = f"{mark} " if start is None else f"{start + at}. "
            yield sign + _indented(self.written(point), len(sign))

    def _table(self, rows: tuple[tuple[Spans, ...], ...], aligned: tuple[str, ...]) -> str:
        head, *others = (
            f"| {' | '.join(self._line(cell).replace('  ' + chr(10), ' ') for cell in row)} |"
            for row in rows
        )
        rule = f"| {' | '.join(_ALIGNED.get(each, '---') for each in aligned)} |"
        return "\n".join([head, rule, *others])


def _behind(mark: str, text: str) -> str:
    return "\n".join(mark + line if line else mark.rstrip() for line in text.split("\n"))


def _indented(text: str, columns: int) -> str:
    """All lines but the first as far in as they must be to belong to it."""
    return text.replace("\n", "\n" + " " * columns).replace("\n" + " " * columns + "\n", "\n\n")


def _code(text: str, *, is_fenced: bool) -> str:
    """Lines that are kept; those with a shortcode of Hugo, which it would run, as a paragraph."""
    if any(each in text for each in _SHORTCODES):
        return as_paragraph("  \n".join(map(escaped, text.split("\n"))))
    if not is_fenced and text[:1].strip():
        return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}\n{text}\n{fence}"
