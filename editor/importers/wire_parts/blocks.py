"""The lines of a pasted page, gathered to the blocks they were."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_WIDEST_WRAP = 90  # characters; longer lines are paragraphs, not wrapped text
_NARROWEST_WRAP = 45
_LINES_THAT_PROVE = 3
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
    widths = [
        max(map(len, group))
        for group in groups
        if len(group) >= _LINES_THAT_PROVE and _is_wrapped(group, max(map(len, group)))
    ]
    width = max(widths, default=0)
    blocks: list[Block] = []
    for group in groups:
        if len(group) > 1 and width and _is_wrapped(group, width):
            blocks.append(Block(tuple(group), number=len(blocks)))
        else:
            for at, line in enumerate(group):
                blocks.append(Block((line,), at == 0, len(blocks)))
    return blocks


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
    return all(
        _NARROWEST_WRAP <= len(line) <= width
        and len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
        for line, following in pairwise(group)
    )
