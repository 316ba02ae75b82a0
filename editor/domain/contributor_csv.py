"""People as a table: CSV (RFC 4180) with a column a field, as spreadsheets read and write it.

A cell that a spreadsheet would take for a formula (it begins with ``=``, ``+``, ``-``, ``@``, a tab
or a return) goes out with an apostrophe before it, and comes in without.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from editor.domain.contributor import Contributor
from editor.domain.contributor_fields import FIELDS, Form, field_named, text_of, value_of
from editor.domain.contributor_headings import field_of
from editor.domain.contributor_reading import (
    MOST_PEOPLE,
    ReadPeople,
    ReadPerson,
    Unread,
    may_leave,
)
from editor.domain.errors import UnknownFieldError, UnreadableFileError, quoted

COLUMNS = ("id", *(field.name for field in FIELDS))
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_ID = re.compile(r"[0-9a-f]{32}")
_SEPARATORS = ",;\t"
_NAMING = frozenset({"name", "given_name", "family_name"})
_JOINED = {Form.LIST: "; ", Form.IDENTITIES: "; ", Form.PARAGRAPH: "\n\n"}


def write_csv(people: Iterable[Contributor]) -> str:
    """The table of those who may leave the house, with a heading, lines ended by CR LF."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for each in may_leave(tuple(people)):
        writer.writerow([each.id, *(_guarded(text_of(each, field.name)) for field in FIELDS)])
    return table.getvalue()


def read_csv(text: str) -> ReadPeople:
    """The people of a table; commas, semicolons or tabs stand between its cells.

    Columns are known by their headings, ours and those of other programs. Which columns, rows and
    ids weren't taken is told; a row with a cell that can't be understood is not taken at all.

    Raises:
        UnreadableFileError: No heading is known that names people, quotation marks don't match, or
            there are too many rows.
    """
    rows = _rows(text)
    line, heading = next(rows, (1, []))
    columns, unread = _columns(line, heading)
    people: list[ReadPerson] = []
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if len(people) == MOST_PEOPLE:
            message = f"This table has more than {MOST_PEOPLE:,} rows."
            raise UnreadableFileError(message, hint="Import it in parts.")
        try:
            values, strange_id = _values(columns, cells)
        except UnknownFieldError as error:
            unread.append(Unread(line, str(error)))
            continue
        people.append(ReadPerson(line, values))
        if strange_id:
            why = f"The id {quoted(strange_id)} is none of Copydesk: the row is taken without it."
            unread.append(Unread(line, why))
    return ReadPeople(tuple(people), tuple(unread))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line that it begins on; the reader stops where marks don't match."""
    text = text.lstrip("\ufeff")
    declared = re.match(r"sep=([,;|\t])\r?\n", text, re.IGNORECASE)
    separator = declared[1] if declared else _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for row in reader:
            if not (declared and begins == 1):
                yield begins, row
            begins = reader.line_num + 1
    except csv.Error as error:
        message = f"The row that begins on line {begins} can't be told from the next ({error})."
        hint = "Look for a quotation mark without its partner, or save the table again as CSV."
        raise UnreadableFileError(message, hint=hint) from error


def _separator(text: str) -> str:
    """What stands most often in the first line, outside of quotation marks."""
    heading = re.sub(r'"[^"]*"', "", next((line for line in text.splitlines() if line.strip()), ""))
    return max(_SEPARATORS, key=heading.count)


def _columns(line: int, heading: list[str]) -> tuple[list[str], list[Unread]]:
    """The field of each column, empty for those that aren't taken, and these told."""
    columns: list[str] = []
    unread: list[Unread] = []
    taken: set[str] = set()
    # Spreadsheets leave empty ones behind.
    width = max((at for at, title in enumerate(heading, 1) if title.strip()), default=0)
    for title in heading[:width]:
        field = field_of(title)
        is_twice = field in taken and not _is_joined(field)
        if is_twice or not field:
            why = "another column says that already" if is_twice else "there is no field for it"
            unread.append(Unread(line, f"The column {quoted(title)} is not taken: {why}."))
        columns.append("" if is_twice else field)
        taken.update(filter(None, (field,)))
    if _NAMING.isdisjoint(taken):
        message = "No column of this table is known to hold names."
        hint = "Give it a first line with headings such as: name, email, affiliation."
        raise UnreadableFileError(message, hint=hint)
    return columns, unread


def _is_joined(field: str) -> bool:
    """Whether several columns can be of one field."""
    return field != "id" and field_named(field).form in _JOINED


def _joined(field: str, texts: list[str]) -> str:
    return _JOINED.get(field_named(field).form, "").join(texts)


def _values(columns: list[str], cells: list[str]) -> tuple[Mapping[str, Any], str]:
    """What a row says by field, and an id that is none of ours.

    Raises:
        UnknownFieldError: It has more cells than the heading, no name, or a cell makes no sense.
    """
    if any(cell.strip() for cell in cells[len(columns) :]):
        message = "The row has more cells than the heading."
        raise UnknownFieldError(
            message, hint="A cell with a separator in it needs quotation marks."
        )
    said: dict[str, list[str]] = {field: [] for field in columns if field}
    for field, cell in zip(columns, cells, strict=False):
        if field and cell.strip():
            said[field].append(cell[1:] if _GUARDED.match(cell) else cell)
    own_id = "".join(said.pop("id", ())).strip()
    texts = {field: _joined(field, found) for field, found in said.items()}
    values = {field: value_of(field, text) for field, text in named(texts).items()}
    if _ID.fullmatch(own_id):
        return {"id": own_id, **values}, ""
    return values, own_id


def named(texts: dict[str, str]) -> dict[str, str]:
    """What is known of somebody, with a name: of its parts, or of the company if that is all."""
    if texts.get("name", "").strip():
        return texts
    parts = (texts.get("given_name", ""), texts.get("family_name", ""))
    name = " ".join(part.strip() for part in parts if part.strip())
    if not name and texts.get("affiliation", "").strip():
        return {**texts, "name": texts["affiliation"], "is_organisation": "yes"}
    return {**texts, "name": name}


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
