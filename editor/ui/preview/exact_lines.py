"""A document as lines that can be laid out: exact, but for what can't be seen. No widgets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST_PIECE = 2_000
"""Characters of a line that Qt lays out at once: of a million it would take seconds."""

_NAMES = (
    *("NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR"),
    *("SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB"),
    *("ESC", "FS", "GS", "RS", "US"),
)
# Not the pictures that Unicode has of them: few fonts have those.
_SEEN = {number: f"«{name}»" for number, name in enumerate(_NAMES) if chr(number) not in "\t\n"}
# Further characters that can't be seen, or at which Qt would begin a new line.
_SEEN |= {0x7F: "«DEL»", 0xFEFF: "«BOM»", 0x2028: "«LS»", 0x2029: "«PS»"}
_SEEN |= {0xFDD0: "«FDD0»", 0xFDD1: "«FDD1»"}
_UNSEEN = {name: chr(number) for number, name in _SEEN.items()}
_NEEDS_A_NAME = re.compile(f"[{''.join(map(re.escape, map(chr, _SEEN)))}]")
NAMED = re.compile("|".join(_UNSEEN))
"""Finds the names that stand for characters which can't be seen."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or a part of a long one.

    Attributes:
        goes_on: The next piece belongs to the same line.
    """

    text: str
    goes_on: bool = False


def pieces_of(text: str) -> list[Piece]:
    """The lines of a document, long ones cut, control characters by their names."""
    if _NEEDS_A_NAME.search(text):
        text = text.translate(_SEEN)
    found: list[Piece] = []
    for line in text.split("\n"):
        last = max(0, len(line) - 1) // LONGEST_PIECE * LONGEST_PIECE
        found += [
            Piece(line[start : start + LONGEST_PIECE], start < last)
            for start in range(0, last + 1, LONGEST_PIECE)
        ]
    return found


def changed_range(before: Sequence[Piece], after: Sequence[Piece]) -> tuple[int, int, int]:
    """Which pieces differ.

    Returns:
        The first one; the end of those that go; the end of those that come in their place.
    """
    most = min(len(before), len(after))
    first = next((n for n in range(most) if before[n] != after[n]), most)
    rest = most - first
    same = next((n for n in range(rest) if before[-1 - n] != after[-1 - n]), rest)
    return first, len(before) - same, len(after) - same


def copied(shown: str) -> str:
    """What was selected, with its control characters again."""
    return NAMED.sub(lambda name: _UNSEEN[name[0]], shown)


def line_end(text: str) -> str:
    """What every line of a document ends with; a line feed if they differ."""
    count = text.count("\r\n")
    is_same = count == text.count("\n") == text.count("\r") and count
    return "\r\n" if is_same else "\n"
