"""A key's worth of change, and whether it belongs to the step before it."""

import unicodedata
from dataclasses import dataclass

PAUSE_S = 1.5
"""After so long a rest typing begins a new step."""
_IN_WORDS = frozenset("'’-_")
_SIGN_LENGTH = 2  # a sign beyond the first plane is two UTF-16 units
UNKNOWN = "\0"
"""A sign that was deleted before anybody looked at it; it goes with any other."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One sign typed or deleted.

    Attributes:
        at: Where it stands or stood; any unit that the place counts in.
        sign: What was typed or deleted.
        is_deleted: It was taken away.
        at_s: When, on a clock that only goes forward.
    """

    at: int
    sign: str
    is_deleted: bool
    at_s: float


def goes_on(last: Stroke, new: Stroke) -> bool:
    """Whether the new stroke belongs to the step that the last one ended.

    A step is a word with what stands before it: typed, it begins at space, punctuation or line
    end; deleted backwards, it ends there.
    """
    if new.is_deleted is not last.is_deleted or new.at_s - last.at_s > PAUSE_S:
        return False
    kinds = _kind(last.sign), _kind(new.sign)
    if new.is_deleted:
        if new.at not in {last.at, last.at - len(new.sign)}:
            return False
        return "" in kinds or kinds[0] == kinds[1] or kinds == ("word", "space")
    if new.at != last.at + len(last.sign):
        return False
    return kinds[0] == kinds[1] or kinds == ("space", "word")


def stroke_between(before: str, after: str, at_s: float) -> Stroke | None:
    """The one sign that was typed or deleted; None if it was more than that, or something else."""
    gained = len(after) - len(before)
    longer, shorter = (after, before) if gained > 0 else (before, after)
    if not 0 < abs(gained) <= _SIGN_LENGTH:
        return None
    at = 0
    while at < len(shorter) and shorter[at] == longer[at]:
        at += 1
    sign = longer[at : at + abs(gained)]
    if longer[at + len(sign) :] != shorter[at:]:
        return None
    return Stroke(at, sign, gained < 0, at_s)


def _kind(sign: str) -> str:
    """``word``, ``space`` for whatever stands between words, ``line``; empty if it is unknown."""
    if sign == UNKNOWN:
        return ""
    if sign in {"\u2029", "\n"}:
        return "line"
    is_word = sign[0] in _IN_WORDS or unicodedata.category(sign[0])[0] in "LNM"
    return "word" if is_word else "space"


def end_of_change(before: str, after: str) -> int:
    """Where in the later text the change ends, in UTF-16 units: there the cursor belongs."""
    least = min(len(before), len(after))
    head = 0
    while head < least and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < least - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return len(after[: len(after) - tail].encode("utf-16-le", "surrogatepass")) // 2
