"""What was sent, what stands there now and what we have: side by side, and brought together."""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor.domain.paragraph_edits import (
    Paragraph,
    Stretch,
    changed_stretches,
    end_of,
    paragraphs_of,
    words_of,
)

_GAP = "\n\n"
_ID_LETTERS = 8


class Side(StrEnum):
    """Whose version is taken."""

    OURS = "ours"
    THEIRS = "theirs"


class State(StrEnum):
    """Who changed it since it was sent; the value is what people read."""

    SAME = "Alike"
    """Nobody, or both in the same way."""
    OURS = "Changed here"
    THEIRS = "Changed there"
    BOTH = "Changed here and there"
    """In different ways: somebody has to choose."""


class Kind(StrEnum):
    """What it is a piece of; the value is what people call it."""

    FIELD = "Field"
    PARAGRAPH = "Paragraph"
    SUBHEAD = "Subhead"
    PICTURE = "Picture"
    QUOTE = "Quotation"
    LIST = "List"
    TABLE = "Table"
    END = "End"
    """The blanks at the end of the text, which nobody is asked about."""


_KINDS = (
    (re.compile(r"!\[\]\(figure:"), Kind.PICTURE),
    (re.compile(r"#{1,6} "), Kind.SUBHEAD),
    (re.compile(r">"), Kind.QUOTE),
    (re.compile(r"(?:[-*+]|\d+[.)]) "), Kind.LIST),
    (re.compile(r"\|"), Kind.TABLE),
)


@dataclass(frozen=True, slots=True)
class FieldSides:
    """A field in the three versions, as people read it.

    Attributes:
        path: Such as ``headline`` or ``figures.bridge.caption``.
    """

    path: str
    label: str
    sent: str
    theirs: str
    ours: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A field, or a paragraph or several that changed together.

    Attributes:
        id: Tells it from the others, and from what it was before one of its versions changed.
        label: What people call it.
        sent, theirs, ours: The three versions; empty where one hasn't got it.
        path: Of a field; else empty.
        gaps: The blank lines before it in ``theirs`` and ``ours``; None where it isn't there.
    """

    id: str
    kind: Kind
    label: str
    sent: str
    theirs: str
    ours: str
    state: State
    path: str = ""
    gaps: tuple[str | None, str | None] = (None, None)

    @property
    def asks(self) -> bool:
        """Whether somebody has to choose."""
        return self.state is State.BOTH

    def side(self, choices: Mapping[str, Side]) -> Side:
        """Whose version is taken: as it was chosen, else that of who changed it, else ours."""
        by_itself = Side.THEIRS if self.state is State.THEIRS else Side.OURS
        return choices.get(self.id, by_itself)


@dataclass(frozen=True, slots=True)
class ThreeWay:
    """The whole comparison.

    Attributes:
        fields: Those that any two versions have otherwise.
        passages: All of the text in its order, what nobody changed too.
        notes: What else should be known, as sentences.
    """

    fields: tuple[Passage, ...] = ()
    passages: tuple[Passage, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def changed(self) -> tuple[Passage, ...]:
        """What isn't alike, fields first."""
        every = (*self.fields, *self.passages)
        return tuple(each for each in every if each.state is not State.SAME)

    @property
    def is_changed_there(self) -> bool:
        """Whether they have anything that we haven't got."""
        return any(each.state in {State.THEIRS, State.BOTH} for each in self.changed)

    def everywhere(self, side: Side) -> dict[str, Side]:
        """The choices that take one version whole."""
        return {each.id: side for each in (*self.fields, *self.passages)}

    def open_questions(self, choices: Mapping[str, Side]) -> tuple[Passage, ...]:
        """What somebody still has to choose about."""
        return tuple(each for each in self.changed if each.asks and each.id not in choices)

    def unknown(self, choices: Collection[str]) -> frozenset[str]:
        """Choices about what isn't in this comparison."""
        return frozenset(choices) - {each.id for each in (*self.fields, *self.passages)}

    def taken_fields(self, choices: Mapping[str, Side]) -> tuple[str, ...]:
        """The paths of the fields that are taken from them."""
        return tuple(each.path for each in self.fields if each.side(choices) is Side.THEIRS)

    def body(self, choices: Mapping[str, Side]) -> str:
        """The text by these choices; with one version everywhere it is that one byte for byte."""
        text, is_begun = "", False
        for each in self.passages:
            is_theirs = each.side(choices) is Side.THEIRS
            words = each.theirs if is_theirs else each.ours
            gap = each.gaps[0 if is_theirs else 1]
            if each.kind is Kind.END:
                text += words
            elif gap is not None:
                text += ((gap or _GAP) if is_begun else "") + words
                is_begun = True
        return text


