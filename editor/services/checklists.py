"""Checklists that come with the program: one for all stories, and more to take."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from editor.domain.checklist import Checklist
from editor.resources import path_of
from editor.storage.desk_files.checklists import read_checklists
from editor.storage.desk_files.contents import Contents, read_contents

_DEFAULT = "newsroom"


@dataclass(frozen=True, slots=True)
class ChecklistSet:
    """Checklists in the box that belong together.

    Attributes:
        name: Such as ``sport``.
        label: In words.
        about: What it is good for, in a sentence.
        checklists: All of it, in its order.
    """

    name: str
    label: str
    about: str
    checklists: tuple[Checklist, ...]


@cache
def checklist_sets() -> dict[str, ChecklistSet]:
    """The checklists in the box by name: what counts without a choice first."""
    found = [_set(path) for path in sorted(path_of("checklists").glob("*.toml"))]
    found.sort(key=lambda each: each.name != _DEFAULT)
    return {each.name: each for each in found}


def default_checklists() -> tuple[Checklist, ...]:
    """What counts on a desk that has written no checklists."""
    return checklist_sets()[_DEFAULT].checklists


def _set(path: Path) -> ChecklistSet:
    contents: Contents = read_contents(path)
    checklists, _ = read_checklists(contents)
    head = contents.head
    label, about = head.get("label", path.stem), head.get("about", "")
    return ChecklistSet(path.stem, str(label), str(about), checklists)
