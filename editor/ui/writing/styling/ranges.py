"""Stretches of a line and what they are."""

from collections.abc import Iterable
from itertools import pairwise

Part = tuple[int, int, str]
"""First code point, one past the last, and a kind. Parts may lie over one another."""
Range = tuple[int, int, tuple[str, ...]]
"""The same with every kind that holds there; ranges don't touch one another's code points."""

# A later one has the last word on colour and size.
_ORDER = (
    "figure",
    "quote",
    "pull",
    "box_title",
    "who",
    "subhead",
    "smaller_subhead",
    "head",
    "embed",
    "strong",
    "emphasis",
    "link",
    "code",
    "footnote",
    "address",
    "markup",
    "tk",
    "note",
)
_RANK = {kind: rank for rank, kind in enumerate(_ORDER)}


def flattened(parts: Iterable[Part]) -> list[Range]:
    """Ranges one after the other, each with all the kinds that hold there."""
    found = [part for part in parts if part[0] < part[1]]
    if not found:
        return []
    bounds = sorted({bound for start, end, _ in found for bound in (start, end)})
    opens: dict[int, list[Part]] = {}
    for part in found:
        opens.setdefault(part[0], []).append(part)
    ranges: list[Range] = []
    here: list[Part] = []
    for start, end in pairwise(bounds):
        here = [part for part in here if part[1] > start] + opens.get(start, [])
        if here:
            kinds = tuple(sorted({kind for _, _, kind in here}, key=_RANK.__getitem__))
            ranges.append((start, end, kinds))
    return ranges
