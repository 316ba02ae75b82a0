"""What stands around a gap between two words, in columns of numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.language.grammar.parts import clause_states, settled
from editor.language.grammar.phrases import balances, phrases
from editor.language.grammar.sheet import Sheet

Column = Sequence[int]

_INSIDE = 100  # added to the phrase before if both words belong to one
_WORDS = {"y": -3, "x": -2, "a": -1, "b": 0, "c": 1, "d": 2}
_BEFORE, _BEHIND = -1, 0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is seen from the gaps of a sheet, under names of one or two letters.

    Words: ``a`` and ``b`` are those on either side, ``x`` and ``y`` come before ``a``, ``c`` and
    ``d`` behind ``b``; of each ``w`` is the word, ``g`` its group, ``p`` its part of speech.
    Phrases: ``A`` and ``B`` are those on either side, ``X Y Z`` and ``C D`` those beyond; ``Ha``,
    ``Hb``, ``HX`` and ``HC`` are their heads, with a small ``h`` the groups of these. ``v`` is the
    last verb, ``V`` its group, ``n`` how many phrases ago it was. ``l`` and ``r`` are the states of
    the clause on either side, ``m`` and ``o`` the balances of verbs and joints.

    Attributes:
        words: A column of the sheet for each name, and how far from the gap it is read.
        phrases: A column of phrases, on which side of the gap it is read, and how far from it.
        phrase_at: The phrase that each place belongs to.
        symbols: Of each phrase.
    """

    words: dict[str, tuple[Column, int]]
    phrases: dict[str, tuple[Column, int, int]]
    phrase_at: Column
    symbols: Column

    def column(self, name: str, places: Sequence[int]) -> Column:
        """What is seen under that name from each of some gaps."""
        at = self.phrase_at
        if name in self.words:
            column, step = self.words[name]
            return [column[place + step] for place in places]
        if name == "A":
            symbols = self.symbols
            return [
                symbols[at[place - 1]] + (_INSIDE if at[place - 1] == at[place] else 0)
                for place in places
            ]
        column, side, step = self.phrases[name]
        return [column[at[place + side] + step] for place in places]

    def at(self, place: int) -> dict[str, int]:
        """Everything that is seen from one gap."""
        left, right = self.phrase_at[place - 1], self.phrase_at[place]
        seen = {name: column[place + step] for name, (column, step) in self.words.items()}
        for name, (column, side, step) in self.phrases.items():
            seen[name] = column[(right if side == _BEHIND else left) + step]
        seen["A"] = self.symbols[left] + (_INSIDE if left == right else 0)
        return seen


def surroundings(sheet: Sheet) -> Surroundings:
    """Those of all gaps of a sheet."""
    parts = settled(sheet)
    before, behind = clause_states(parts), clause_states(parts, backwards=True)
    balance_before, balance_behind = balances(parts, sheet.quoted)
    found = phrases(parts, sheet.words, sheet.groups)
    words: dict[str, tuple[Column, int]] = {
        "l": (before, _BEFORE),
        "r": (behind, _BEHIND),
        "m": (balance_before, _BEFORE),
        "o": (balance_behind, _BEHIND),
        "v": (found.verbs, _BEFORE),
        "V": (found.verb_groups, _BEFORE),
        "n": (found.distances, _BEFORE),
    }
    for kind, column in (("w", sheet.words), ("g", sheet.groups), ("p", parts)):
        words.update({kind + name: (column, step) for name, step in _WORDS.items()})
    symbols = found.symbols
    return Surroundings(
        words=words,
        phrases={
            "X": (symbols, _BEFORE, -1),
            "Y": (symbols, _BEFORE, -2),
            "Z": (symbols, _BEFORE, -3),
            "B": (symbols, _BEHIND, 0),
            "C": (symbols, _BEHIND, 1),
            "D": (symbols, _BEHIND, 2),
            "HX": (found.heads, _BEFORE, -1),
            "hX": (found.head_groups, _BEFORE, -1),
            "Ha": (found.heads, _BEFORE, 0),
            "ha": (found.head_groups, _BEFORE, 0),
            "Hb": (found.heads, _BEHIND, 0),
            "hb": (found.head_groups, _BEHIND, 0),
            "HC": (found.heads, _BEHIND, 1),
            "hC": (found.head_groups, _BEHIND, 1),
        },
        phrase_at=found.at,
        symbols=symbols,
    )
