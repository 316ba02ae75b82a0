"""Dates in the form of the house, with their year; the weekday only while it is near."""

from collections.abc import Iterator
from datetime import date

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.photo_date import photo_date
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_dates import WEEKDAYS, CaptionDate, date_text, month_text
from editor.domain.caption_form import CaptionForm
from editor.domain.finding import Severity
from editor.domain.photo import PhotoFields


def _find(context: CaptionContext) -> Iterator[Remark]:
    own = photo_date(context)
    for each in context.dates:
        written = context.caption[each.start : each.end]
        wanted = _wanted(context, each, is_own=each == own)
        if wanted and " ".join(written.split()) != wanted:
            yield Remark(
                f"The house writes dates like this: {wanted}.",
                "caption",
                each.start,
                each.end,
                (wanted,),
            )


def _wanted(context: CaptionContext, said: CaptionDate, *, is_own: bool) -> str:
    """The date as it should stand; empty if nothing can be said of it."""
    style, day = context.form.dates, said.calendar_day
    taken = context.taken.calendar_day if context.taken else None
    if said.year is None and taken and said.agrees(taken):
        day = taken
    if day is None:
        is_month = said.year is not None and said.day is None and style != "iso"
        return month_text(said.year or 0, said.month or 1) if is_month else ""
    if said.weekday and said.weekday != WEEKDAYS[day.weekday()]:
        return ""  # another rule's
    if is_own and context.day:
        near = None if context.says_file else context.day
        return date_text(day, style, published=near)
    # Nobody knows how old it is: a weekday stays if it is there.
    return date_text(day, style, published=day if said.weekday else None)


_DAY = date(2008, 2, 1)

DATE_FORM = CaptionRule(
    label="Form of dates",
    number=5,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks, January 29, 2008."),
        CaptionContext("Ann Lee speaks, Mar. 3, 2008."),
        CaptionContext("Ann Lee speaks, 29 January 2008."),
        CaptionContext("Ann Lee speaks in Sept. 2001."),
        CaptionContext("Ann Lee speaks, Tue., Jan. 29, 2008."),
        CaptionContext("Ann Lee speaks, Jan. 29, 2008.", day=_DAY),
        CaptionContext("Ann Lee speaks, Tuesday, Jan. 29, 2008.", day=date(2008, 3, 1)),
        CaptionContext("Ann Lee speaks, Tuesday, Jan. 29, 2008.", is_file=True, day=_DAY),
        CaptionContext(
            "Ann Lee speaks, Tuesday, Jan. 29.", fields=PhotoFields(taken_at="2008-01-29")
        ),
        CaptionContext("Ann Lee speaks, Jan. 29, 2008.", form=CaptionForm(dates="uk")),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks, Tuesday, Jan. 29, 2008.", day=_DAY),
        CaptionContext("Ann Lee speaks, Jan. 29, 2008.", is_file=True, day=_DAY),
        CaptionContext("Ann Lee speaks, Jan. 29, 2008, of May 2001."),
        CaptionContext("Ann Lee speaks on Jan. 29."),
        CaptionContext("Ann Lee speaks, 29 January 2008.", form=CaptionForm(dates="uk")),
        CaptionContext("Ann Lee speaks, Monday, Jan. 29, 2008."),
    ),
)