def three_way(
    fields: Iterable[FieldSides],
    sent: str,
    theirs: str,
    ours: str,
    notes: Iterable[str] = (),
) -> ThreeWay:
    """Compare three versions of a story.

    Args:
        fields: Those that could differ; those that are alike everywhere are left out.
        sent: The text as it was sent, in Markdown.
        theirs: As it stands there.
        ours: As we have it.
        notes: Sentences that go with it.
    """
    naming = _Naming()
    told = tuple(
        _field(each, naming) for each in fields if len({each.sent, each.theirs, each.ours}) > 1
    )
    return ThreeWay(told, tuple(_passages(sent, theirs, ours, naming)), tuple(notes))


class _Naming:
    """Gives ids that only the very same three versions have again."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, *words: str) -> str:
        name = hashlib.sha256("\0".join(words).encode()).hexdigest()[:_ID_LETTERS]
        self._seen[name] += 1
        return name if self._seen[name] == 1 else f"{name}-{self._seen[name]}"


def _field(each: FieldSides, naming: _Naming) -> Passage:
    return Passage(
        naming.of(each.path, each.sent, each.theirs, each.ours),
        Kind.FIELD,
        each.label,
        *(each.sent, each.theirs, each.ours),
        _state(each.sent, each.theirs, each.ours),
        each.path,
    )


def _passages(sent: str, theirs: str, ours: str, naming: _Naming) -> Iterator[Passage]:
    before = paragraphs_of(sent)
    left_theirs, left_ours = paragraphs_of(theirs), paragraphs_of(ours)
    done = 0

    def take(start: int, end: int, of_theirs: int, of_ours: int) -> Passage:
        """The next passage: so many paragraphs of each version."""
        sides = (before[start:end], left_theirs[:of_theirs], left_ours[:of_ours])
        del left_theirs[:of_theirs], left_ours[:of_ours]
        return _passage(*sides, naming)

    for stretch in changed_stretches(sent, ours, theirs):
        yield from (take(at, at + 1, 1, 1) for at in range(done, stretch.start))
        for of_theirs, of_ours in _parts(stretch):
            yield take(stretch.start, stretch.end, of_theirs, of_ours)
        done = stretch.end
    yield from (take(at, at + 1, 1, 1) for at in range(done, len(before)))
    ends = (end_of(sent), end_of(theirs), end_of(ours))
    yield Passage(naming.of("end"), Kind.END, str(Kind.END), *ends, State.SAME)


def _parts(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """How many paragraphs of theirs and of ours; what both put in at one place can both stand."""
    theirs, ours = len(stretch.theirs), len(stretch.ours)
    is_put_in = stretch.start == stretch.end and stretch.is_ours and stretch.is_theirs
    if is_put_in and words_of(stretch.theirs) != words_of(stretch.ours):
        yield 0, ours
        yield theirs, 0
    else:
        yield theirs, ours


def _passage(
    sent: Sequence[Paragraph],
    theirs: Sequence[Paragraph],
    ours: Sequence[Paragraph],
    naming: _Naming,
) -> Passage:
    was, there, here = map(_text, (sent, theirs, ours))
    first = here or there or was
    kind = next((kind for begins, kind in _KINDS if begins.match(first)), Kind.PARAGRAPH)
    versions = (tuple(words_of(each)) for each in (sent, theirs, ours))
    return Passage(
        naming.of(was, there, here),
        kind,
        str(kind),
        was,
        there,
        here,
        _state(*versions),
        gaps=(theirs[0].gap if theirs else None, ours[0].gap if ours else None),
    )


def _text(paragraphs: Sequence[Paragraph]) -> str:
    """Paragraphs with the blank lines between them, without those before the first."""
    return "".join(each.gap + each.words for each in paragraphs).removeprefix(
        paragraphs[0].gap if paragraphs else ""
    )


def _state(sent: object, theirs: object, ours: object) -> State:
    if theirs == ours:
        return State.SAME
    if theirs == sent:
        return State.OURS
    return State.THEIRS if ours == sent else State.BOTH
