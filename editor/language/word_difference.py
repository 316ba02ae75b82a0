"""What changed between two texts, by words: nearby, readable, and fast in long ones."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# A word, a run of blanks, a line break, or one other sign: together they are the text.
_TOKEN = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*|[ \t]+|\n+|.", re.DOTALL)
# Two changes with no more than this between them read as one.
_SHORT_BRIDGE = 1
# Comparing takes memory for each pair of parts: past so many, a stretch counts as replaced whole.
_MOST_PAIRS = 100_000_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: the same in both (``before == after``), or changed.

    An insertion has an empty ``before``, a deletion an empty ``after``.
    """

    before: str
    after: str

    @property
    def is_same(self) -> bool:
        """Whether nothing changed here."""
        return self.before == self.after


def word_difference(before: str, after: str) -> tuple[Piece, ...]:
    """What changed, as pieces that together are both texts.

    Whole lines are compared first, words within what differs then: 100,000 words take a few
    milliseconds where the edits are few.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    pieces: list[Piece] = []
    for is_same, first, second in _opcodes(old, new):
        if is_same:
            pieces.append(Piece("".join(first), "".join(first)))
        else:
            pieces += _by_words("".join(first), "".join(second))
    return tuple(_joined(pieces))


def _by_words(before: str, after: str) -> Iterator[Piece]:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    for is_same, first, second in _bridged(_opcodes(old, new)):
        yield Piece("".join(first), "".join(first if is_same else second))


Step = tuple[bool, Sequence[str], Sequence[str]]


def _opcodes(old: Sequence[str], new: Sequence[str]) -> Iterator[Step]:
    """Runs of equal and of different parts, in turn."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - needed only once a person compares

    if len(old) * len(new) > _MOST_PAIRS and old != new:
        yield False, old, new
        return
    was: list[str] = []
    now: list[str] = []
    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            if was or now:
                yield False, was, now
                was, now = [], []
            run = old[code.src_start : code.src_end]
            yield True, run, run
        else:
            was += old[code.src_start : code.src_end]
            now += new[code.dest_start : code.dest_end]
    if was or now:
        yield False, was, now


def _bridged(steps: Iterator[Step]) -> Iterator[Step]:
    """Join changes that a single blank holds apart: three new words in a row are one change."""
    held: tuple[list[str], list[str]] | None = None
    bridge: Sequence[str] = ()
    for is_same, first, second in steps:
        if is_same and held is not None and len(first) <= _SHORT_BRIDGE and not first[0].strip(" "):
            bridge = first
        elif is_same:
            if held is not None:
                yield False, *held
            yield from ((True, run, run) for run in (bridge,) if run)
            held, bridge = None, ()
            yield True, first, first
        else:
            was, now = held or ([], [])
            held = ([*was, *bridge, *first], [*now, *bridge, *second])
            bridge = ()
    if held is not None:
        yield False, *held
    if bridge:
        yield True, bridge, bridge


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbours that are the same are one piece; empty ones are none."""
    run = ""
    for piece in pieces:
        if piece.is_same:
            run += piece.before
            continue
        if run:
            yield Piece(run, run)
            run = ""
        yield piece
    if run:
        yield Piece(run, run)
