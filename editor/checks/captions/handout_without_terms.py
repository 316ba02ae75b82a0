"""Handouts and pool photos come with terms; somebody has to note them."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.credit_line import CreditLine
from editor.domain.finding import Severity
from editor.domain.photo import PhotoFields
from editor.domain.rights import Rights


def _find(context: CaptionContext) -> Iterator[Remark]:
    credit = context.parts.credit or context.credit
    if not (credit.handout or credit.pool or context.credit.handout or context.credit.pool):
        return
    fields, rights = context.fields, context.rights
    if not any(
        (fields.instructions, fields.usage_terms, context.parts.advisory, rights != Rights())
    ):
        kind = "pool photo" if credit.pool or context.credit.pool else "handout"
        yield Remark(f"It is a {kind}, and no terms of use are noted.", "instructions")


_POOL = CreditLine(("Ann Lee",), ("AP",), pool=True)

HANDOUT_WITHOUT_TERMS = CaptionRule(
    label="Handout or pool without terms",
    number=24,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks.", credit=_POOL),
        CaptionContext("Ann Lee speaks. (NASA/Handout via Reuters)"),
    ),
    must_not_match=(
        CaptionContext(credit=_POOL, fields=PhotoFields(instructions="NO SALES")),
        CaptionContext(credit=_POOL, rights=Rights("Pool; no archive")),
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim)"),
    ),
)
