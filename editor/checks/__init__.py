"""What a copy editor looks for, one file each: a module with one ``Check`` value is a check."""

import sys
from collections.abc import Iterable, Iterator
from functools import cache

from editor.checks.contract import Check
from editor.discovery import plugs
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

_ORDER = tuple(Severity)


@cache
def all_checks() -> dict[str, Check]:
    """Every check by its code, such as ``tk-left``."""
    return plugs(sys.modules[__name__], Check)


def check_story(story: Story) -> tuple[Finding, ...]:
    """All findings: blockers first, then by the order of the checks and the text."""
    return in_order(finding for found in check_in_steps(story) for finding in found)


def check_in_steps(story: Story) -> Iterator[tuple[Finding, ...]]:
    """What each check finds, one after the other."""
    for check in all_checks().values():
        yield tuple(check.find(story))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Blockers first, else as they come."""
    return tuple(sorted(findings, key=lambda finding: _ORDER.index(finding.severity)))
