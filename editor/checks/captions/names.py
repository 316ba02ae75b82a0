"""Names in running text: rows of words with capitals, and which are nearly the same."""

import re
from dataclasses import dataclass

from editor.domain.name_likeness import name_key

_LONGEST_NAME = 4  # words
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is written, with what it is compared by.

    Attributes:
        key: Without case, accents and hyphens.
        start: First code point in its text.
        end: One past the last.
    """

    text: str
    key: str
    start: int
    end: int


def names_in(text: str) -> list[Name]:
    """Every row of two to four words with capitals, longer ones and parts of them too."""
    found = []
    for row in capital_rows(text):
        for first in range(len(row)):
            for last in range(first + 1, min(first + _LONGEST_NAME, len(row))):
                found.append(_name(text, row[first][0], row[last][1]))  # noqa: PERF401 - two loops
    return found


def capital_rows(text: str) -> list[list[tuple[int, int]]]:
    """Start and end of the words of each row with capitals; ``’s`` and full stops are left out."""
    rows: list[list[tuple[int, int]]] = []
    row: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\W\d_][\w'’-]*\.?", text):
        is_capital = match.group()[0].isupper()
        joined = bool(row) and text[row[-1][1] : match.start()] in {" ", "\u00a0"}
        if row and not (joined and is_capital):
            rows.append(row)
            row = []
        if not is_capital:
            continue
        word = match.group()
        bare = _POSSESSIVE.sub("", word.rstrip(".") if len(word) > 3 else word)  # noqa: PLR2004 - Jr.
        row.append((match.start(), match.start() + len(bare)))
        if len(bare) != len(word):
            rows.append(row)
            row = []
    rows.append(row)
    return [each for each in rows if each]


def _name(text: str, start: int, end: int) -> Name:
    return Name(text[start:end], name_key(text[start:end]), start, end)
