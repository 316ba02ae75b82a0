"""Photos that look alike, by their perceptual hashes."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations, pairwise

MOST_BITS = 6
"""So many of the 64 may differ: the same picture smaller, or saved again."""
_BITS = 64
_BANDS = MOST_BITS + 1


def bits_apart(one: str, other: str) -> int:
    """In how many of their 64 bits two looks differ.

    Raises:
        ValueError: One of them is no look.
    """
    return (int(one, 16) ^ int(other, 16)).bit_count()


def near_duplicates(looks: Mapping[str, str]) -> tuple[frozenset[str], ...]:
    """Groups of photos that look alike, in the order in which their first ones stand.

    Two looks that differ in at most ``MOST_BITS`` bits agree in one of seven bands at least
    (pigeonholes), so only those that share a band are compared.

    Args:
        looks: By digest; photos without a look (empty) are alone.
    """
    numbers = {digest: int(look, 16) for digest, look in looks.items() if look}
    leader = {digest: digest for digest in numbers}

    def first(digest: str) -> str:
        while leader[digest] != digest:
            leader[digest] = leader[leader[digest]]
            digest = leader[digest]
        return digest

    for alike in _sharing_a_band(numbers):
        for one, other in combinations(alike, 2):
            if (numbers[one] ^ numbers[other]).bit_count() <= MOST_BITS:
                leader[first(other)] = first(one)
    groups: dict[str, set[str]] = defaultdict(set)
    for digest in numbers:
        groups[first(digest)].add(digest)
    return tuple(frozenset(group) for group in groups.values() if len(group) > 1)


def alike_groups(looks: Mapping[str, str]) -> dict[str, int]:
    """The number of the group of each photo that has its like; from looks by digest.

    Photos with the very same look, however many, cost no more than one.
    """
    same: dict[str, list[str]] = defaultdict(list)
    for digest, look in looks.items():
        if look:
            same[look].append(digest)
    near = near_duplicates({look: look for look in same})
    number_of = {look: number for number, group in enumerate(near) for look in group}
    groups: dict[str, int] = {}
    for number, (look, digests) in enumerate(same.items(), len(near)):
        if look in number_of or len(digests) > 1:
            groups.update(dict.fromkeys(digests, number_of.get(look, number)))
    return groups


def _sharing_a_band(numbers: Mapping[str, int]) -> tuple[list[str], ...]:
    edges = [round(at * _BITS / _BANDS) for at in range(_BANDS + 1)]
    shared: dict[tuple[int, int], list[str]] = defaultdict(list)
    for digest, number in numbers.items():
        for low, high in pairwise(edges):
            shared[low, (number >> low) & ((1 << (high - low)) - 1)].append(digest)
    return tuple(each for each in shared.values() if len(each) > 1)
