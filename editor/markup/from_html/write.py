"""From blocks to Markdown."""

from collections.abc import Callable, Sequence

from editor.markup.from_html.blocks import (
    Block,
    Embed,
    Heading,
    Listing,
    Note,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Runs,
    Table,
)
from editor.markup.from_html.inline import lines_of

_INDENT = "    "
_LEVELS = {1: 2, 2: 2, 3: 3}
_LOWEST = 4

PlacePicture = Callable[[Picture], str]


def write(blocks: Sequence[Block], place_picture: PlacePicture) -> str:
    """Write blocks with an empty line between each two, without a line end at the end.

    Args:
        blocks: In order.
        place_picture: Gives the line that stands for a picture. If it gives nothing, the words
            under the picture stand there as a paragraph.
    """
    written = (_block(block, place_picture) for block in blocks)
    return "\n\n".join("\n".join(lines) for lines in written if lines)


def _block(block: Block, place_picture: PlacePicture) -> list[str]:
    found: list[str] = []
    match block:
        case Paragraph(runs):
            found = lines_of(runs)
        case Heading(level, runs):
            found = _heading(level, runs)
        case Quote(blocks):
            found = _quoted(write(blocks, place_picture))
        case Listing(start, points):
            found = _listed(start, [_point(point, place_picture) for point in points])
        case Table(rows):
            found = _table(rows)
        case Picture():
            line = place_picture(block)
            found = [line] if line else lines_of(block.caption)
        case Embed(address):
            found = [address]
        case Rule():
            found = ["---"]
        case Note(label, blocks):
            lines = write(blocks, place_picture).split("\n") if blocks else []
            found = _hanging(f"[^{label}]: ", lines)
    return found


def _heading(level: int, runs: Runs) -> list[str]:
    words = " ".join(line.strip() for line in lines_of(runs))
    slashes = len(words[:-1]) - len(words[:-1].rstrip("\\"))
    if words.endswith("#") and slashes % 2 == 0:  # or it would close the heading
        words = f"{words[:-1]}\\#"
    return [f"{'#' * _LEVELS.get(level, _LOWEST)} {words}"] if words else []


def _quoted(text: str) -> list[str]:
    lines = text.split("\n") if text else []
    if lines and lines[0].startswith("[!"):  # or it would be a pull quote or a factbox
        lines[0] = f"\\{lines[0]}"
    return [f"> {line}".rstrip() if not line.strip() else f"> {line}" for line in lines]


def _point(blocks: Sequence[Block], place_picture: PlacePicture) -> str:
    """A point of one paragraph, with lists right under it, has no empty lines."""
    head, *under = blocks
    if isinstance(head, Paragraph) and all(isinstance(block, Listing) for block in under):
        return "\n".join(write([block], place_picture) for block in blocks)
    return write(blocks, place_picture)


def _listed(start: int | None, points: Sequence[str]) -> list[str]:
    """Points with an empty line between them if one of them has several paragraphs."""
    found: list[str] = []
    is_loose = any("\n\n" in point for point in points)
    for number, point in enumerate(filter(None, points), start or 1):
        mark = "- " if start is None else f"{number}. "
        if is_loose and found:
            found.append("")
        found += _hanging(mark, point.split("\n"))
    return found


def _hanging(mark: str, lines: Sequence[str]) -> list[str]:
    if not lines:
        return []
    first = lines[0]
    if not first.strip("-_* "):  # with the mark before it, it would be a rule across the page
        first = f"\\{first}"
    return [mark + first, *(f"{_INDENT}{line}" if line else "" for line in lines[1:])]


def _table(rows: Sequence[Sequence[Runs]]) -> list[str]:
    written = [[" ".join(lines_of(cell, in_cell=True)) for cell in row] for row in rows]
    rule = ["---"] * len(rows[0])
    return [f"| {' | '.join(row)} |" for row in (written[0], rule, *written[1:])]
