"""A caption says when."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_dates import WEEKDAYS
from editor.domain.finding import Severity

_WHEN = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|(?:1[89]|20)\d\d|undated|[Tt]oday|yesterday|tomorrow)\b"
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    if context.words.strip() and not context.dates and not _WHEN.search(context.words):
        yield Remark("The caption doesn't say when the photo was taken.")


NO_DATE = CaptionRule(
    label="No date",
    number=4,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks in Oslo, Norway."),
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
