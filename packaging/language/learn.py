"""Learns ``parts-en.bin`` and ``gaps-en.bin`` in ``resources/words`` from texts.

Run it by hand after ``build_word_classes.py``, in the same environment; it takes half an hour:

    language-env/bin/python packaging/language/learn.py FOLDER

Nobody has to say what is right. Which part of speech an open word is, is learned from words that
have only one; where a word is missing, from sentences out of which words were taken.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found]

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from language.texts import paragraphs  # noqa: E402 - the path is known now

from editor.language.grammar import gaps, parts  # noqa: E402
from editor.language.grammar.sheet import PADDING, Sheet  # noqa: E402
from editor.language.grammar.surroundings import surroundings  # noqa: E402
from editor.language.grammar.tokens import tokens  # noqa: E402
from editor.language.grammar.weights import EMPTY, HASHES, ZERO, packed  # noqa: E402
from editor.language.grammar.word_classes import word_classes  # noqa: E402
from editor.language.sentences import sentences  # noqa: E402

WORDS = ROOT / "resources" / "words"
PART_ROWS = 32_749  # a prime
SLOT_BITS, KEPT = 21, 1_050_000
PART_SCALE, GAP_SCALE = 24.0, 20.0
SENTENCES_AT_ONCE = 20_000
ROUNDS, PART_ROUNDS = 3, 3
RATE, PART_RATE = 0.12, 0.2
BATCH = 2_048
TAKEN, TAKEN_SMALL = 0.04, 0.6  # of all words; of those, small ones
KEPT_WHOLE, KEPT_WHOLE_AT_LAST = 0.5, 0.8  # of the gaps in which nothing is missing
LARGEST = 127
SHORTEST_OTHER = 3
SMALL = """
    the an poss dem quant wh whether ever cc to of prep subj pron obj self modal be beinf have do
    not there
    """

Table = Any
Rows = Any


class Learner:
    """A table of weights that gets better with every batch (Adagrad)."""

    def __init__(self, size: int, rate: float) -> None:
        self.table = np.zeros(size, np.float32)
        self.rate = rate
        self._squares = np.full(size, 1, np.float32)
        self._may_change: Any = None

    def sums(self, rows: Rows) -> Any:
        """What the table says of each row of hashes."""
        return self.table[rows].sum(1)

    def learn(self, rows: Rows, error: Any) -> None:
        """Take a step against the error of these sums."""
        at = rows.ravel()
        slope = np.repeat(error, rows.shape[1]).astype(np.float32)
        if self._may_change is not None:
            slope *= self._may_change[at]
        np.add.at(self._squares, at, slope * slope)
        np.subtract.at(self.table, at, self.rate * slope / np.sqrt(self._squares[at]))

    def forget(self, count: int) -> None:
        """All but the weights that matter most; of those in one slot only the first stays."""
        worth = np.abs(self.table) * self._squares**0.25
        strongest = np.argpartition(-worth, count)[:count]
        strongest = strongest[np.argsort(-worth[strongest])]
        _, first = np.unique(strongest & ((1 << SLOT_BITS) - 1), return_index=True)
        self._may_change = np.zeros(len(self.table), bool)
        self._may_change[strongest[first]] = True
        self.table[~self._may_change] = 0
        self._squares *= 0.25


def main() -> None:
    """Learn both tables from the texts in the folder that is named."""
    read = list(_sentences(Path(sys.argv[1])))
    random = np.random.default_rng(1)
    table = _learned_parts(read, random)
    content = packed(PART_ROWS, len(parts.ROLES), _small(table, PART_SCALE).tobytes())
    (WORDS / parts.FILE).write_bytes(content)
    (WORDS / gaps.FILE).write_bytes(packed_slots(_learned_gaps(read, random)))


def _small(table: Table, scale: float) -> Any:
    return np.clip(np.rint(table * scale), -LARGEST, LARGEST).astype(np.int8)


def packed_slots(table: Table) -> bytes:
    """Each weight in the slot of its hash."""
    size = 1 << SLOT_BITS
    known = np.flatnonzero(table)
    weights, tags = np.full(size, ZERO, np.uint8), np.full(size, EMPTY, np.uint8)
    weights[known & (size - 1)] = _small(table[known], GAP_SCALE).astype(np.int16) + ZERO
    tags[known & (size - 1)] = known >> SLOT_BITS
    return packed(SLOT_BITS, GAP_SCALE, weights.tobytes() + tags.tobytes())


def _sentences(folder: Path) -> Iterator[Sheet]:
    """Sheets of many sentences each."""
    sheet, count = Sheet(), 0
    for text in paragraphs(folder):
        for start, end in sentences(text):
            sheet.add(tokens(text, start, end))
            count += 1
        if count > SENTENCES_AT_ONCE:
            yield sheet
            sheet, count = Sheet(), 0
    yield sheet


def _learned_parts(read: Sequence[Sheet], random: Any) -> Table:
    """First from words with one part, by what is beside them; then from the others, so judged."""
    number = {part: known.part_number for part, known in word_classes().of_part.items()}
    role = {number[part]: at for at, part in enumerate(parts.ROLES)}
    role[number["u"]] = role[number["n"]]
    options = {
        number[part]: [role[number[each]] for each in can.split()]
        for part, can in parts.OPEN.items()
    }
    rows, roles = _part_rows(read, role.keys())
    target = np.eye(len(parts.ROLES), dtype=np.float32)[[role[part] for part in roles]]
    beside = _softmax_learned(rows[:, : parts.BESIDE], target, random)
    rows, roles = _part_rows(read, options.keys())
    allowed = np.zeros((len(roles), len(parts.ROLES)), bool)
    for part, can in options.items():
        allowed[np.ix_(roles == part, can)] = True
    judged = np.where(allowed, beside[rows[:, : parts.BESIDE]].sum(1) * 1.5, -1e9)
    return _softmax_learned(rows, _softmax(judged), random)


def _part_rows(read: Sequence[Sheet], wanted: Any) -> tuple[Rows, Any]:
    rows, roles = [], []
    for sheet in read:
        before = parts.clause_states(sheet.parts)
        behind = parts.clause_states(sheet.parts, backwards=True)
        for at in range(PADDING, len(sheet.parts) - PADDING):
            if sheet.parts[at] in wanted:
                seen = parts.seen_at(sheet, at, before[at - 1], behind[at + 1], PART_ROWS)
                rows.append(np.array(seen, np.int32))
                roles.append(sheet.parts[at])
    return np.stack(rows), np.array(roles)


def _softmax(scores: Any) -> Any:
    odds = np.exp(scores - scores.max(1, keepdims=True))
    return odds / odds.sum(1, keepdims=True)


def _softmax_learned(rows: Rows, target: Any, random: Any) -> Table:
    learners = [Learner(PART_ROWS, PART_RATE) for _ in parts.ROLES]
    for _ in range(PART_ROUNDS):
        order = random.permutation(len(rows))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            scores = np.stack([each.sums(rows[batch]) for each in learners], 1)
            error = _softmax(scores) - target[batch]
            for at, each in enumerate(learners):
                each.learn(rows[batch], error[:, at])
    return np.stack([each.table for each in learners], 1)


def _learned_gaps(read: Sequence[Sheet], random: Any) -> Table:
    learner = Learner(HASHES + 1, RATE)
    for turn in range(ROUNDS):
        learner.rate = RATE / 2 ** max(0, turn - ROUNDS + 3)
        _learn_from_all(learner, read, random, KEPT_WHOLE)
    learner.forget(KEPT)
    learner.rate = RATE / 2
    _learn_from_all(learner, read, random, KEPT_WHOLE)
    learner.rate = RATE / 6
    _learn_from_all(learner, read, random, KEPT_WHOLE_AT_LAST)
    return learner.table


def _learn_from_all(
    learner: Learner, read: Sequence[Sheet], random: Any, kept_whole: float
) -> None:
    for at in random.permutation(len(read)):
        sheet, is_gap = _with_gaps(read[at], random)
        places = gaps.places_of(sheet)
        missing = is_gap[places]
        kept = missing | (random.random(len(missing)) < kept_whole)
        seen = gaps.hashes(surroundings(sheet), places)
        rows = np.stack([np.array(column, np.int32) for column in seen], 1)[kept]
        target = missing[kept].astype(np.float32)
        order = random.permutation(len(target))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            odds = 1 / (1 + np.exp(-learner.sums(rows[batch])))
            learner.learn(rows[batch], odds - target[batch])


def _with_gaps(sheet: Sheet, random: Any) -> tuple[Sheet, Any]:
    """The sheet with words taken out, and at which of its places one is missing."""
    small = {word_classes().of_part[part].part_number for part in SMALL.split()}
    may = np.array([_may_go(sheet, at) for at in range(len(sheet.tokens))])
    is_small = may & np.isin(sheet.parts, list(small))
    is_other = may & ~is_small
    total = TAKEN * sum(token is not None and token.is_word for token in sheet.tokens)
    chance = np.zeros(len(may))
    chance[is_small] = TAKEN_SMALL * total / is_small.sum()
    chance[is_other] = (1 - TAKEN_SMALL) * total / is_other.sum()
    gone = random.random(len(may)) < chance
    gone[1:] &= ~gone[:-1]
    kept = np.flatnonzero(~gone)
    left = Sheet(
        tokens=[sheet.tokens[at] for at in kept],
        words=[sheet.words[at] for at in kept],
        groups=[sheet.groups[at] for at in kept],
        parts=[sheet.parts[at] for at in kept],
        joined=[sheet.joined[at] for at in kept],
        quoted=[sheet.quoted[at] for at in kept],
    )
    return left, np.diff(kept, prepend=-1) > 1


def _may_go(sheet: Sheet, at: int) -> bool:
    """Words in small letters between two others may; very short ones only if they are known."""
    token = sheet.tokens[at]
    if token is None or not sheet.joined[at] or not sheet.joined[at + 1]:
        return False
    is_known = token.text in word_classes().known
    return token.text.islower() and (is_known or len(token.text) >= SHORTEST_OTHER)


if __name__ == "__main__":
    main()
