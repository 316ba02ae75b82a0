"""What stops publishing, among what the checks found. No widgets."""

from editor.domain.finding import Finding, Severity

_HELD = "embargoed"
"""An embargo stops no publishing: what is published before its end is held until then."""


def stops_publishing(finding: Finding) -> bool:
    """Whether a story with it goes out only if somebody says why."""
    return finding.severity is Severity.BLOCKER and finding.code != _HELD
