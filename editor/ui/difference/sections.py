"""What changed between two versions of a story, part by part, ready to be shown. No widgets."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum

from editor.domain.article import Article, Printed
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import credit_line_text
from editor.domain.crop import WHOLE, Crop
from editor.domain.fields import FIELDS, value_text
from editor.domain.figure import Figure
from editor.language.word_difference import Piece, word_difference

_NEIGHBOURS = 1
_FROM_THE_PHOTO = "(as the photo has it)"


class Kind(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stayed, went or came."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph; with what stands beside it in the other version.

    Attributes:
        folded: If it isn't 0, the row stands for so many unchanged paragraphs.
    """

    runs: tuple[Run, ...] = ()
    folded: int = 0

    @property
    def is_changed(self) -> bool:
        """Whether anything in it went or came."""
        return any(run.kind is not Kind.SAME for run in self.runs)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the story that changed: a field, a figure's caption, the credits, the text."""

    title: str
    rows: tuple[Row, ...]


def sections(before: Article, after: Article) -> tuple[Section, ...]:
    """Every part that changed: fields first, then credits, figures, the text."""
    return tuple(
        Section(title, _folded(rows_of(word_difference(was, now))))
        for title, was, now in _texts(before, after)
        if was != now
    )


def _texts(before: Article, after: Article) -> Iterator[tuple[str, str, str]]:
    for field in FIELDS:
        if field.path != "body":
            yield field.label, value_text(before, field.path), value_text(after, field.path)
    yield "Credits", _credits(before), _credits(after)
    for line in fields(Printed):
        title = f"{line.name.replace('_', ' ').capitalize()}, written over"
        was, now = (getattr(each.printed, line.name) or "" for each in (before, after))
        yield title, was, now
    yield "Findings left as they are", _waved(before), _waved(after)
    names = dict.fromkeys(figure.name for each in (after, before) for figure in each.figures)
    for name in names:
        yield from _figure(name, before.figure(name), after.figure(name))
    yield "Order of the photos", _order(before), _order(after)
    yield "Text", before.body, after.body


def _figure(
    name: str, before: Figure | None, after: Figure | None
) -> Iterator[tuple[str, str, str]]:
    if before is None or after is None:
        title = "Photo added" if before is None else "Photo removed"
        yield f"{title}: {name}", _told(before), _told(after)
        return
    yield f"Caption of {name}", _layer(before.caption), _layer(after.caption)
    yield f"Alt text of {name}", _layer(before.alt), _layer(after.alt)
    for title, was, now in (
        ("Photo", before.photo, after.photo),
        ("Crop", before.crop, after.crop),
        ("Lead photo", before.lead, after.lead),
        ("Credit line", before.sign_off, after.sign_off),
        ("File photo", before.is_file, after.is_file),
    ):
        if was != now:
            yield f"{title} of {name}", _state(was), _state(now)


def _state(value: object) -> str:
    """What is no text, in words."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if value is None:
        return _FROM_THE_PHOTO
    if isinstance(value, Crop):
        return _crop(value)
    if isinstance(value, CreditLine):
        return credit_line_text(value)
    return f"{value}"[:12] + "…"


def _crop(crop: Crop) -> str:
    """What of the picture is shown, in percent."""
    if crop == WHOLE:
        return "The whole picture"
    width, height, left, top = (
        f"{round(part * 100)}%" for part in (crop.width, crop.height, crop.x, crop.y)
    )
    return f"{width} of the width, {height} of the height; {left} from the left, {top} from the top"


def _layer(text: str | None) -> str:
    return _FROM_THE_PHOTO if text is None else text


def _told(figure: Figure | None) -> str:
    return (figure.caption or figure.name) if figure else ""


def _credits(article: Article) -> str:
    return "\n".join(map(_credit, article.credits))


def _credit(credit: Credit) -> str:
    said = (credit.name, str(credit.role), credit.place, credit.affiliation)
    marks = ((" (hidden)", credit.hidden), (" (readers only)", credit.is_vanity))
    note = f" — {credit.note}" if credit.note else ""
    return ", ".join(filter(None, said)) + "".join(word for word, is_so in marks if is_so) + note


def _waved(article: Article) -> str:
    return "\n".join(f"{each.words}: {each.why} ({each.by})" for each in article.waved_through)


def _order(article: Article) -> str:
    return ", ".join(figure.name for figure in article.figures)


def rows_of(pieces: tuple[Piece, ...]) -> Iterator[Row]:
    """A row ends where both versions end a line; blank lines are none."""
    runs: list[Run] = []
    for piece in pieces:
        if not piece.is_same:
            runs += [Run(Kind.OUT, piece.before)] if piece.before else []
            runs += [Run(Kind.IN, piece.after)] if piece.after else []
            continue
        first, *rest = piece.before.split("\n")
        runs += [Run(Kind.SAME, first)] if first else []
        for line in rest:
            if runs:
                yield Row(tuple(runs))
            runs = [Run(Kind.SAME, line)] if line else []
    if runs:
        yield Row(tuple(runs))


def _folded(rows: Iterator[Row]) -> tuple[Row, ...]:
    """Unchanged rows that no change is near become one that counts them."""
    every = [*rows]
    changed = [number for number, row in enumerate(every) if row.is_changed]
    near = {number + step for number in changed for step in range(-_NEIGHBOURS, _NEIGHBOURS + 1)}
    shown: list[Row] = []
    for number, row in enumerate(every):
        if number in near:
            shown.append(row)
        elif shown and shown[-1].folded:
            shown[-1] = Row(folded=shown[-1].folded + 1)
        else:
            shown.append(Row(folded=1))
    return tuple(shown)
