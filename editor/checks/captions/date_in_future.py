"""No photo is taken after it is published."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.photo_date import photo_date
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.domain.photo import PhotoFields

_TO_COME = re.compile(r"\b(?:will|would|is to|are to|set to|expected|plan(?:s|ned)?|due)\b")
_ZONES = timedelta(days=1)  # somewhere it is tomorrow already


def _find(context: CaptionContext) -> Iterator[Remark]:
    if context.day is None:
        return
    said = photo_date(context)
    day = said.calendar_day if said else None
    if said and day and day > context.day + _ZONES:
        start = context.sentences[0][0]
        if not _TO_COME.search(context.caption[start : said.start]):
            yield Remark("The caption's date is still to come.", "caption", said.start, said.end)
        return
    taken = context.taken.calendar_day if context.taken else None
    if taken and taken > context.day + _ZONES:
        yield Remark("The file's date is still to come: was the camera's clock right?", "taken_at")


_DAY = date(2008, 1, 30)

DATE_IN_FUTURE = CaptionRule(
    label="Date in the future",
    number=7,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks in Oslo, Jan. 29, 2009.", day=_DAY),
        CaptionContext("Ann Lee speaks.", fields=PhotoFields(taken_at="2008-02-02"), day=_DAY),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks in Oslo, Jan. 31, 2008.", day=_DAY),
        CaptionContext("Ann Lee speaks in Oslo, Jan. 29, 2009."),
        CaptionContext("The hall, where Ann Lee will speak on Feb. 9, 2008.", day=_DAY),
        CaptionContext("Ann Lee speaks of the vote due Feb. 9, 2008.", day=_DAY),
    ),
)
