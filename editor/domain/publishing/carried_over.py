"""What was changed between two readings of a text, carried over to the text that was written."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from editor.domain.merge_body import merge_body
from editor.domain.paragraph_edits import (
    Paragraph,
    Stretch,
    changed_stretches,
    end_of,
    joined,
    paragraphs_of,
)

_GAP = "\n\n"
_ALIKE = 0.3


def carried_over(read_then: str, read_now: str, written: str) -> str:
    """The text that was written, with what changed from one reading to the other.

    Whatever reading loses, such as the desk's hidden notes, stays as it was written wherever
    nobody changed the words.

    Args:
        read_then: The text as it was read back when it was written there.
        read_now: As it is read there now.
        written: As we have it.

    Returns:
        ``written`` byte for byte if both readings are alike.
    """
    if read_now == read_then:
        return written
    if written == read_then:
        return read_now
    before = paragraphs_of(read_then)
    carried: list[Paragraph] = []
    done = 0
    for stretch in changed_stretches(read_then, read_now, written):
        carried += [*before[done : stretch.start], *_settled(before, stretch)]
        done = stretch.end
    return joined([*carried, *before[done:]]) + end_of(written)


def _settled(before: Sequence[Paragraph], stretch: Stretch) -> tuple[Paragraph, ...]:
    """What stands in a stretch: of the reading (``ours``) and of the text as it was written."""
    now, written = stretch.ours, stretch.theirs
    if not stretch.is_ours:
        return written
    if not stretch.is_theirs:
        return now
    then = tuple(before[stretch.start : stretch.end])
    if not then:
        return (*written, *now)
    places = _places(then, written) if len(now) == len(then) else None
    if places is None:
        return now
    told = list(written)
    for at, was, read in zip(places, then, now, strict=True):
        told[at] = Paragraph(written[at].gap, _words(was, read, written[at]))
    return tuple(told)


def _places(then: Sequence[Paragraph], written: Sequence[Paragraph]) -> list[int] | None:
    """Where the paragraphs that were read stand among those that were written; None if not all."""
    if len(then) == len(written):
        return list(range(len(then)))
    found: list[int] = []
    for paragraph in then:
        begin = found[-1] + 1 if found else 0
        likeness = {at: _alike(paragraph, written[at]) for at in range(begin, len(written))}
        best = max(likeness, key=likeness.__getitem__, default=-1)
        if best < 0 or likeness[best] < _ALIKE:
            return None
        found.append(best)
    return found


def _alike(one: Paragraph, other: Paragraph) -> float:
    """From 0 to 1."""
    return SequenceMatcher(None, one.words.split(), other.words.split(), autojunk=False).ratio()


def _words(then: Paragraph, now: Paragraph, written: Paragraph) -> str:
    """The words of one paragraph; as they are read now if theirs can't be told from the rest."""
    if now.words == then.words:
        return written.words
    texts = (then.words, now.words, written.words)
    if any("\n" in text for text in texts):
        return now.words
    merged, clashes = merge_body(*(_GAP.join(text.split()) for text in texts))
    return now.words if clashes else " ".join(merged.split())
