"""One sign-off: AFP's own and the one for Getty say the same."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.domain.sign_off import split_caption

_BETWEEN = ") ("


def _find(context: CaptionContext) -> Iterator[Remark]:
    credit, caption = context.parts.credit, context.caption
    message = "The caption has two sign-offs."
    if credit is None or credit.raw in context.words:
        return
    if _BETWEEN in credit.raw:
        first = f"({credit.raw.partition(_BETWEEN)[0]})"
        start = caption.find(first)
        end = start + len(first)
        if start >= 0:
            end += len(caption[end:]) - len(caption[end:].lstrip())
            yield Remark(message, "caption", start, end, ("",))
        else:
            yield Remark(message)
        return
    earlier = split_caption(context.words).credit
    if earlier is not None:
        start = context.words.rfind(earlier.raw) + context.words_start
        start = max(start, context.words_start)
        yield Remark(message, "caption", start, context.words_end)


SIGN_OFF_TWICE = CaptionRule(
    label="Two sign-offs",
    number=31,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext(
            "Ann Lee speaks. (Photo by Bo Kim / AFP) (Photo by Bo Kim/AFP via Getty Images)"
        ),
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim) (Photo by Cy Orr/Getty Images)"),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim)"),
        CaptionContext("Ann Lee (left) speaks. (Photo by Bo Kim/AFP via Getty Images)"),
        CaptionContext("Ann Lee speaks."),
    ),
)
