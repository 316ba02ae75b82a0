"""Names that a slip of the key sets apart, found among thousands without comparing all with all.

Of two texts that are at most two edits apart, one third of the first stands unchanged in the
second, at most two places away (Li et al., Pass-Join, VLDB 2011). So only names that share a third
are compared. Letters that changed places count as one edit, though two such pairs may hide a name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

_MOST_EDITS = 2
_PIECES = _MOST_EDITS + 1
_LEAST_LETTERS = 9
"""Below that, ``Ana Lee`` and ``Ann Lea`` are two people."""
_LETTERS_AN_EDIT = 7


def near_names(names: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    """The names that are one or two edits apart, each pair once, and how many edits.

    Names of fewer than 9 letters are left out; one that is shorter than 14 allows for one edit.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - for who looks for doubles alone
    from rapidfuzz.process import extract  # noqa: PLC0415

    index: defaultdict[tuple[int, int, str], list[str]] = defaultdict(list)
    long = {name for name in names if len(name) >= _LEAST_LETTERS}
    for name in sorted(long, key=lambda each: (len(each), each)):
        seen = sorted(_candidates(name, index))
        for other, edits, _ in extract(
            name, seen, scorer=OSA.distance, score_cutoff=_MOST_EDITS, limit=None
        ):
            if edits * _LETTERS_AN_EDIT <= len(other):
                yield other, name, int(edits)
        for number in range(_PIECES):
            start, end = _bounds(len(name), number)
            index[len(name), number, name[start:end]].append(name)


def _candidates(name: str, index: Mapping[tuple[int, int, str], list[str]]) -> set[str]:
    """Names seen before, so no longer than this one, that share a third with it."""
    found: set[str] = set()
    for length in range(max(_LEAST_LETTERS, len(name) - _MOST_EDITS), len(name) + 1):
        for number in range(_PIECES):
            start, end = _bounds(length, number)
            for at in range(max(0, start - _MOST_EDITS), start + _MOST_EDITS + 1):
                found.update(index.get((length, number, name[at : at + end - start]), ()))
    return found


def _bounds(length: int, number: int) -> tuple[int, int]:
    """Where a third of a name of that length begins and ends."""
    return length * number // _PIECES, length * (number + 1) // _PIECES
