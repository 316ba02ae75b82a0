"""From blocks to Markdown."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from editor.markup.from_html.blocks import (
    Block,
    Code,
    Embed,
    Factbox,
    Gallery,
    Heading,
    Listing,
    Note,
    Paragraph,
    Picture,
    PullQuote,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
)
from editor.markup.from_html.inline import lines_of, tidied

_INDENT = "    "
_HIDDEN = "<!--"
_HIGHEST = 2  # the first level is the headline's
_DASH = re.compile(r"(?:—|–|--?) *")
_RULES = {"": "---", "left": ":---", "center": ":---:", "right": "---:"}

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
        case Quote(blocks):
            found = _quoted(write(blocks, place_picture))
        case PullQuote(blocks, who):
            found = _pull_quote(write(blocks, place_picture), who, blocks)
        case Factbox(title, blocks):
            words = _one_line(title)
            lines = write(blocks, place_picture).split("\n") if blocks else []
            found = _in_quote([f"[!factbox] {words}".rstrip(), *lines])
        case Listing(start, points):
            found = _listed(start, [_point(point, place_picture) for point in points])
        case Picture():
            line = place_picture(block)
            found = [line] if line else lines_of(block.caption)
        case Gallery(pictures):
            found = _gallery(pictures, place_picture)
        case Note(label, blocks):
            lines = write(blocks, place_picture).split("\n") if blocks else []
            found = _hanging(f"[^{label}]: ", lines)
        case _:
            found = _lines(block)
    return found


def _lines(block: Block) -> list[str]:
    """A block that holds no others."""
    found: list[str] = []
    match block:
        case Paragraph(runs):
            found = lines_of(runs)
        case Heading(level, runs):
            found = _heading(level, runs)
        case Code(text):
            found = _code(text)
        case Table(rows, aligned):
            found = _table(rows, aligned)
        case Embed(address):
            found = [address]
        case Rule():
            found = ["---"]
    return found


def _heading(level: int, runs: Runs) -> list[str]:
    words = _one_line(runs)
    slashes = len(words[:-1]) - len(words[:-1].rstrip("\\"))
    if words.endswith("#") and slashes % 2 == 0:  # or it would close the heading
        words = f"{words[:-1]}\\#"
    return [f"{'#' * max(level, _HIGHEST)} {words}"] if words else []


def _quoted(text: str) -> list[str]:
    lines = text.split("\n") if text else []
    if lines and lines[0].startswith("[!"):  # or it would be a pull quote or a factbox
        lines[0] = f"\\{lines[0]}"
    return _in_quote(lines)


def _in_quote(lines: Sequence[str]) -> list[str]:
    return [f"> {line}" if line.strip() else ">" for line in lines]


def _one_line(runs: Runs) -> str:
    return " ".join(line.strip() for line in lines_of(runs))


def _pull_quote(text: str, who: Runs, blocks: Sequence[Block]) -> list[str]:
    """The words behind the mark; the last line names who said them, if it begins with a dash."""
    lines = text.split("\n") if text else []
    if not (blocks and isinstance(blocks[0], Paragraph)):
        lines.insert(0, "")
    if who:
        dash = _DASH.match(who[0].text)
        said = dash[0] if dash else "— "
        rest = who if dash is None else (replace(who[0], text=who[0].text[dash.end() :]), *who[1:])
        lines.append(said + _one_line(rest))
    elif lines and _DASH.match(lines[-1]):
        lines[-1] = f"&#{ord(lines[-1][0])};{lines[-1][1:]}"
    return _in_quote([f"[!pullquote] {lines[0]}".rstrip(" "), *lines[1:]])


def _code(text: str) -> list[str]:
    """Indented lines; as a paragraph where they hold what would hide in code as well."""
    if _HIDDEN in text:
        return lines_of(tidied([Run(text)], is_own=True))
    return [f"{_INDENT}{line}" if line.strip() else "" for line in text.split("\n")]


def _gallery(pictures: Sequence[Picture], place_picture: PlacePicture) -> list[str]:
    """The lines of the pictures together; words of those that get no line stand below."""
    placed = [(picture, place_picture(picture)) for picture in pictures]
    found = [line for _, line in placed if line]
    for picture, line in placed:
        words = lines_of(picture.caption) if not line else []
        found += ["", *words] if words and found else words
    return found


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


def _table(rows: Sequence[Sequence[Runs]], aligned: Sequence[str]) -> list[str]:
    written = [[" ".join(lines_of(cell, in_cell=True)) for cell in row] for row in rows]
    columns = [*aligned, *[""] * (len(rows[0]) - len(aligned))]
    rule = [_RULES.get(column, "---") for column in columns]
    return [f"| {' | '.join(row)} |" for row in (written[0], rule, *written[1:])]
