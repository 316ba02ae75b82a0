"""What must be there before a story goes out, as ``checklists.toml`` has it."""

from collections.abc import Mapping
from typing import Any

from editor.domain.checklist import Checklist, Requirement
from editor.domain.desk_rules import DeskFault
from editor.domain.finding import Severity
from editor.storage.desk_files.contents import Contents, Placed
from editor.storage.desk_files.table_reading import TableReader, name_of
from editor.storage.desk_files.toml_text import Value

FILE = "checklists.toml"
PATH = "checklist"
MOST_CHECKLISTS = 200
_KEYS = ("name", "desks", "sections", "genres", "require")
_REQUIREMENT_KEYS = ("field", "least", "most", "severity", "why")
_DEFAULTS = Requirement("")


def read_checklists(contents: Contents) -> tuple[tuple[Checklist, ...], tuple[DeskFault, ...]]:
    """The checklists in their order, and what is wrong with the others."""
    checklists: list[Checklist] = []
    faults: list[DeskFault] = list(contents.faults)
    for placed in contents.tables:
        if placed.path != PATH or len(checklists) >= MOST_CHECKLISTS:
            message = f"[{placed.path}] isn't known here."
            hint = f"A checklist begins with [[checklist]]; there are {MOST_CHECKLISTS} at most."
            faults.append(DeskFault(contents.file, message, hint, placed.line))
            continue
        name = name_of(placed.table)
        reader = TableReader(contents.file, placed.line, name, placed.table)
        checklist = Checklist(
            name=reader.text("name").strip(),
            desks=reader.texts("desks"),
            sections=reader.texts("sections"),
            genres=reader.texts("genres"),
            requirements=tuple(
                asked
                for each in reader.tables("require")
                if (asked := _requirement(each, contents.file, placed.line, name, faults))
            ),
        )
        reader.rest(_KEYS)
        if not checklist.name:
            reader.fault("A checklist has no name.", 'Give it one: name = "Sport".')
        elif reader.is_usable:
            checklists.append(checklist)
        faults += reader.faults
    return tuple(checklists), tuple(faults)


def faults_of(checklist: Checklist) -> tuple[DeskFault, ...]:
    """Why a checklist couldn't be read back from the file if it were written."""
    table = Placed(PATH, 0, checklist_entries(checklist))
    return read_checklists(Contents(FILE, tables=(table,)))[1]


def checklist_entries(checklist: Checklist) -> dict[str, Value]:
    """A checklist as the file has it."""
    entries: dict[str, Value] = {"name": checklist.name}
    for key in ("desks", "sections", "genres"):
        if getattr(checklist, key):
            entries[key] = getattr(checklist, key)
    if checklist.requirements:
        entries["require"] = [_requirement_entries(each) for each in checklist.requirements]
    return entries


def _requirement_entries(asked: Requirement) -> dict[str, Value]:
    entries: dict[str, Value] = {"field": asked.field}
    if asked.least != _DEFAULTS.least:
        entries["least"] = asked.least
    if asked.most is not None:
        entries["most"] = asked.most
    if asked.severity is not _DEFAULTS.severity:
        entries["severity"] = asked.severity.value
    if asked.why:
        entries["why"] = asked.why
    return entries


def _requirement(
    table: Mapping[str, Any], file: str, line: int, name: str, faults: list[DeskFault]
) -> Requirement | None:
    reader = TableReader(file, line, name, table)
    least = reader.number("least", _DEFAULTS.least)
    asked = Requirement(
        field=reader.text("field").strip(),
        least=_DEFAULTS.least if least is None else least,
        most=reader.number("most", None),
        severity=reader.severity(Severity.BLOCKER) or Severity.BLOCKER,
        why=reader.text("why"),
    )
    reader.rest(_REQUIREMENT_KEYS)
    if not asked.field:
        reader.fault("something is asked for without a field.", 'Name it: field = "headline".')
    elif asked.most is not None and asked.most < asked.least:
        reader.fault(f"{asked.field} can't be both so long and so short.", "Mend least or most.")
        reader.is_usable = False
    faults += reader.faults
    return asked if asked.field and reader.is_usable else None
