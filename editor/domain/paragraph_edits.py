"""What became of a text's paragraphs: how two versions of it were changed, and where both were."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_BLANK_LINES = re.compile(r"(\n(?:[ \t\r]*\n)+)")
_END = re.compile(r"\s*\Z")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and the blank lines before it; two are the same if their words are."""

    gap: str
    words: str


@dataclass(frozen=True, slots=True)
class Edit:
    """The base's paragraphs from start to end became these, on our side or theirs."""

    start: int
    end: int
    is_ours: bool
    paragraphs: tuple[Paragraph, ...]

    def meets(self, start: int, end: int) -> bool:
        """Whether it touches this stretch, or inserts where nothing but an insertion is."""
        is_same_place = (self.start, self.end) == (start, end)
        return is_same_place or (self.start < end and start < self.end)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs of the base from start to end, and what became of them; no edits, no change.

    Attributes:
        ours: What stands there on our side.
        theirs: And on theirs.
    """

    start: int
    end: int
    edits: tuple[Edit, ...]
    ours: tuple[Paragraph, ...]
    theirs: tuple[Paragraph, ...]

    @property
    def is_ours(self) -> bool:
        """Whether our side changed it."""
        return any(edit.is_ours for edit in self.edits)

    @property
    def is_theirs(self) -> bool:
        """Whether theirs did."""
        return any(not edit.is_ours for edit in self.edits)


def changed_stretches(base: str, ours: str, theirs: str) -> Iterator[Stretch]:
    """The stretches that either side changed, in order; those of both that meet are one."""
    before = paragraphs_of(base)
    edits = _edits(before, paragraphs_of(ours), is_ours=True)
    edits += _edits(before, paragraphs_of(theirs), is_ours=False)
    edits.sort(key=lambda edit: (edit.start, edit.end, not edit.is_ours))
    while edits:
        group = _take_group(edits)
        start, end = group[0].start, max(edit.end for edit in group)
        yield Stretch(
            *(start, end, tuple(group)),
            ours=_applied(before, [edit for edit in group if edit.is_ours], start, end),
            theirs=_applied(before, [edit for edit in group if not edit.is_ours], start, end),
        )


def paragraphs_of(text: str) -> list[Paragraph]:
    """The paragraphs of a text, which blank lines divide; the first has no gap before it."""
    bare = text[: len(text) - len(end_of(text))]
    if not bare:
        return []
    words, *rest = _BLANK_LINES.split(bare)
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return [Paragraph("", words), *(Paragraph(gap, words) for gap, words in pairs)]


def joined(paragraphs: Sequence[Paragraph]) -> str:
    """A text of paragraphs; one that had nothing before it gets an empty line if it now has."""
    text = "".join((paragraph.gap or "\n\n") + paragraph.words for paragraph in paragraphs)
    first = (paragraphs[0].gap or "\n\n") if paragraphs else ""
    return text.removeprefix(first)


def words_of(paragraphs: Sequence[Paragraph]) -> list[str]:
    """The words of each."""
    return [paragraph.words for paragraph in paragraphs]


def end_of(text: str) -> str:
    """The blanks at the end of a text."""
    found = _END.search(text)
    assert found is not None  # it matches at the end of any text
    return found.group()


def _take_group(edits: list[Edit]) -> list[Edit]:
    """Take the first edit and those that meet it, or meet one that does, out of a sorted list."""
    group = [edits.pop(0)]
    start, end = group[0].start, group[0].end
    while edits and edits[0].meets(start, end):
        end = max(end, edits[0].end)
        group.append(edits.pop(0))
    return group


def _applied(
    before: Sequence[Paragraph], edits: Sequence[Edit], start: int, end: int
) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = []
    for edit in edits:
        paragraphs += [*before[start : edit.start], *edit.paragraphs]
        start = edit.end
    return (*paragraphs, *before[start:end])


def _edits(before: Sequence[Paragraph], after: Sequence[Paragraph], *, is_ours: bool) -> list[Edit]:
    """What was changed; as many paragraphs for as many are told apart one by one."""
    matcher = SequenceMatcher(None, words_of(before), words_of(after), autojunk=False)
    edits: list[Edit] = []
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind == "replace" and i_end - i == j_end - j:
            pairs = zip(range(i, i_end), after[j:j_end], strict=True)
            edits += [Edit(at, at + 1, is_ours, (paragraph,)) for at, paragraph in pairs]
        elif kind != "equal":
            edits.append(Edit(i, i_end, is_ours, tuple(after[j:j_end])))
    return edits
