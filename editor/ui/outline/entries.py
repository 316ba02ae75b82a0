"""What the outline lists, line by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from editor.markup.figures import FIGURE_LINE
from editor.ui.length.line_count import line_text

_SUBHEAD = re.compile(r" {0,3}(#{1,6}) +\S")
_TK = re.compile(r"\bTK\b")
_AROUND = 28
_HIGHEST = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A place in the text.

    Attributes:
        line: The number of its line, from 0.
        column: Where it begins in that line, in UTF-16 units.
        words: What stands there.
        kind: ``subhead``, ``photo`` or ``TK``.
        depth: How far it is set in.
    """

    line: int
    column: int
    words: str
    kind: str
    depth: int


def entries_of(document: QTextDocument) -> Iterator[Entry]:
    """The places of a text in order; TKs and photos stand under the subhead before them."""
    depth = 0
    block = document.firstBlock()
    while block.isValid():
        text, line = block.text(), block.blockNumber()
        subhead = _SUBHEAD.match(text) if "#" in text else None
        if subhead:
            depth = max(0, len(subhead[1]) - _HIGHEST)
            yield Entry(line, 0, line_text(text), "subhead", depth)
        elif "![" in text and (placed := FIGURE_LINE.match(text)):
            yield Entry(line, 0, placed[1], "photo", depth + 1)
        if "TK" in text:
            for found in _TK.finditer(text):
                start = max(0, found.start() - _AROUND)
                words = text[start : found.end() + _AROUND].strip()
                column = len(text[: found.start()].encode("utf-16-le", "surrogatepass")) // 2
                yield Entry(line, column, words, "TK", depth + 1)
        block = block.next()
