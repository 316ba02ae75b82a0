"""Whoever made a photo is named with it."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.credit_line import CreditLine
from editor.domain.finding import Severity


def _find(context: CaptionContext) -> Iterator[Remark]:
    signed = context.parts.credit
    if context.credit.is_empty and (signed is None or signed.is_empty):
        yield Remark("The photo has no credit.", "credit_line")


NO_CREDIT = CaptionRule(
    label="No credit",
    number=22,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(CaptionContext("Ann Lee speaks."), CaptionContext()),
    must_not_match=(
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim)"),
        CaptionContext("Ann Lee speaks.", credit=CreditLine(creators=("Bo Kim",))),
    ),
    is_for_stories=False,
)
