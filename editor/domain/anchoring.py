"""Which words a note is about, found again after the text was changed.

A quotation with its context survives what positions don't: undo, restores, edits made elsewhere.
"""

from editor.domain.note import Anchor

CONTEXT = 32
# A quotation whose words were changed is looked for between its contexts; so much longer than it
# was it may have become.
_ROOM = 200


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """The anchor of a range of code points."""
    return Anchor(
        quote=text[start:end],
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
        start=start,
    )


def find_anchor(anchor: Anchor, text: str) -> tuple[int, int] | None:
    """Where the words stand now, as code points; None where they are gone.

    Of several places that hold the same words, the one whose context is most like the old one
    counts, then the one that is nearest. Words that were changed are what now stands between
    the old contexts.
    """
    places = list(_places(text, anchor.quote)) if anchor.quote else []
    if places:
        best = max(places, key=lambda at: (_likeness(anchor, text, at), -abs(at - anchor.start)))
        return best, best + len(anchor.quote)
    return _between(anchor, text)


def _places(text: str, quote: str) -> list[int]:
    found = []
    at = text.find(quote)
    while at >= 0:
        found.append(at)
        at = text.find(quote, at + 1)
    return found


def _likeness(anchor: Anchor, text: str, at: int) -> int:
    """How many code points around a place are as they were."""
    end = at + len(anchor.quote)
    return _same_end(anchor.before, text[max(0, at - CONTEXT) : at]) + _same_start(
        anchor.after, text[end : end + CONTEXT]
    )


def _same_start(one: str, other: str) -> int:
    for count, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return count
    return min(len(one), len(other))


def _same_end(one: str, other: str) -> int:
    return _same_start(one[::-1], other[::-1])


def _between(anchor: Anchor, text: str) -> tuple[int, int] | None:
    """What stands between the old contexts; both must be there, in their order, near each other."""
    before, after = anchor.before[-CONTEXT // 2 :], anchor.after[: CONTEXT // 2]
    if not (before.strip() or after.strip()):
        return None
    starts = [at + len(before) for at in _places(text, before)] if before else [0]
    found = []
    for start in starts:
        end = text.find(after, start) if after else len(text)
        if start < end <= start + len(anchor.quote) + _ROOM:
            found.append((start, end))
    return min(found, key=lambda place: abs(place[0] - anchor.start), default=None)
