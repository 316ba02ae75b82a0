"""How likely it is that a word is missing between two words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.language.grammar.parts import clause_states, settled
from editor.language.grammar.phrases import Phrases, balances, phrases
from editor.language.grammar.sheet import Sheet
from editor.language.grammar.weights import HASHES, MULTIPLIERS, SEED, Slots, slots

FILE = "gaps-en.bin"

# What is looked at, around a gap: w the word, g its group, p its part; a and b are the words on
# either side, y and x those before a, c and d those behind b. B and A count the phrases on either
# side, Y X and C D those beyond; Hb is the head of phrase B, Ha of A; v is the last verb, V its
# group, n how many phrases ago it was. l and r are the verbs of the clause up to the gap and
# behind it, m and o the balance of verbs and joints; q a quotation mark.
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
_INSIDE = 100  # added to A if both words belong to one phrase

Column = Sequence[int]


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between two words.

    Attributes:
        place: Of the word behind it, in the sheet.
        score: How likely a word is missing, on a scale on which 0 is even odds.
    """

    place: int
    score: float


def columns_at(sheet: Sheet, places: Sequence[int]) -> dict[str, Column]:
    """What ``SEEN`` looks at, a column for each name and a row for each place."""
    parts = settled(sheet)
    found: dict[str, Column] = {}
    neighbours = (("y", -3), ("x", -2), ("a", -1), ("b", 0), ("c", 1), ("d", 2))
    for kind, column in (("w", sheet.words), ("g", sheet.groups), ("p", parts)):
        for name, step in neighbours:
            found[kind + name] = [column[at + step] for at in places]
    before, behind = clause_states(parts), clause_states(parts, backwards=True)
    found["l"] = [before[at - 1] for at in places]
    found["r"] = [behind[at] for at in places]
    before, behind = balances(parts, sheet.quoted)
    found["m"] = [before[at - 1] for at in places]
    found["o"] = [behind[at] for at in places]
    found.update(_phrases_at(phrases(parts, sheet.words, sheet.groups), places))
    return found


def _phrases_at(found: Phrases, places: Sequence[int]) -> dict[str, Column]:
    left = [found.at[at - 1] for at in places]
    right = [found.at[at] for at in places]
    symbols = found.symbols
    columns: dict[str, Column] = {
        name: [symbols[at - step] for at in left] for name, step in (("X", 1), ("Y", 2), ("Z", 3))
    }
    columns["A"] = [
        symbols[a] + (_INSIDE if a == b else 0) for a, b in zip(left, right, strict=True)
    ]
    for name, step in (("B", 0), ("C", 1), ("D", 2)):
        columns[name] = [symbols[at + step] for at in right]
    columns["Ha"] = [found.heads[at] for at in left]
    columns["Hb"] = [found.heads[at] for at in right]
    columns["hb"] = [found.head_groups[at] for at in right]
    columns["v"] = [found.verbs[at - 1] for at in places]
    columns["V"] = [found.verb_groups[at - 1] for at in places]
    columns["n"] = [found.distances[at - 1] for at in places]
    return columns


def places_of(sheet: Sheet) -> list[int]:
    """The gaps that are looked at: those with nothing but a space between two words."""
    return [at for at, is_joined in enumerate(sheet.joined) if is_joined]


def gaps(sheet: Sheet) -> list[Gap]:
    """All gaps of a sheet."""
    places = places_of(sheet)
    if not places:
        return []
    known = slots(FILE)
    totals = _totals(columns_at(sheet, places), len(places), known)
    return [Gap(at, total / known.scale) for at, total in zip(places, totals, strict=True)]


def hashes(columns: dict[str, Column]) -> Iterator[list[int]]:
    """For each entry of ``SEEN``, its hash in each row."""
    multiplied: dict[tuple[str, int], Column] = {}
    for number, names in enumerate(SEEN, start=1):
        seed = number * SEED & HASHES
        seen = []
        for at, name in enumerate(names.split()):
            if (name, at) not in multiplied:
                factor = MULTIPLIERS[at] & HASHES
                multiplied[name, at] = [each * factor & HASHES for each in columns[name]]
            seen.append(multiplied[name, at])
        yield _sums(seen, seed)


def _sums(seen: list[Column], seed: int) -> list[int]:
    """Row by row; the frequent cases are written out, for speed."""
    match seen:
        case [one]:
            return [a + seed & HASHES for a in one]
        case [one, two]:
            return [a + b + seed & HASHES for a, b in zip(one, two, strict=True)]
        case [one, two, three]:
            return [a + b + c + seed & HASHES for a, b, c in zip(one, two, three, strict=True)]
        case _:
            return [sum(row) + seed & HASHES for row in zip(*seen, strict=True)]


def _totals(columns: dict[str, Column], length: int, known: Slots) -> list[int]:
    table, tags, bits = known.table, known.tags, known.bits
    low = (1 << bits) - 1
    totals = [0] * length
    for column in hashes(columns):
        totals = [
            total + (table[each & low] if tags[each & low] == each >> bits else 0)
            for total, each in zip(totals, column, strict=True)
        ]
    return totals
