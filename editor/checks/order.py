"""The order in which findings are told."""

from collections.abc import Iterable

from editor.domain.finding import Finding, Severity

_ORDER = tuple(Severity)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Blockers first, what was waved through last, else as they come."""
    return tuple(
        sorted(findings, key=lambda each: (each.waved is not None, _ORDER.index(each.severity)))
    )
