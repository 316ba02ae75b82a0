"""What the desk chose for each check, as ``checks.toml`` has it."""

from typing import Any

from editor.domain.desk_rules import BY_LANGUAGE, STYLES, Choice, DeskFault, Option
from editor.domain.errors import quoted
from editor.domain.finding import Severity
from editor.storage.desk_files.contents import Contents
from editor.storage.desk_files.table_reading import TableReader, is_number
from editor.storage.desk_files.toml_text import Value

FILE = "checks.toml"
PATH = "checks."
_KEYS = ("on", "severity", "options")


def read_style(contents: Contents) -> tuple[str, tuple[DeskFault, ...]]:
    """The style that the desk follows."""
    reader = TableReader(contents.file, 1, "", contents.head)
    style = reader.text("style") or BY_LANGUAGE
    if style not in {*STYLES, BY_LANGUAGE}:
        choices = ", ".join((*STYLES, BY_LANGUAGE))
        reader.fault(f"style can't be {quoted(style)}.", f"It can be {choices}.")
        style = BY_LANGUAGE
    reader.rest(("style",))
    return style, tuple(reader.faults)


def read_choices(contents: Contents) -> tuple[dict[str, Choice], tuple[DeskFault, ...]]:
    """The choices by the check's code, and what is wrong with the others."""
    choices: dict[str, Choice] = {}
    faults: list[DeskFault] = list(contents.faults)
    for placed in contents.tables:
        if not placed.path.startswith(PATH):
            hint = "A check begins with [checks.CODE]."
            message = f"[{placed.path}] isn't known here."
            faults.append(DeskFault(contents.file, message, hint, placed.line))
            continue
        code = placed.path.removeprefix(PATH)
        reader = TableReader(contents.file, placed.line, code, placed.table)
        is_on = reader.truth("on", default=True) if "on" in placed.table else None
        choice = Choice(is_on, reader.severity(None), _options(reader))
        reader.rest(_KEYS)
        if choice.severity is Severity.BLOCKER:
            reader.fault("a choice can't stop publishing.", "Write warning or hint.")
        elif code in choices:  # what is chosen in the window is written into the first
            reader.fault("it stands here a second time; the first counts.", "Take one out.")
        elif reader.is_usable:
            choices[code] = choice
        faults += reader.faults
    return choices, tuple(faults)


def choice_entries(choice: Choice) -> dict[str, Value]:
    """A choice as the file has it."""
    entries: dict[str, Value] = {}
    if choice.is_on is not None:
        entries["on"] = choice.is_on
    if choice.severity is not None:
        entries["severity"] = choice.severity.value
    if choice.options:
        entries["options"] = dict(choice.options)
    return entries


def _options(reader: TableReader) -> dict[str, Option]:
    options: dict[str, Option] = {}
    for name, value in reader.table("options").items():
        if _is_option(value):
            options[name] = value
        else:
            wanted = "text, a whole number, or true or false"
            reader.fault(f"the option {name} must be {wanted}.", "Mend it, or take it out.")
    return options


def _is_option(value: Any) -> bool:
    return isinstance(value, str | bool) or is_number(value)
