"""Whether two names are one name in two spellings."""

import re
from functools import lru_cache

from editor.domain.names import fold

_SOUNDS = (
    ("ph", "f"), ("ck", "k"), ("sch", "s"), ("sh", "s"), ("ch", "k"), ("th", "t"), ("tz", "z"),
    ("x", "ks"), ("q", "k"), ("c", "k"), ("z", "s"), ("v", "f"), ("w", "f"), ("j", "i"), ("y", "i"),
)  # fmt: skip
_VOWELS = re.compile(r"(?<=.)[aeiouh]+")
_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST = 4
_MOST_APART = 2  # letters by which the lengths may differ
_KEPT = 10_000


@lru_cache(maxsize=_KEPT)
def sound_of(name: str) -> str:
    """What a name sounds like, roughly: ``Smith`` and ``Smyth`` are the same."""
    bare = re.sub(r"[^a-z]", "", fold(name))
    for written, spoken in _SOUNDS:
        bare = bare.replace(written, spoken)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", bare))


def sounds_alike(first: str, second: str) -> bool:
    """Whether two names are written differently and sound the same; short ones never do."""
    one, other = fold(first), fold(second)
    if one == other or min(len(one), len(other)) < _SHORTEST:
        return False
    if one[0] != other[0] or abs(len(one) - len(other)) > _MOST_APART:
        return False
    # ``Woods`` and ``Lees`` are several of them.
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in {"s", "es"}:
        return False
    return sound_of(first) == sound_of(second)


def one_off(first: str, second: str) -> bool:
    """Whether a single letter is added, left out or another one."""
    short, long = sorted((fold(first), fold(second)), key=len)
    if short == long or len(long) - len(short) > 1:
        return False
    same = 0
    while same < len(short) and short[same] == long[same]:
        same += 1
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


def differ_in_accents(first: str, second: str) -> bool:
    """Whether only accents part them: ``Jiménez`` and ``Jimenez``."""
    return first.casefold() != second.casefold() and fold(first) == fold(second)
