"""The stylebook: which checks run and how, the house's own rules, and the checklists."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import RLock

from editor.domain.checklist import Checklist
from editor.domain.desk_rules import Choice, DeskFault, DeskRules
from editor.domain.errors import RefusedError, UnknownFieldError, quoted
from editor.domain.house_rule import HouseRule
from editor.services.desk_files import DeskFiles, read_desk_files, stamp_of
from editor.services.desk_refusals import refuse_checklists, refuse_choice, refuse_rule
from editor.services.rule_sets import rule_set
from editor.storage.desk_files import checklists, checks, house_style
from editor.storage.desk_files.changing import DeskFile
from editor.storage.desk_files.contents import read_contents

_BEGINNINGS = {
    checks.FILE: "# Which checks run on this desk, and how. Copydesk keeps what you write here.\n",
    house_style.FILE: "# The house style of this desk. Copydesk keeps what you write here.\n",
    checklists.FILE: "# What must be there before a story goes out. The first that fits counts.\n",
}
_AS_IT_COMES = Choice()


class Stylebook:
    """What the desk of one library made of the checks. Safe from any thread.

    The files are read again when somebody changed them, with this program or another.

    Args:
        folder: Where they lie; it needn't be there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = RLock()
        self._kept: DeskFiles | None = None
        self._faults: tuple[DeskFiles, tuple[DeskFault, ...]] | None = None

    @property
    def in_force(self) -> DeskRules:
        """What counts now; cheap to ask for."""
        return self._now().in_force

    @property
    def rules(self) -> tuple[HouseRule, ...]:
        """Every house rule, drafts too, in the order of the file."""
        return self._now().rules

    def faults(self) -> tuple[DeskFault, ...]:
        """What in the files can't be used; patterns and options are looked at, too."""
        read = self._now()
        if self._faults is None or self._faults[0] is not read:
            self._faults = read, read.all_faults()
        return self._faults[1]

    def rule(self, name: str) -> HouseRule:
        """The rule of that name.

        Raises:
            UnknownFieldError: There is none.
        """
        for each in self.rules:
            if each.name == name:
                return each
        message = f"There is no house rule {quoted(name)}."
        raise UnknownFieldError(message, hint="See: copydesk rules list.")

    def choice(self, code: str) -> Choice:
        """What the desk chose for a check."""
        return self.in_force.choices.get(code, _AS_IT_COMES)

    def choose(self, code: str, choice: Choice) -> None:
        """Choose how a check runs; as it comes if the choice says nothing.

        Raises:
            UnknownFieldError: There is no such check, or its options can't be that.
            RefusedError: It stops publishing and can't be switched off or made less of.
            UnwritableFileError: The file can't be written, or not be read before.
        """
        refuse_choice(code, choice)
        with self._lock:
            file, path = self._open(checks.FILE), f"{checks.PATH}{code}"
            if choice == _AS_IT_COMES:
                file.remove(path)
            else:
                file.put(path, checks.choice_entries(choice), 0)
            file.write()

    def choose_style(self, style: str) -> None:
        """Choose the style of the desk: one of ``STYLES``, or ``language``."""
        with self._lock:
            file = self._open(checks.FILE)
            file.set_head({"style": style})
            file.write()

    def put(self, rule: HouseRule, instead_of: str = "") -> None:
        """Add a rule, or write it in the place of one.

        Raises:
            UnknownFieldError: It isn't whole, or its name is taken.
            RefusedError: It is too long, or to be in force against its pattern or its examples.
            UnwritableFileError: The file can't be written, or not be read before.
        """
        rule = replace(rule, name=rule.name.strip())
        refuse_rule(rule)
        with self._lock:
            names = self._names()
            if rule.name != instead_of and rule.name in names:
                message = f"There is a rule {quoted(rule.name)} already."
                raise UnknownFieldError(message, hint="Choose another name.")
            if len(names) >= house_style.MOST_RULES and instead_of not in names:
                message = f"There are {house_style.MOST_RULES:,} rules, and no more are read."
                raise RefusedError(message, hint="Remove some first.")
            file = self._open(house_style.FILE)
            number = names.index(instead_of) if instead_of in names else None
            file.put(house_style.PATH, house_style.rule_entries(rule), number)
            file.write()

    def remove(self, *names: str) -> None:
        """Take rules out, with the notes above them in the file.

        Raises:
            UnknownFieldError: There is no such rule.
        """
        for name in names:
            self.rule(name)
        self._rewrite(gone=frozenset(names))

    def set_live(self, name: str, *, is_live: bool) -> None:
        """Put a draft in force, or make a draft of a rule.

        Raises:
            UnknownFieldError: There is no such rule.
            RefusedError: Its pattern or its examples say that it can't be in force.
        """
        self.put(replace(self.rule(name), is_live=is_live), name)

    def add_all(self, rules: Sequence[HouseRule]) -> tuple[HouseRule, ...]:
        """Add rules whose names aren't taken, in one go.

        Returns:
            Those that were added.
        """
        with self._lock:
            taken = set(self._names())
            room = house_style.MOST_RULES - len(taken)
            new = tuple(each for each in rules if each.name not in taken)[: max(room, 0)]
            file = self._open(house_style.FILE)
            for each in new:
                file.put(house_style.PATH, house_style.rule_entries(each))
            file.write()
        return new

    def take_set(self, name: str) -> tuple[HouseRule, ...]:
        """Take the rules of a set in the box into the desk's file.

        Raises:
            UnknownFieldError: There is no such set.
        """
        return self.add_all(rule_set(name).rules)

    def drop_set(self, name: str) -> tuple[HouseRule, ...]:
        """Take the rules of a set out again; those that the desk changed stay, as drafts.

        Returns:
            Those that stay.
        """
        in_box = {each.name: each for each in rule_set(name).rules}
        here = [each for each in self.rules if each.set == name]
        same = {each.name for each in here if replace(each, is_live=True) == in_box.get(each.name)}
        kept = tuple(replace(each, is_live=False) for each in here if each.name not in same)
        self._rewrite(gone=frozenset(same), changed=kept)
        return kept

    @property
    def sets_on(self) -> frozenset[str]:
        """The names of the sets of which there are rules in force."""
        return frozenset(each.set for each in self.in_force.house_rules if each.set)

    def keep_checklists(self, wanted: Sequence[Checklist]) -> None:
        """Write the checklists; those that are as before stay as they were typed.

        Raises:
            RefusedError: One couldn't be read back.
            UnwritableFileError: The file can't be written, or not be read before.
        """
        refuse_checklists(wanted)
        with self._lock:
            file = self._open(checklists.FILE)
            before = len(file.contents().under(checklists.PATH))
            for number, each in enumerate(wanted):
                at = number if number < before else None
                file.put(checklists.PATH, checklists.checklist_entries(each), at)
            file.remove(checklists.PATH, range(len(wanted), before))
            file.write()

    def _rewrite(self, gone: frozenset[str], changed: Sequence[HouseRule] = ()) -> None:
        with self._lock:
            names = self._names()
            file = self._open(house_style.FILE)
            for each in changed:
                entries = house_style.rule_entries(each)
                file.put(house_style.PATH, entries, names.index(each.name))
            numbers = [number for number, name in enumerate(names) if name in gone]
            file.remove(house_style.PATH, numbers)
            file.write()

    def _names(self) -> list[str]:
        """The names of all rules in the file, those that can't be used, too."""
        contents = read_contents(self._folder / house_style.FILE)
        return [
            str(each.table.get("name", "")).strip() for each in contents.under(house_style.PATH)
        ]

    def _open(self, name: str) -> DeskFile:
        return DeskFile(self._folder / name, _BEGINNINGS[name])

    def _now(self) -> DeskFiles:
        stamp = stamp_of(self._folder)
        with self._lock:
            if self._kept is None or self._kept.stamp != stamp:
                self._kept = read_desk_files(self._folder, stamp)
            return self._kept
