"""Who can't see a photo needs words for it; an empty text says: decorative, on purpose."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity


def _find(context: CaptionContext) -> Iterator[Remark]:
    if context.alt is None:
        yield Remark("The photo has no alt text.", "alt_text")


ALT_MISSING = CaptionRule(
    label="No alt text",
    number=34,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(CaptionContext("Ann Lee speaks."),),
    must_not_match=(CaptionContext("Ann Lee speaks.", alt=""), CaptionContext(alt="A boat.")),
    is_for_stories=False,
)
