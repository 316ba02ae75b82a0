"""The lines of a pasted page, gathered to the blocks they were."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from editor.domain.names import known_agency
from editor.language.function_words import ARTICLES, PREPOSITIONS

_WIDEST_WRAP = 90  # characters; longer lines are paragraphs, not wrapped text
_NARROWEST_WRAP = 45
_NARROWEST_COLUMN = 24
_LINES_THAT_PROVE = 3
_COLUMNS_THAT_PROVE = 2
_BRACKET_LINES = 4
_NEAR_LINES = 8  # no more belong together without filling the width
_OPEN_WORDS = ARTICLES | PREPOSITIONS | {"and", "or"}
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_PARAGRAPH_WORDS = 12


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a headline, a menu word: one line, or several of a hard-wrapped paragraph.

    Attributes:
        lines: As they came, without the space around them; none is empty.
        is_apart: An empty line stands before it.
        number: Its place on the page, counted from 0.
    """

    lines: tuple[str, ...]
    is_apart: bool = True
    number: int = 0

    @property
    def text(self) -> str:
        """The block as one line."""
        return " ".join(self.lines)

    @property
    def source(self) -> str:
        """The block as it came."""
        return "\n".join(self.lines)

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def is_sentence(self) -> bool:
        """It ends as a sentence does."""
        return _SENTENCE_END.search(self.text) is not None

    @property
    def is_paragraph(self) -> bool:
        """It is long enough for a paragraph of a story, and ends like one."""
        return self.is_sentence and self.words >= _PARAGRAPH_WORDS


def blocks_of(text: str) -> list[Block]:
    """Gather the lines of a text.

    Each line is a block, unless the text is hard-wrapped: there the lines of a paragraph stay
    together. A paragraph is hard-wrapped if the first word of each line had no room in the line
    before, and not each of its lines ends a sentence.
    """
    groups = list(_groups(text.split("\n")))
    width = _page_width(groups)
    blocks: list[Block] = []
    for group in groups:
        if len(group) > 1 and width and _is_wrapped(group, width):
            blocks.append(Block(tuple(group), number=len(blocks)))
            continue
        at = 0
        while at < len(group):
            reach = _lines_together(group[at : at + _NEAR_LINES], wrapped=width > 0)
            blocks.append(Block(tuple(group[at : at + reach]), at == 0, len(blocks)))
            at += reach
    return blocks


def _page_width(groups: Sequence[Sequence[str]]) -> int:
    """How wide the lines of a hard-wrapped text are, in characters; 0 if it isn't wrapped.

    One paragraph proves it, but in a narrow column two, and they have to read on in small letters:
    short lines are more often a list.
    """
    proofs = [(group, max(map(len, group))) for group in groups if len(group) >= _LINES_THAT_PROVE]
    proofs = [(group, width) for group, width in proofs if _is_wrapped(group, width)]
    wide = [width for _, width in proofs if width >= _NARROWEST_WRAP]
    narrow = [width for group, width in proofs if width < _NARROWEST_WRAP and _reads_on(group)]
    if wide:
        return max(wide)
    return max(narrow) if len(narrow) >= _COLUMNS_THAT_PROVE else 0


def _reads_on(group: Sequence[str]) -> bool:
    """Whether most lines go on with a sentence: they begin with a small letter."""
    return sum(line[0].islower() for line in group[1:]) * 2 >= len(group) - 1


def _lines_together(lines: Sequence[str], *, wrapped: bool) -> int:
    """How many lines belong together though they don't fill the width.

    Those of a remark in brackets, and, where the text is wrapped, those of a headline that ends
    in the middle of a phrase.
    """
    if lines[0].startswith("("):
        for number in range(1, min(len(lines), _BRACKET_LINES) + 1):
            text = " ".join(lines[:number])
            if text.count("(") <= text.count(")"):
                return number if text.endswith((")", ").")) else 1
    reach = 1
    while wrapped and reach < len(lines) and _is_in_phrase(lines[reach - 1], lines[reach]):
        reach += 1
    return reach


def _is_in_phrase(line: str, following: str) -> bool:
    if _SENTENCE_END.search(line) or known_agency(following) or not line[0].isalpha():
        return False
    return following[0].islower() or line.rpartition(" ")[2].lower() in _OPEN_WORDS


def _groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines that stand together without an empty one."""
    group: list[str] = []
    for line in (*lines, ""):
        stripped = line.strip().strip("\u200b\ufeff")
        if stripped:
            group.append(stripped)
        elif group:
            yield group
            group = []


def _is_wrapped(group: Sequence[str], width: int) -> bool:
    if width > _WIDEST_WRAP or all(map(_SENTENCE_END.search, group[:-1])):
        return False
    narrowest = _NARROWEST_WRAP if width >= _NARROWEST_WRAP else max(_NARROWEST_COLUMN, width) // 2
    return width >= _NARROWEST_COLUMN and all(
        narrowest <= len(line) <= width
        and len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
        for line, following in pairwise(group)
    )
