"""How well a few letters fit a name: ``sl`` finds *Stories list*, ``prev`` finds *Preview*."""

from collections.abc import Sequence
from dataclasses import dataclass

_START = 8
_WORD = 6
_NEXT = 4
_LETTER = 1


@dataclass(frozen=True, slots=True)
class Match:
    """That letters were found in a name.

    Attributes:
        score: The more, the better.
        at: Where the letters stand in the name, ascending.
    """

    score: float
    at: tuple[int, ...]


def match(words: str, name: str) -> Match | None:
    """Find every word's letters in a name, in their order; None if some aren't there.

    Letters at the start of the name or of a word in it count more, and so do letters side by
    side; of equal ones the shorter name is better. No words at all fit everything.
    """
    folded = _folded(name)
    score, at = 0.0, set[int]()
    for word in _folded(words).split():
        found = _best(word, folded)
        if found is None:
            return None
        score += found.score
        at.update(found.at)
    return Match(score - len(name) / 100, tuple(sorted(at)))


def _folded(text: str) -> str:
    """Small letters, as many as there were: a letter that would become two stays."""
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _best(word: str, name: str) -> Match | None:
    """The best of the places at which the word's first letter stands."""
    found = []
    at = name.find(word[0])
    while at >= 0:
        places = _places(word, name, at)
        if places:
            found.append(Match(_score(places, name), places))
        at = name.find(word[0], at + 1)
    return max(found, key=lambda each: each.score, default=None)


def _places(word: str, name: str, at: int) -> tuple[int, ...]:
    """Each letter right after the last, else at the start of a word, else later in the same word.

    Letters that lie about anywhere would find a command for every name of a story.
    """
    places = [at]
    for letter in word[1:]:
        here = places[-1] + 1
        if not name.startswith(letter, here):
            start = name.find(f" {letter}", here - 1)
            end = name.find(" ", here)
            same = name.find(letter, here, end if end >= 0 else len(name))
            here = start + 1 if start >= 0 else same
        if here < 0:
            return ()
        places.append(here)
    return tuple(places)


def _score(places: Sequence[int], name: str) -> float:
    score = 0
    for number, at in enumerate(places):
        if at == 0:
            score += _START
        elif not name[at - 1].isalnum():
            score += _WORD
        elif number and places[number - 1] == at - 1:
            score += _NEXT
        else:
            score += _LETTER
    return score
