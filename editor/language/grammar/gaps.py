"""How likely it is that a word is missing between two words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.language.grammar.sheet import Sheet
from editor.language.grammar.surroundings import Column, Surroundings, surroundings
from editor.language.grammar.weights import (
    HASHES,
    MULTIPLIERS,
    SEED,
    WEIGHT,
    WEIGHT_BITS,
    ZERO,
    Slots,
    slots,
)

FILE = "gaps-en.bin"

# What is looked at around a gap, named as in ``surroundings``. The order is that of the hashes.
SEEN = (
    "wa wb", "wa gb", "ga wb", "ga gb", "pa pb", "wa", "wb",
    "gx ga gb", "ga gb gc", "wx wa wb", "wa wb wc", "wx pa wb", "wa pb wc",
    "px pa pb pc", "py px pa pb", "pa pb pc pd", "px pa pb", "pa pb pc", "px ga gb pc",
    "wx wb", "wa wc", "wx wa pb", "pa wb wc",
    "py px pa pb pc", "px pa pb pc pd", "gx gc pa pb", "wx ga gb", "ga gb wc",
    "l r pa pb", "l r ga", "l r gb", "l r", "l px pa pb", "r pa pb pc",
    "wy px pa pb", "wx pa pb pc", "px pa wb pc", "px wa pb pc",
    "m o A B", "m o", "m o l r", "m X A B", "o A B C",
    "V A B", "V n A B", "V X A B C", "V wb A",
    "A B C", "X A B", "X A B C", "Y X A B C", "A B C D", "Y X A B C D", "Z Y X A B C D",
    "A wb C", "wa B C", "wa B hb", "A B Hb", "A B hb", "wa B Hb", "Ha A wb", "Ha B C",
    "v A B", "v n A B", "v A wb", "v X A B", "l r A B", "l X A B", "r A B C", "ga B hb", "X ga B C",
)  # fmt: skip
# What is looked at first; only where that looks bad enough, the rest is: at one gap in ten.
_FIRST = (
    "pa pb", "ga gb", "X A B", "A B Hb", "V A B", "wa B C", "wa B hb", "A B C", "l r ga", "wa wb",
    "px pa pb", "pa pb pc",
)  # fmt: skip
_SEEDS = {entry: number * SEED & HASHES for number, entry in enumerate(SEEN, start=1)}
# For each of the rest, its seed, and the factor of everything that is seen.
_REST = tuple(
    (
        _SEEDS[entry],
        tuple((name, MULTIPLIERS[at] & HASHES) for at, name in enumerate(entry.split())),
    )
    for entry in SEEN
    if entry not in _FIRST
)
_BAD_ENOUGH, _HOPELESS = -0.12, -0.8
# For copy that is known to be damaged: nearly everything is looked at in full.
_BAD_ENOUGH_WARY, _HOPELESS_WARY = -1.0, -1.5


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between two words.

    Attributes:
        place: Of the word behind it, in the sheet.
        score: How likely a word is missing, on a scale on which 0 is even odds.
    """

    place: int
    score: float


def places_of(sheet: Sheet) -> list[int]:
    """The gaps that are looked at: those with nothing but a space between two words."""
    return [at for at, is_joined in enumerate(sheet.joined) if is_joined]


def gaps(sheet: Sheet, *, is_wary: bool = False) -> list[Gap]:
    """The gaps of a sheet that aren't plainly good.

    Args:
        sheet: Sentences.
        is_wary: Look closer: it takes three times as long.
    """
    enough, hopeless = (_BAD_ENOUGH_WARY, _HOPELESS_WARY) if is_wary else (_BAD_ENOUGH, _HOPELESS)
    known = slots(FILE)
    around = surroundings(sheet)
    places = places_of(sheet)
    return [
        Gap(place, _in_full(around, place, total, known, hopeless) / known.scale)
        for place, total in zip(places, _firsts(around, places, known), strict=True)
        if total > enough * known.scale
    ]


def _firsts(around: Surroundings, places: Sequence[int], known: Slots) -> list[int]:
    """What the first entries weigh at each place, column by column."""
    table, bits = known.table, known.bits
    low = (1 << bits) - 1
    totals = [0] * len(places)
    for column in hashes(around, places, _FIRST):
        totals = [
            total + (slot & WEIGHT) - ZERO
            if (slot := table[each & low]) >> WEIGHT_BITS == each >> bits
            else total
            for total, each in zip(totals, column, strict=True)
        ]
    return totals


def _in_full(around: Surroundings, place: int, total: int, known: Slots, hopeless: float) -> int:
    """What all entries weigh at one place, or so many that it is plainly good after all."""
    table, bits = known.table, known.bits
    low, least = (1 << bits) - 1, hopeless * known.scale
    seen = around.at(place)
    for seed, factors in _REST:
        each = seed
        for name, factor in factors:
            each += seen[name] * factor
        each &= HASHES
        slot = table[each & low]
        if slot >> WEIGHT_BITS == each >> bits:
            total += (slot & WEIGHT) - ZERO
            if total < least:
                break
    return total


def hashes(
    around: Surroundings, places: Sequence[int], entries: Sequence[str] = SEEN
) -> Iterator[list[int]]:
    """For some entries of ``SEEN``, the hash at each place."""
    columns: dict[str, Column] = {}
    multiplied: dict[tuple[str, int], Column] = {}
    for entry in entries:
        seen = []
        for at, name in enumerate(entry.split()):
            if name not in columns:
                columns[name] = around.column(name, places)
            if (name, at) not in multiplied:
                factor = MULTIPLIERS[at] & HASHES
                multiplied[name, at] = [each * factor & HASHES for each in columns[name]]
            seen.append(multiplied[name, at])
        yield _sums(seen, _SEEDS[entry])


def _sums(seen: list[Column], seed: int) -> list[int]:
    """Row by row; the frequent cases are written out, for speed."""
    match seen:
        case [one]:
            return [a + seed & HASHES for a in one]
        case [one, two]:
            return [a + b + seed & HASHES for a, b in zip(one, two, strict=True)]
        case [one, two, three]:
            return [a + b + c + seed & HASHES for a, b, c in zip(one, two, three, strict=True)]
        case [_, _, _, _]:
            return [a + b + c + d + seed & HASHES for a, b, c, d in zip(*seen, strict=True)]
        case _:
            return [sum(row) + seed & HASHES for row in zip(*seen, strict=True)]
