"""What has to change to turn one text into another, paragraph by paragraph."""

from difflib import SequenceMatcher

_Change = tuple[int, int, str]


def differences(old: str, new: str) -> list[_Change]:
    """The changes, in order: first code point and end in the old text, and what comes there.

    Lines that are the same stay untouched, so that a cursor in them stays where it is; within a
    changed stretch only the part that differs is named.
    """
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0]
    for line in before:
        starts.append(starts[-1] + len(line))
    found = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after).get_opcodes():
        if tag != "equal":
            there, here = "".join(before[a:b]), "".join(after[c:d])
            found.append(_narrowed(starts[a], there, here))
    return found


def _narrowed(at: int, old: str, new: str) -> _Change:
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return at + head, at + len(old) - tail, new[head : len(new) - tail]
