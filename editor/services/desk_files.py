"""The desk's three files, read together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor.checks import all_checks
from editor.checks.house_rules.examples import troubles_of
from editor.checks.options import option_faults
from editor.checks.publishing.checklist_values import REQUIRABLE
from editor.domain.desk_rules import DeskFault, DeskRules
from editor.domain.errors import quoted
from editor.domain.house_rule import HouseRule
from editor.services.checklists import default_checklists
from editor.storage.desk_files import checklists, checks, house_style
from editor.storage.desk_files.contents import read_contents

FILES = (checks.FILE, house_style.FILE, checklists.FILE)

Stamp = tuple[tuple[int, int, int] | None, ...]


@dataclass(frozen=True, slots=True)
class DeskFiles:
    """What stood in the files when they were read last."""

    stamp: Stamp
    in_force: DeskRules
    rules: tuple[HouseRule, ...]
    faults: tuple[DeskFault, ...]

    def all_faults(self) -> tuple[DeskFault, ...]:
        """What can't be used; patterns and options are tried out, which takes a moment."""
        unknown = (*_unknown_choices(self.in_force), *_unknown_requirements(self.in_force))
        return (*self.faults, *unknown, *_pattern_faults(self.rules))


def stamp_of(folder: Path) -> Stamp:
    """Changes when somebody writes one of the files."""
    return tuple(_stamp(folder / name) for name in FILES)


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def read_desk_files(folder: Path, stamp: Stamp) -> DeskFiles:
    """Read all three files."""
    chosen = read_contents(folder / checks.FILE)
    style, style_faults = checks.read_style(chosen)
    choices, choice_faults = checks.read_choices(chosen)
    rules, rule_faults = house_style.read_rules(read_contents(folder / house_style.FILE))
    lists, list_faults = checklists.read_checklists(read_contents(folder / checklists.FILE))
    if stamp[FILES.index(checklists.FILE)] is None:
        lists = default_checklists()
    live = tuple(each for each in rules if each.is_live)
    return DeskFiles(
        stamp,
        DeskRules(style, choices, live, lists),
        rules,
        (*style_faults, *choice_faults, *rule_faults, *list_faults),
    )


def _unknown_choices(rules: DeskRules) -> list[DeskFault]:
    found = []
    for code, choice in rules.choices.items():
        check = all_checks().get(code)
        if check is None:
            message, hint = f"There is no check {quoted(code)}.", "See: copydesk checks."
            found.append(DeskFault(checks.FILE, message, hint, name=code))
            continue
        for message, hint in option_faults(check.options, choice.options):
            found.append(DeskFault(checks.FILE, f"{quoted(code)}: {message}", hint, name=code))
    return found


def _unknown_requirements(rules: DeskRules) -> list[DeskFault]:
    return [
        DeskFault(
            checklists.FILE,
            f"{quoted(each.field)} can’t be asked for.",
            f"What can: {', '.join(REQUIRABLE)}.",
            name=checklist.name,
        )
        for checklist in rules.checklists
        for each in checklist.requirements
        if each.field not in REQUIRABLE
    ]


def _pattern_faults(rules: Sequence[HouseRule]) -> list[DeskFault]:
    return [
        DeskFault(
            house_style.FILE,
            f"{quoted(rule.name)}: {trouble}",
            "Mend its pattern.",
            name=rule.name,
        )
        for rule in rules
        if rule.pattern
        for trouble in troubles_of(replace(rule, must_match=(), must_not_match=()))
    ]
