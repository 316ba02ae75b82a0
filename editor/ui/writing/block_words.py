"""Words of one paragraph as it is typed: what a person sees counted while writing."""

import re

from PySide6.QtGui import QTextBlockUserData

from editor.markup.figures import FIGURE_LINE

_NOTE = re.compile(r"<!--.*?(?:-->|$)")
_WORD = re.compile(r"\S*[^\W_]\S*")


class BlockFacts(QTextBlockUserData):
    """What is known of a paragraph since it was last styled.

    Attributes:
        words: How many words it has.
        figure: The name of the figure that it places; empty if it is no figure line.
    """

    def __init__(self, words: int, figure: str) -> None:
        super().__init__()
        self.words = words
        self.figure = figure


def facts_of(text: str) -> BlockFacts:
    """Count a paragraph, or name its figure."""
    if text.lstrip().startswith("!["):
        placed = FIGURE_LINE.match(text)
        if placed:
            return BlockFacts(0, placed[1])
    if "<!--" in text:
        text = _NOTE.sub(" ", text)
    return BlockFacts(len(_WORD.findall(text)), "")
