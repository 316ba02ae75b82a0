"""A caption says when."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.checks.captions.wording import clause_before_stop
from editor.domain.caption_dates import WEEKDAYS, date_text
from editor.domain.finding import Severity
from editor.domain.photo import PhotoFields

_WHEN = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|(?:1[89]|20)\d\d|undated|[Tt]oday|yesterday|tomorrow)\b"
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    if context.words.strip() and not context.dates and not _WHEN.search(context.words):
        taken = context.taken.calendar_day if context.taken else None
        near = None if context.says_file else context.day
        when = date_text(taken, context.form.dates, published=near) if taken else ""
        start, end, fix = clause_before_stop(context, f", {when}") if when else (0, 0, "")
        message = "The caption doesn't say when the photo was taken."
        yield Remark(message, "caption", start, end, (fix,) if fix else ())


NO_DATE = CaptionRule(
    label="No date",
    number=4,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks in Oslo, Norway."),
        CaptionContext("Ann Lee speaks.", fields=PhotoFields(taken_at="2008-01-29")),
        CaptionContext("Ann Lee speaks in Oslo. (Bo Kim/May 2020 Pictures via AP)"),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks in Oslo, Norway, Tuesday, Jan. 29, 2008."),
        CaptionContext("Ann Lee speaks in Oslo, Norway, on Tuesday."),
        CaptionContext("Ann Lee speaks in Oslo, Norway, in 1999."),
        CaptionContext("Ann Lee poses in an undated portrait."),
        CaptionContext(""),
    ),
    is_english=True,
)
