"""Which line of a body each of its outermost elements comes from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

if TYPE_CHECKING:  # imported when the first body is parsed
    from markdown import Markdown

LINE = "data-line"


def parse_blocks(parser: "Markdown", lines: Sequence[str]) -> tuple[Element, list[int]]:
    """Parse preprocessed lines as ``BlockParser.parseDocument`` does.

    Returns:
        The root, and for each of its children the number of the line, from 0, that it begins in.
    """
    core = parser.parser
    core.root = root = Element(parser.doc_tag)
    blocks = "\n".join(lines).split("\n\n")
    starts = [0]
    for block in blocks:
        starts.append(starts[-1] + block.count("\n") + 2)
    total = len(blocks)
    begun: list[int] = []
    while blocks:
        first = blocks[0]
        line = starts[max(0, total - len(blocks))] + len(first) - len(first.lstrip("\n"))
        for processor in core.blockprocessors:
            if processor.test(root, first) and processor.run(root, blocks) is not False:
                break
        begun += [line] * (len(root) - len(begun))
        del begun[len(root) :]
    return root, begun


def lines_before(lines: Sequence[str], separated: Sequence[str]) -> list[int]:
    """Of each line of a text into which empty lines were put, which line it was before."""
    found = []
    at = 0
    for line in separated:
        found.append(min(at, len(lines) - 1))
        was_there = at < len(lines) and (line.strip() or not lines[at].strip())
        at += bool(was_there)
    return found


def mark_lines(root: Element, begun: Sequence[Element], lines: Sequence[int]) -> None:
    """Write on the outermost elements which line they begin in.

    Args:
        root: The finished tree.
        begun: The outermost elements as they were parsed; others may stand around them by now.
        lines: The line of each.
    """
    line_of = {id(element): line for element, line in zip(begun, lines, strict=True)}
    for child in root:
        line = next((line_of[id(each)] for each in child.iter() if id(each) in line_of), None)
        if line is not None:
            child.set(LINE, str(line))
