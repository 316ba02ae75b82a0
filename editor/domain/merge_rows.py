"""Which figure or credit of one side is which of the other, and in what order they stand."""

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import TypeVar

from editor.domain.credit import Credit
from editor.domain.figure import Figure

Row = TypeVar("Row", Figure, Credit, Figure | Credit)
Value = TypeVar("Value")


def match(base: Sequence[Row], side: Sequence[Row]) -> dict[Hashable, Row]:
    """Give each row of a side its key: the index of the base's row that it is, or its own name.

    Credits are known by their contributor, else by name; figures by name. The second of two
    rows of one name is the base's second.

    Returns:
        The rows by key, in their order.
    """
    index_of: dict[Hashable, int] = {}
    for index, names in enumerate(_names(base)):
        for name in names:
            index_of.setdefault(name, index)
    keys: list[Hashable] = []
    for names in _names(side):
        known = [index_of[name] for name in names if name in index_of]
        free = [index for index in known if index not in keys]
        keys.append(free[0] if free else names[-1])
    return dict(zip(keys, side, strict=True))


def _names(rows: Sequence[Row]) -> list[tuple[Hashable, ...]]:
    """What each row is known by, the surest first; never the same twice."""
    seen: Counter[Hashable] = Counter()
    names: list[tuple[Hashable, ...]] = []
    for row in rows:
        known: list[Hashable] = [("name", row.name)]
        if isinstance(row, Credit) and row.contributor_id:
            known.insert(0, ("contributor", row.contributor_id))
        seen.update(known)
        names.append(tuple((name, seen[name]) for name in known))
    return names


def merge_keys(
    base: Sequence[Hashable], ours: Sequence[Hashable], theirs: Sequence[Hashable]
) -> list[Hashable]:
    """The keys of both sides in one order: that of the side that changed it, ours if both did.

    What only the other side has stands after what it stands after there.
    """
    first, second = (theirs, ours) if tuple(ours) == tuple(base) else (ours, theirs)
    merged = list(first)
    for index, key in enumerate(second):
        if key not in merged:
            merged.insert(merged.index(second[index - 1]) + 1 if index else 0, key)
    return merged


def merge_set(
    base: tuple[Value, ...], ours: tuple[Value, ...], theirs: tuple[Value, ...]
) -> tuple[Value, ...]:
    """Values without a place of their own: what either side added, less what either removed."""
    if ours == base:
        return theirs
    if theirs == base:
        return ours
    kept = [value for value in ours if value in theirs or value not in base]
    return (*kept, *(value for value in theirs if value not in base and value not in kept))
