"""Some photos may be used for so many days only."""

from collections.abc import Iterator
from datetime import date

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_dates import date_text
from editor.domain.finding import Severity
from editor.domain.photo import PhotoFields
from editor.domain.rights import Rights
from editor.domain.rights_days import last_day_in


def _find(context: CaptionContext) -> Iterator[Remark]:
    # Where somebody noted the last day, that counts, and the gate of rights knows it.
    if context.day is None or context.rights.expires_on is not None:
        return
    taken = context.taken.calendar_day if context.taken else None
    fields = context.fields
    texts = {
        "instructions": fields.instructions or "",
        "usage_terms": " ".join((fields.usage_terms or "", context.rights.terms)),
        "caption": context.parts.advisory,
    }
    for field, text in texts.items():
        # What was read before and isn't noted was taken away by somebody.
        if text.strip() in context.rights.raw:
            continue
        last = last_day_in(text, taken)
        if last and context.day > last:
            style = context.form.dates
            message = f"By its terms the photo could be used until {date_text(last, style)}."
            yield Remark(message, field)
            return


_TERMS = "May only be used for 14 days from time of transmission."
_TAKEN = PhotoFields(taken_at="2008-01-29", instructions=_TERMS)

TERMS_EXPIRED = CaptionRule(
    label="Time of use is over",
    number=25,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks.", fields=_TAKEN, day=date(2008, 2, 13)),
        CaptionContext(
            fields=PhotoFields(instructions="NO USE AFTER Feb. 3, 2008"), day=date(2008, 2, 4)
        ),
        CaptionContext(rights=Rights("until 3 May 2007"), day=date(2008, 2, 4)),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks.", fields=_TAKEN, day=date(2008, 2, 12)),
        CaptionContext("Ann Lee speaks.", fields=_TAKEN),
        CaptionContext(
            fields=_TAKEN, rights=Rights(expires_on=date(2009, 1, 1)), day=date(2008, 3, 1)
        ),
        CaptionContext(
            fields=PhotoFields(taken_at="2008-01-29", instructions="Shot for 14 days."),
        ),
        CaptionContext(fields=_TAKEN, rights=Rights(raw=_TERMS), day=date(2008, 3, 1)),
    ),
)
