"""Names in running text: rows of words with capitals, and which are nearly the same."""

import re
from dataclasses import dataclass

from editor.domain.names import fold
from editor.language.words import word_list

_LONGEST_NAME = 4  # words
_LEAST_LETTERS = 3
_LONG_LETTERS = 5
_POSSESSIVE = re.compile(r"['’]s$")
# Two words that differ by one of these are forms of one word: ``Korea`` and ``Korean``.
_ENDINGS = word_list("s es n an ian er ern ese i al ic ns ans ians")


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


def last_names(text: str) -> list[list[Name]]:
    """For each row of capitals the names that end it, longest first: titles stand in front."""
    return [
        [
            _name(text, row[first][0], row[-1][1])
            for first in range(max(0, len(row) - _LONGEST_NAME), len(row) - 1)
        ]
        for row in capital_rows(text)
        if len(row) > 1
    ]


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


def name_key(text: str) -> str:
    """What two spellings of a name have in common: no case, accents, hyphens or apostrophes."""
    return " ".join(re.sub(r"[-‐‑]", " ", re.sub(r"['’ʼ‘`.]", "", fold(text))).split())


def _name(text: str, start: int, end: int) -> Name:
    return Name(text[start:end], name_key(text[start:end]), start, end)


def is_near_name(first: str, second: str) -> bool:
    """Whether two keys are probably one name, one word of which was spelt wrongly in one."""
    pairs = list(zip(first.split(), second.split(), strict=False))
    if len(first.split()) != len(second.split()):
        return False
    other = [pair for pair in pairs if pair[0] != pair[1]]
    return len(other) == 1 and len(pairs) > 1 and is_near_word(*other[0])


def is_near_word(first: str, second: str) -> bool:
    """Whether two words differ by a letter, or by two where they are long.

    They begin alike, and aren't forms of one word.
    """
    short, long = sorted((first, second), key=len)
    if len(short) < _LEAST_LETTERS or short == long or short[0] != long[0]:
        return False
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return False
    most = 2 if len(short) > _LONG_LETTERS else 1
    return _distance(short, long) <= most or _are_swapped(short, long)


def _are_swapped(first: str, second: str) -> bool:
    """Two neighbours have changed places: ``Ruht``."""
    other = [at for at, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]]
    return (
        len(first) == len(second)
        and other == [other[0], other[0] + 1]
        and first[other[0]] == second[other[1]]
        and first[other[1]] == second[other[0]]
    )


def _distance(first: str, second: str) -> int:
    """Levenshtein's; 3 where it is more than two."""
    most = 2
    if abs(len(first) - len(second)) > most:
        return most + 1
    row = list(range(len(second) + 1))
    for at, letter in enumerate(first, 1):
        above, row = row, [at]
        for place, other in enumerate(second, 1):
            row.append(min(row[-1] + 1, above[place] + 1, above[place - 1] + (letter != other)))
        if min(row) > most:
            return most + 1
    return row[-1]
