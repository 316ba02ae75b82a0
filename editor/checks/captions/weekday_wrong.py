"""A weekday and its date are the same day."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_dates import WEEKDAYS
from editor.domain.finding import Severity


def _find(context: CaptionContext) -> Iterator[Remark]:
    for each in context.dates:
        day = each.calendar_day
        if day is None or not each.weekday or each.weekday == WEEKDAYS[day.weekday()]:
            continue
        right = WEEKDAYS[day.weekday()]
        written = context.caption[each.start : each.date_start]
        end = each.start + len(written.rstrip(", \n\t"))
        message = f"{context.caption[each.date_start : each.end]} was a {right}."
        yield Remark(message, "caption", each.start, end, (right,))


WEEKDAY_WRONG = CaptionRule(
    label="Weekday of another date",
    number=8,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks, Monday, Jan. 29, 2008."),
        CaptionContext("FILE – Ann Lee speaks, Mon., Jan. 29, 2008. (AP Photo/Bo Kim, File)"),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks, Tuesday, Jan. 29, 2008."),
        CaptionContext("Ann Lee speaks, Tue., Jan. 29, 2008, on a Monday."),
        CaptionContext("Ann Lee speaks on Monday, Jan. 29."),
    ),
)
