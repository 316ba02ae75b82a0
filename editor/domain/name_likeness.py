"""Names that are probably one name: how two spellings are alike."""

import re
from enum import StrEnum
from functools import lru_cache

from editor.domain.names import PARTICLES, fold

_LEAST_LETTERS = 3
_LONG_LETTERS = 5
# Two words that differ by one of these are forms of one word: ``Korea`` and ``Korean``.
_ENDINGS = frozenset(
    ["s", "es", "n", "an", "ian", "er", "ern", "ese", "i", "al", "ic", "ns", "ans", "ians"]
)


class Likeness(StrEnum):
    """How two names are alike, the surest first; the value says what sets them apart."""

    SAME = "nothing"
    ACCENTS = "capitals, accents or hyphens"
    ORDER = "the order of the names"
    INITIALS = "initials"
    LETTERS = "a letter or two"


def likeness(first: str, second: str) -> Likeness | None:
    """How two full names are alike; None if they are those of two people.

    Family and given names may have changed places (``Kim Tong-hyung``, ``Tong-hyung Kim``), and
    one may have initials for given names. Names of one word are alike only if they differ in
    accents at most: too many people share them.
    """
    if first == second:
        return Likeness.SAME
    one, other = name_key(first), name_key(second)
    if one == other or one.replace(" ", "") == other.replace(" ", ""):
        return Likeness.ACCENTS
    if len(one.split()) < 2 or len(other.split()) < 2:  # noqa: PLR2004 - a full name
        return None
    if sorted(one.split()) == sorted(other.split()):
        return Likeness.ORDER
    if _are_initials(one, other) or _are_initials(other, one):
        return Likeness.INITIALS
    return Likeness.LETTERS if is_near_name(one, other) else None


def _are_initials(short: str, long: str) -> bool:
    """``J Smith`` and ``J R Smith`` for ``John Robert Smith``; particles count as words."""
    few, many = short.split(), long.split()
    given, whole = few[:-1], [word for word in many[:-1] if word not in PARTICLES]
    if few[-1] != many[-1] or not given or len(given) > len(whole):
        return False
    pairs = list(zip(given, whole, strict=False))
    is_initial = any(len(word) == 1 for word in given)
    return is_initial and all(name == word or name == word[0] for name, word in pairs)


@lru_cache(maxsize=32_768)  # every name of a large directory is compared again and again
def name_key(text: str) -> str:
    """What two spellings of a name have in common: no case, accents, hyphens or apostrophes."""
    return " ".join(re.sub(r"[-‐‑]", " ", re.sub(r"['’ʼ‘`.]", "", fold(text))).split())


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
