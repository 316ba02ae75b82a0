"""What a copy editor looks for, one file each: a module with one ``Check`` value is a check.

The folder it lies in is its group.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType

from editor.checks import facts, pictures, publishing, style, wording
from editor.checks.contract import Check
from editor.checks.merging import merged
from editor.checks.order import in_order
from editor.checks.running import findings_in_steps
from editor.discovery import plugs
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

__all__ = [
    "all_checks",
    "check_in_steps",
    "check_story",
    "groups",
    "in_order",
    "stops_of",
    "together",
]

_GROUPS: tuple[ModuleType, ...] = (publishing, pictures, facts, wording, style)


@cache
def groups() -> dict[str, dict[str, Check]]:
    """The checks by their group (what its package says of itself) and code."""
    return {(each.__doc__ or "").strip(" .\n"): plugs(each, Check) for each in _GROUPS}


@cache
def all_checks() -> dict[str, Check]:
    """Every check by its code, such as ``tk-left``; group after group."""
    return {code: check for group in groups().values() for code, check in group.items()}


def check_story(story: Story) -> tuple[Finding, ...]:
    """All findings: blockers first, then by the order of the checks and the text.

    What somebody waved through comes last.
    """
    return together(check_in_steps(story))


@cache
def _stopping() -> dict[str, Check]:
    """The checks that can stop a way out, whatever a desk chose: theirs is that severity."""
    return {
        code: check for code, check in all_checks().items() if check.severity is Severity.BLOCKER
    }


def stops_of(story: Story) -> tuple[Finding, ...]:
    """The blockers among a story's findings; all other checks are left out, which is faster."""
    return tuple(each for each in together(findings_in_steps(_stopping(), story)) if each.is_stop)


def together(steps: Iterable[Iterable[Finding]]) -> tuple[Finding, ...]:
    """What all checks found, in order; where two speak of the same words, the surer one."""
    return in_order(merged(finding for found in steps for finding in found))


def check_in_steps(story: Story) -> Iterator[tuple[Finding, ...]]:
    """What each check finds, one after the other."""
    return findings_in_steps(all_checks(), story)
