"""What can be done about what the rules found, and how a fix is put into words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from editor.domain.finding import FieldChange, Finding
from editor.ui.captions.form.fields import BY_NAME, Kind
from editor.ui.captions.form.values import TICKED

_LONGEST = 60  # characters of a suggestion that are shown


@dataclass(frozen=True, slots=True)
class HintFix:
    """One thing that would settle a finding.

    Attributes:
        suggestion: What stands in the place of the words found; None if they stay.
    """

    finding: Finding
    suggestion: str | None

    def says(self, text: str) -> str:
        """What it does to the field's text, in a few words: ``writes “left”``."""
        if self.suggestion is None:
            return "; ".join(_change(each) for each in self.finding.changes)
        old, new = text[self.finding.start : self.finding.end], self.suggestion
        if not new.strip():
            return "leaves one space" if new else "takes it out"
        if old and new.startswith(old) and new[len(old) :].strip():
            return f"adds “{_short(new[len(old) :].strip(' ,'))}”"
        if old and new.endswith(old) and new[: -len(old)].strip():
            return f"adds “{_short(new[: -len(old)].strip(' ,'))}”"
        return f"writes “{_short(new.strip())}”"

    def changes(self, text: Any) -> dict[str, Any] | None:
        """The fields' new values; None if the field holds no text that could be changed."""
        changes = {each.field: _meant(each) for each in self.finding.changes}
        if self.suggestion is not None:
            if not isinstance(text, str):
                return None
            start, end = self.finding.start, self.finding.end
            changes[self.finding.field] = text[:start] + self.suggestion + text[end:]
        return changes


def fixes_of(finding: Finding) -> Iterator[HintFix]:
    """Every suggestion, best first; or what else would change."""
    if not finding.suggestions and finding.changes:
        yield HintFix(finding, None)
    for suggestion in finding.suggestions:
        yield HintFix(finding, suggestion)


def _meant(change: FieldChange) -> Any:
    if change.field == "is_file":
        return change.value == TICKED
    if BY_NAME[change.field].kind is Kind.LIST:
        return tuple(filter(None, change.value.split("; ")))
    return change.value


def _change(change: FieldChange) -> str:
    if change.field == "is_file":
        return "marks it FILE"
    return f"{BY_NAME[change.field].label}: {_short(change.value)}"


def _short(words: str) -> str:
    """The beginning and the end of what is long."""
    half = _LONGEST // 2
    return words if len(words) <= _LONGEST else f"{words[:half]}…{words[-half:]}"
