"""Which part of speech a word is where it stands: ``plans`` is a noun or a verb."""

import sys
from dataclasses import dataclass
from functools import cache

from editor.language.grammar.sheet import PADDING, Sheet
from editor.language.grammar.weights import MULTIPLIERS, SEED, Rows, rows
from editor.language.grammar.word_classes import word_classes
from editor.language.words import word_list

FILE = "parts-en.bin"
BESIDE = 13
"""How much of what is seen lies beside the word; the rest is the word itself."""
ROLES = ("n", "j", "v", "s", "z", "vp", "vn")
"""What an open part is settled on: noun, adjective, verb as it is in the dictionary, plural, verb
with -s, past, participle."""
OPEN = {
    "nv": "n v",
    "uv": "u v",
    "njv": "n j v",
    "jv": "j v",
    "nj": "n j",
    "uj": "u j",
    "sz": "s z",
    "vd": "vp vn",
    "vvd": "v vp vn",
}
"""The open parts, and what each can be: ``u`` is a noun that needs no article."""
FINITE = word_list("modal be have do dont its vp z")
PERHAPS_FINITE = word_list("vd vvd sz nv v jv njv")
BREAKS = word_list("stop, stop; stop: stop— stop( stop) stop… cc wh whether ever < > blank")
_FIRST_SEED = 101
_MOST_FINITE = 2


@dataclass(frozen=True, slots=True)
class _Tables:
    """For each number of a part: what it can be settled on, and what it does to a clause.

    Attributes:
        options: Pairs of a role and the part that it makes; empty for a part that is settled.
        clause: 0 for nothing, 1 for a finite verb, 2 for what may be one, 3 for the clause's end.
    """

    options: list[tuple[tuple[int, int], ...]]
    clause: list[int]


@cache
def _tables() -> _Tables:
    number = {part: known.part_number for part, known in word_classes().of_part.items()}
    options: list[tuple[tuple[int, int], ...]] = [()] * len(number)
    clause = [0] * len(number)
    for part, at in number.items():
        if part in OPEN:
            roles = OPEN[part].split()
            options[at] = tuple((ROLES.index(_role(each)), number[each]) for each in roles)
        clause[at] = 1 if part in FINITE else 2 if part in PERHAPS_FINITE else 0
        if part in BREAKS:
            clause[at] = 3
    return _Tables(options, clause)


def _role(part: str) -> str:
    return "n" if part == "u" else part


def clause_states(parts: list[int], *, backwards: bool = False) -> list[int]:
    """How many finite verbs the clause has up to each place, doubled; and one for doubtful ones."""
    kinds = _tables().clause
    verbs = doubtful = 0
    found = []
    for part in reversed(parts) if backwards else parts:
        kind = kinds[part]
        if kind == 1:
            verbs = min(_MOST_FINITE, verbs + 1)
        elif kind == 2:  # noqa: PLR2004 - as in _Tables
            doubtful = 1
        elif kind:
            verbs = doubtful = 0
        found.append(verbs * 2 + doubtful)
    return found[::-1] if backwards else found


def settled(sheet: Sheet) -> list[int]:
    """The parts of a sheet with the open ones settled."""
    tables = _tables()
    known = rows(FILE)
    before, behind = clause_states(sheet.parts), clause_states(sheet.parts, backwards=True)
    parts = list(sheet.parts)
    for at in range(PADDING, len(parts) - PADDING):
        options = tables.options[sheet.parts[at]]
        if options:
            seen = seen_at(sheet, at, before[at - 1], behind[at + 1], known.count)
            parts[at] = _best(options, seen, known)
    return parts


def _best(options: tuple[tuple[int, int], ...], seen: list[int], known: Rows) -> int:
    table, width = known.table, known.width
    best, most = options[0][1], -sys.maxsize
    for role, part in options:
        score = sum([table[row * width + role] for row in seen])
        if score > most:
            best, most = part, score
    return best


def seen_at(sheet: Sheet, at: int, before: int, behind: int, size: int) -> list[int]:
    """What is seen at a place, as rows of a table of that size; what is beside it comes first.

    ``before`` and ``behind`` are the states of the clause up to the word before, and from the one
    behind on.
    """
    w, g, p = sheet.words, sheet.groups, sheet.parts
    a, b, c = MULTIPLIERS[:3]
    sums = (
        w[at - 1] * a,
        w[at + 1] * a,
        g[at - 1] * a + g[at + 1] * b,
        p[at - 2] * a + p[at - 1] * b,
        p[at + 1] * a + p[at + 2] * b,
        p[at - 1] * a + p[at + 1] * b,
        g[at - 2] * a + g[at - 1] * b,
        w[at - 1] * a + p[at + 1] * b,
        p[at - 1] * a + w[at + 1] * b,
        before * a + behind * b + p[at - 1] * c,
        p[at - 2] * a + p[at - 1] * b + p[at + 1] * c,
        p[at - 1] * a + p[at + 1] * b + p[at + 2] * c,
        g[at + 1] * a + g[at + 2] * b,
        w[at] * a,
        g[at] * a + p[at - 1] * b,
        g[at] * a + p[at + 1] * b,
    )
    return [(total + seed * SEED) % size for seed, total in enumerate(sums, start=_FIRST_SEED)]
