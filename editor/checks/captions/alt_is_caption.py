"""Alt text says what is seen; the caption says what it means, and is read out too."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.domain.names import fold


def _find(context: CaptionContext) -> Iterator[Remark]:
    alt = fold(context.alt or "").rstrip(".")
    if alt and alt in {fold(text).rstrip(".") for text in (context.words, context.caption)}:
        message = "The alt text is the caption again, which is read out too."
        yield Remark(message, "alt_text", 0, len(context.alt or ""))


ALT_IS_CAPTION = CaptionRule(
    label="Alt text is the caption",
    number=34,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks.", alt="Ann Lee speaks"),
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim)", alt="Ann Lee speaks."),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks.", alt="A woman at a lectern."),
        CaptionContext("", alt=""),
    ),
)
