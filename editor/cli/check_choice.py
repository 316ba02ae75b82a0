"""Which findings a report shows: by severity, by code, and whether somebody waved them through."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

import click

from editor.checks.listing import listed
from editor.domain.finding import Finding, Severity
from editor.services.link_check import LINK_CODES
from editor.services.reports import CheckedStory


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown; the exit status goes by it, too.

    Attributes:
        hints: Hints, too.
        only: Codes of findings or checks; empty for all.
        off: Those that are left out.
    """

    hints: bool = True
    only: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()

    def of(self, checked: Iterable[CheckedStory]) -> tuple[CheckedStory, ...]:
        """The same stories with the findings that are shown."""
        checks = {each.code: each.check for each in listed()}
        return tuple(
            replace(each, findings=tuple(it for it in each.findings if self._shows(it, checks)))
            for each in checked
        )

    def _shows(self, finding: Finding, checks: dict[str, str]) -> bool:
        names = {finding.code, checks.get(finding.code, finding.code)}
        if not self.hints and finding.severity is Severity.HINT:
            return False
        return not names & self.off and (not self.only or bool(names & self.only))


def known_codes(
    _context: click.Context, parameter: click.Parameter, codes: Sequence[str]
) -> frozenset[str]:
    """The codes that somebody typed, if they are codes of checks."""
    known = {each.code for each in listed()} | LINK_CODES.keys()
    for code in codes:
        if code not in known:
            near = get_close_matches(code, sorted(known), n=1)
            hint = f" Did you mean {near[0]}?" if near else " See: copydesk checks."
            raise click.BadParameter(f"There is no check “{code}”.{hint}", param=parameter)
    return frozenset(codes)


def is_stopped(checked: Iterable[CheckedStory]) -> bool:
    """Whether something that is shown stops publishing, or a story couldn't be checked."""
    return any(each.failure or any(it.is_stop for it in each.findings) for each in checked)
