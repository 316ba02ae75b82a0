"""What is known of one paragraph as it is typed: its words above all."""

import re

from PySide6.QtGui import QTextBlockUserData

from editor.markup.figures import FIGURE_LINE
from editor.ui.writing.styling.lines import defined_name, is_separator

_NOTE = re.compile(r"<!--.*?(?:-->|$)")
_WORD = re.compile(r"\S*[^\W_]\S*")


class BlockFacts(QTextBlockUserData):
    """What is known of a paragraph since it was last styled.

    Attributes:
        words: How many words it has.
        figure: The name of the figure that it places; empty if it is no figure line.
        opens_note: Whether a note begins in it and doesn't end in it.
        closes_note: Whether a note could end in it.
        is_separator: Whether it could be the line under a table's header.
        defines: The name that it defines a link or a footnote under.
        cites: Whether it could refer to such a name.
    """

    def __init__(self, words: int = 0, figure: str = "") -> None:
        super().__init__()
        self.words = words
        self.figure = figure
        self.opens_note = False
        self.closes_note = False
        self.is_separator = False
        self.defines = ""
        self.cites = False


def facts_of(text: str) -> BlockFacts:
    """Count a paragraph, or name its figure."""
    if text.lstrip().startswith("!["):
        placed = FIGURE_LINE.match(text)
        if placed:
            return BlockFacts(0, placed[1])
    counted = _NOTE.sub(" ", text) if "<!--" in text else text
    facts = BlockFacts(len(_WORD.findall(counted)))
    facts.closes_note = "-->" in text
    facts.opens_note = text.rfind("<!--") > text.rfind("-->")
    facts.is_separator = is_separator(text)
    facts.cites = "[" in text
    facts.defines = defined_name(text) if facts.cites else ""
    return facts
