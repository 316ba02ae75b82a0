"""Two texts that grew from one, brought together by paragraph."""

from editor.domain.paragraph_edits import (
    Paragraph,
    Stretch,
    changed_stretches,
    end_of,
    joined,
    paragraphs_of,
    words_of,
)


def merge_body(base: str, ours: str, theirs: str) -> tuple[str, bool]:
    """Merge two versions of a body; blank lines divide its paragraphs.

    Returns:
        The text and whether there was a conflict: both sides changed one paragraph in different
        ways. Ours stands there then. Where both sides added paragraphs, both stand, ours first.
        A text that one side alone changed comes back byte for byte.
    """
    if theirs in (base, ours):
        return ours, False
    if ours == base:
        return theirs, False
    before = paragraphs_of(base)
    merged: list[Paragraph] = []
    done, has_conflict = 0, False
    for stretch in changed_stretches(base, ours, theirs):
        paragraphs, clashes = _settle(stretch)
        merged += [*before[done : stretch.start], *paragraphs]
        done, has_conflict = stretch.end, has_conflict or clashes
    merged += before[done:]
    our_end, their_end = end_of(ours), end_of(theirs)
    return joined(merged) + (their_end if our_end == end_of(base) else our_end), has_conflict


def _settle(stretch: Stretch) -> tuple[tuple[Paragraph, ...], bool]:
    """What stands in a stretch of the base after its edits, and whether they clash."""
    ours, theirs = stretch.ours, stretch.theirs
    if not (stretch.is_ours and stretch.is_theirs):
        return (ours if stretch.is_ours else theirs), False
    if words_of(ours) == words_of(theirs):
        return ours, False
    if stretch.start == stretch.end:
        return ours + theirs, False
    return ours, True
