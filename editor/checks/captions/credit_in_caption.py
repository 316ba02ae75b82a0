"""The credit is printed from its field: a sign-off in the words would be printed twice.

Where the field is empty the sign-off belongs there.
"""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.credit_line import CreditLine
from editor.domain.finding import FieldChange, Severity
from editor.domain.names import fold


def _find(context: CaptionContext) -> Iterator[Remark]:
    signed, shown = context.parts.credit, context.credit
    if not context.in_story or signed is None:
        return
    start, end = context.words_end, len(context.caption.rstrip())
    if start >= end or context.parts.advisory:
        return
    if shown.is_empty:
        if not signed.uncertain:
            moved = (FieldChange("credit_line", f"({signed.raw})"),)
            message = "The sign-off stands in the caption; it belongs into the credit line."
            yield Remark(message, "caption", start, end, ("",), moved)
        return
    is_known = _names(signed) <= _names(shown)
    yield Remark(
        "The credit stands in the caption too, and would be printed twice.",
        "caption",
        start,
        end,
        ("",) if is_known else (),
    )


def _names(credit: CreditLine) -> set[str]:
    named = (*credit.creators, *credit.organisations, credit.distributor)
    return {fold(name) for name in named if name}


_KIM = CreditLine(("Bo Kim",), ("AP",))

CREDIT_IN_CAPTION = CaptionRule(
    label="Credit in caption and field",
    number=23,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim)", credit=_KIM, in_story=True),
        CaptionContext("Ann Lee speaks. (AP Photo/Cy Orr)", credit=_KIM, in_story=True),
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim)", in_story=True),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks.", credit=_KIM, in_story=True),
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim)", credit=_KIM),
        CaptionContext("Ann Lee speaks. (Banksy via AP)", in_story=True),
    ),
)
