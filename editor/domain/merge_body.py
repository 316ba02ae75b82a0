"""Two texts that grew from one, brought together by paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_BLANK_LINES = re.compile(r"(\n(?:[ \t\r]*\n)+)")
_END = re.compile(r"\s*\Z")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph and the blank lines before it; two are the same if their words are."""

    gap: str
    words: str


@dataclass(frozen=True, slots=True)
class _Edit:
    """The base's paragraphs from start to end became these, on our side or theirs."""

    start: int
    end: int
    is_ours: bool
    paragraphs: tuple[_Paragraph, ...]

    def meets(self, start: int, end: int) -> bool:
        """Whether it touches this stretch, or inserts where nothing but an insertion is."""
        is_same_place = (self.start, self.end) == (start, end)
        return is_same_place or (self.start < end and start < self.end)


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
    before = _paragraphs(base)
    edits = _edits(before, _paragraphs(ours), is_ours=True)
    edits += _edits(before, _paragraphs(theirs), is_ours=False)
    edits.sort(key=lambda edit: (edit.start, edit.end, not edit.is_ours))
    merged: list[_Paragraph] = []
    done, has_conflict = 0, False
    while edits:
        group = _take_group(edits)
        start, end = group[0].start, max(edit.end for edit in group)
        paragraphs, clashes = _settle(before, group, start, end)
        merged += [*before[done:start], *paragraphs]
        done, has_conflict = end, has_conflict or clashes
    merged += before[done:]
    our_end, their_end = _end(ours), _end(theirs)
    return _joined(merged) + (their_end if our_end == _end(base) else our_end), has_conflict


def _take_group(edits: list[_Edit]) -> list[_Edit]:
    """Take the first edit and those that meet it, or meet one that does, out of a sorted list."""
    group = [edits.pop(0)]
    start, end = group[0].start, group[0].end
    while edits and edits[0].meets(start, end):
        end = max(end, edits[0].end)
        group.append(edits.pop(0))
    return group


def _settle(
    before: Sequence[_Paragraph], group: Sequence[_Edit], start: int, end: int
) -> tuple[list[_Paragraph], bool]:
    """What stands in a stretch of the base after its edits, and whether they clash."""
    ours = _applied(before, [edit for edit in group if edit.is_ours], start, end)
    theirs = _applied(before, [edit for edit in group if not edit.is_ours], start, end)
    if len({edit.is_ours for edit in group}) == 1:
        return (ours if group[0].is_ours else theirs), False
    if _words(ours) == _words(theirs):
        return ours, False
    if start == end:
        return ours + theirs, False
    return ours, True


def _applied(
    before: Sequence[_Paragraph], edits: Sequence[_Edit], start: int, end: int
) -> list[_Paragraph]:
    paragraphs: list[_Paragraph] = []
    for edit in edits:
        paragraphs += [*before[start : edit.start], *edit.paragraphs]
        start = edit.end
    return paragraphs + list(before[start:end])


def _edits(
    before: Sequence[_Paragraph], after: Sequence[_Paragraph], *, is_ours: bool
) -> list[_Edit]:
    """What was changed; as many paragraphs for as many are told apart one by one."""
    matcher = SequenceMatcher(None, _words(before), _words(after), autojunk=False)
    edits: list[_Edit] = []
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind == "replace" and i_end - i == j_end - j:
            pairs = zip(range(i, i_end), after[j:j_end], strict=True)
            edits += [_Edit(at, at + 1, is_ours, (paragraph,)) for at, paragraph in pairs]
        elif kind != "equal":
            edits.append(_Edit(i, i_end, is_ours, tuple(after[j:j_end])))
    return edits


def _paragraphs(text: str) -> list[_Paragraph]:
    bare = text[: len(text) - len(_end(text))]
    if not bare:
        return []
    words, *rest = _BLANK_LINES.split(bare)
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return [_Paragraph("", words), *(_Paragraph(gap, words) for gap, words in pairs)]


def _joined(paragraphs: Sequence[_Paragraph]) -> str:
    text = "".join((paragraph.gap or "\n\n") + paragraph.words for paragraph in paragraphs)
    first = (paragraphs[0].gap or "\n\n") if paragraphs else ""
    return text.removeprefix(first)


def _words(paragraphs: Sequence[_Paragraph]) -> list[str]:
    return [paragraph.words for paragraph in paragraphs]


def _end(text: str) -> str:
    found = _END.search(text)
    assert found is not None  # it matches at the end of any text
    return found.group()
