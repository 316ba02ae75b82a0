"""What a copy editor looks for, one file each: a module with one ``Check`` value is a check."""

import sys
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
    found = [finding for check in all_checks().values() for finding in check.find(story)]
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.severity)))
