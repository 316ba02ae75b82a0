"""Every check with what the desk chose for it. No widgets."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from editor.checks import all_checks, groups
from editor.checks.contract import Check
from editor.checks.options import differing
from editor.checks.running import is_running, options_of
from editor.domain.desk_rules import NO_RULES, Choice, DeskRules
from editor.domain.finding import Severity
from editor.ui.rules.row import ListRow
from editor.ui.rules.writing import RulesWriting


@dataclass(frozen=True, slots=True)
class ShownCheck:
    """A check as the sheet shows it.

    Attributes:
        is_fixed: It stops publishing, so that it can't be switched off.
        chosen: What the desk chose for it.
        options: As they are now; None if it has none, or takes them from elsewhere.
    """

    code: str
    check: Check
    is_on: bool
    is_fixed: bool
    chosen: Choice
    options: Any

    @property
    def severity(self) -> Severity:
        """Of its findings."""
        return self.chosen.severity or self.check.severity


class ChecksViewModel(RulesWriting):
    """The checks by group; a new one is here without a word anywhere else."""

    @property
    def desk(self) -> DeskRules:
        """What the desk made of the checks."""
        return self.book.in_force if self.book is not None else NO_RULES

    def rows(self, words: str = "") -> tuple[ListRow, ...]:
        """The checks under their groups, or those in which the words stand."""
        rows: list[ListRow] = []
        sought = words.casefold().split()
        for group, checks in groups().items():
            found = [
                _row(self.check(code))
                for code, check in checks.items()
                if all(each in _searched(group, code, check) for each in sought)
            ]
            if found:
                rows += [ListRow(group), *found]
        return tuple(rows)

    def check(self, code: str) -> ShownCheck:
        """A check by its code."""
        check, desk = all_checks()[code], self.desk
        has_options = check.options is not None and check.of_desk is None
        return ShownCheck(
            code,
            check,
            is_running(code, check, desk),
            check.severity is Severity.BLOCKER,
            desk.choices.get(code, Choice()),
            options_of(code, check, desk) if has_options else None,
        )

    def switch(self, code: str, *, is_on: bool) -> None:
        """Let a check run, or not."""
        shown = self.check(code)
        if not shown.is_fixed and shown.is_on != is_on:
            usual = None if is_on == shown.check.is_on else is_on
            self._choose(code, replace(shown.chosen, is_on=usual))

    def weigh(self, code: str, severity: Severity | None) -> None:
        """Say how much its findings matter; None leaves that to the check."""
        chosen = self.check(code).chosen
        if severity != chosen.severity:
            self._choose(code, replace(chosen, severity=severity))

    def set_options(self, code: str, options: Any) -> None:
        """Take these options for a check."""
        shown = self.check(code)
        if shown.options is not None and options != shown.options:
            chosen = differing(options, shown.check.options)
            self._choose(code, replace(shown.chosen, options=chosen))

    def as_it_comes(self, code: str) -> None:
        """Forget what was chosen for a check."""
        if self.check(code).chosen != Choice():
            self._choose(code, Choice())

    def choose_style(self, style: str) -> None:
        """Follow that style."""
        if self.book is not None and style != self.desk.style:
            self._write(partial(self.book.choose_style, style))

    def _choose(self, code: str, choice: Choice) -> None:
        if self.book is not None:
            self._write(partial(self.book.choose, code, choice))


def _row(shown: ShownCheck) -> ListRow:
    mark = {Severity.BLOCKER: "stops", Severity.HINT: "hint"}.get(shown.severity, "")
    about = shown.check.about
    return ListRow(shown.check.label, shown.code, about, mark, is_on=shown.is_on)


def _searched(group: str, code: str, check: Check) -> str:
    return f"{group} {code} {check.label} {check.about}".casefold()
