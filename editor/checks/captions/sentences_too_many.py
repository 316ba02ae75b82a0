"""Two sentences: what is seen, and what it is about."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity

_MOST = 2


def _find(context: CaptionContext) -> Iterator[Remark]:
    if len(context.sentences) > _MOST:
        message = f"The caption has {len(context.sentences)} sentences; two are the rule."
        yield Remark(message, "caption", context.sentences[_MOST][0], context.sentences[-1][1])


SENTENCES_TOO_MANY = CaptionRule(
    label="Over two sentences",
    number=14,
    severity=Severity.HINT,
    find=_find,
    must_match=(CaptionContext("Ann Lee speaks. Voters listen. Rain falls."),),
    must_not_match=(
        CaptionContext("Ann Lee speaks. Voters listen. (AP Photo/Bo Kim)"),
        CaptionContext("Ann Lee speaks to U.S. Sen. Bo Kim on Jan. 29, 2008. Rain falls."),
    ),
)
