"""Without a stop a screen reader runs the alt text into what follows."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity

_ENDS = tuple(".!?…。！？")
_CLOSING = "”’\"')»]"


def _find(context: CaptionContext) -> Iterator[Remark]:
    alt = (context.alt or "").rstrip()
    if alt and not alt.rstrip(_CLOSING).endswith(_ENDS):
        end = len(alt)
        yield Remark("The alt text has no full stop.", "alt_text", end - 1, end, (f"{alt[-1]}.",))


ALT_NO_STOP = CaptionRule(
    label="Alt text without a full stop",
    number=34,
    severity=Severity.HINT,
    find=_find,
    must_match=(CaptionContext(alt="A boat"), CaptionContext(alt="A boat on the “Elbe” ")),
    must_not_match=(
        CaptionContext(alt="A boat."),
        CaptionContext(alt="A sign says “Stop.”"),
        CaptionContext(alt=""),
    ),
)
