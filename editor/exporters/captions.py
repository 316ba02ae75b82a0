"""Captions: a table of the pictures of a story and what is said of each, with the pictures."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from editor.domain.figure import Figure
from editor.domain.photo import PhotoFields
from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.file_names import file_stem
from editor.exporters.page.pictures import ShownFigure, shown_figures
from editor.markup.characters import printable
from editor.photos.metadata.write_xmp import build_xmp

_COLUMNS = (
    *("number", "name", "file", "headline", "caption", "credit line", "alt text", "creators"),
    *("sublocation", "city", "state", "country", "date", "source", "copyright", "usage terms"),
    *("people", "keywords", "file photo"),
)
_BYTE_ORDER_MARK = "\ufeff"
_DAY = len("2026-11-24")
# A spreadsheet takes a cell that begins so for a formula; an apostrophe makes it text.
_FORMULA = re.compile(r"[=+\-@\t]")


class Form(Enum):
    """How the table is written."""

    CSV = "CSV"
    TSV = "TSV"


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for the captions."""

    form: Form = field(default=Form.CSV, metadata={"label": "Form of the table"})
    excel: bool = field(default=True, metadata={"label": "For Excel (a mark that it is UTF-8)"})
    pictures: bool = field(default=True, metadata={"label": "The pictures beside it"})
    sidecars: bool = field(default=False, metadata={"label": "An XMP file beside each picture"})


def _export(story: Story, options: Options) -> Iterator[Output]:
    figures = shown_figures(story)
    text = _table(story, figures, options)
    stem = file_stem(story.article.slug, "story")
    data = f"{_BYTE_ORDER_MARK if options.excel else ''}{text}".encode()
    yield OutputFile(f"{stem}-captions.{options.form.name.lower()}", data)
    for shown in figures.values():
        if shown.largest is None:
            continue
        if options.pictures:
            yield shown.largest
        if options.sidecars:
            path = f"{shown.largest.path.rpartition('.')[0]}.xmp"
            yield OutputFile(path, build_xmp(_words(story, shown.figure), None))


def _table(story: Story, figures: dict[str, ShownFigure], options: Options) -> str:
    written = io.StringIO(newline="")
    separator = "," if options.form is Form.CSV else "\t"
    table = csv.writer(written, delimiter=separator, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for number, shown in enumerate(figures.values(), 1):
        path = shown.largest.path if shown.largest and options.pictures else ""
        row = _row(story, shown.figure, path)
        table.writerow([str(number), *map(_cell, row)])
    return written.getvalue()


def _row(story: Story, figure: Figure, path: str) -> Iterator[str]:
    """The words of a figure, those after the number in the order of the columns."""
    words = _words(story, figure)
    yield from (figure.name, path)
    for text in (words.headline, words.caption, words.credit_line, words.alt_text):
        yield text or ""
    yield _list(words.creators)
    for text in (words.sublocation, words.city, words.state, words.country, words.taken_at):
        yield text or ""
    yield from (text or "" for text in (words.source, words.copyright, words.usage_terms))
    yield from map(_list, (words.people, words.keywords))
    yield "yes" if figure.is_file else ""


def _words(story: Story, figure: Figure) -> PhotoFields:
    """What a picture says outside the house; of a protected source only the day, not the time."""
    words, photo = story.words_of(figure), story.photo_of(figure)
    if photo is None or not photo.is_protected:
        return words
    return replace(words, taken_at=(words.taken_at or "")[:_DAY] or None)


def _list(names: tuple[str, ...] | None) -> str:
    return "; ".join(names or ())


def _cell(text: str) -> str:
    """A text as a cell: on one line, and never a formula."""
    line = " ".join(printable(text).split())
    return f"'{line}" if _FORMULA.match(line) else line


def _carries(options: Options) -> Carries:
    whole = {"captions", "photo_credits", "alt"}
    if options.pictures:
        whole.add("pictures")
    return Carries(frozenset(whole))


CAPTIONS = Exporter("Captions (table)", Options(), _export, carries=_carries)
