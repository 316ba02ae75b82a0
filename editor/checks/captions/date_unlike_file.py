"""The caption's date is the file's."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.photo_date import photo_date
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_dates import WEEKDAYS, date_text, swapped
from editor.domain.finding import Severity
from editor.domain.photo import PhotoFields

_UTC = re.compile(r"T.*(?:Z|\+00:00)$")


def _find(context: CaptionContext) -> Iterator[Remark]:
    said, taken = photo_date(context), context.taken
    day = said.calendar_day if said else None
    if said is None or day is None or taken is None or taken.agrees(day):
        return
    if any(each.calendar_day and taken.agrees(each.calendar_day) for each in context.dates):
        return
    known = taken.calendar_day
    if known is None:
        message = "The caption's date isn't in the year and month in which the file was made."
        yield Remark(message, "caption", said.start, said.end)
        return
    # In UTC the wall time of the place may be of the day before or after.
    if abs((day - known).days) == 1 and _UTC.search(context.fields.taken_at or ""):
        return
    style = context.form.dates
    spoken = f"{WEEKDAYS[known.weekday()]}{' ' if style == 'uk' else ', '}" if said.weekday else ""
    message = (
        f"The caption says {date_text(day, style)}; the file says {date_text(known, style)}."
        f"{' Day and month may be exchanged.' if swapped(day) == known else ''}"
    )
    fix = f"{spoken}{date_text(known, style)}"
    yield Remark(message, "caption", said.start, said.end, (fix,))


_TAKEN = PhotoFields(taken_at="2008-01-29T10:00:00+01:00")

DATE_UNLIKE_FILE = CaptionRule(
    label="Date differs from the file's",
    number=6,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks in Oslo, Jan. 28, 2008.", fields=_TAKEN),
        CaptionContext("Ann Lee speaks in Oslo, Monday, Jan. 28, 2008.", fields=_TAKEN),
        CaptionContext("Ann Lee speaks, March 5, 2008.", fields=PhotoFields(taken_at="2008-05-03")),
        CaptionContext("Ann Lee speaks, March 5, 2008.", fields=PhotoFields(taken_at="2007")),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks in Oslo, Tuesday, Jan. 29, 2008.", fields=_TAKEN),
        CaptionContext("Ann Lee speaks on Jan. 29, 2008, of April 1, 2007.", fields=_TAKEN),
        CaptionContext("Ann Lee, mayor since March 3, 2001, speaks.", fields=_TAKEN),
        CaptionContext("Ann Lee speaks in Oslo, Jan. 28, 2008."),
        CaptionContext(
            "Ann Lee speaks, Jan. 30, 2008.", fields=PhotoFields(taken_at="2008-01-29T23:00:00Z")
        ),
    ),
)
