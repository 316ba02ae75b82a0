"""What will be is still ahead on the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from editor.checks.contract import Check
from editor.checks.facts.reading import body_of, day_of, is_quoted, remark
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.moment import Moment
from editor.domain.story import Story
from editor.language.facts.days import days_in

# The date is that of the future verb: no other verb, relative or stop stands between.
_WILL = re.compile(
    r"\bwill(?: not)? [a-z]+"
    r"(?:(?! that\b| which\b| who\b| since\b| from\b| after\b)[^.,;:()–—]){0,50}"
    r" (?:on|by|until) (?:[A-Z][a-z]+day,? )?$"
)
_LOOK_BACK = 90


def _find(story: Story, _options: None) -> Iterator[Finding]:
    told = day_of(story)
    if told is None or not told.is_set:
        return
    for placed in body_of(story):
        passage = placed.passage
        for day in days_in(passage.prose):
            whole = day.calendar_day
            if whole is None or whole >= told.day or is_quoted(placed, day.start):
                continue
            before = passage.prose[max(0, day.start - _LOOK_BACK) : day.date_start]
            if _WILL.search(before):
                message = (
                    f"The story goes out on {told.day.isoformat()}, and this date is past: "
                    "mend the date, or “will”."
                )
                span = (day.start, day.end)
                yield remark("tense-unlike-date", placed, span, message)


_OUT = Moment("2026-05-20T06:00", "UTC", datetime(2026, 5, 20, 6, tzinfo=UTC))
_ARTICLE = Article("1", "board", publish_at=_OUT)

TENSE_UNLIKE_DATE = Check(
    label="“Will” with a date that is past",
    about="What lies behind can't be about to happen: mostly the year is last year's.",
    find=_find,
    severity=Severity.HINT,
    must_match=(
        replace(_ARTICLE, body="The board will meet in the school on May 27, 2025."),
        replace(_ARTICLE, body="The board will meet on Tuesday, May 19, 2026."),
    ),
    must_not_match=(
        "The board will meet on May 27, 2025.",
        replace(_ARTICLE, body="The board will meet on May 27, 2026, and met on May 27, 2025."),
        replace(_ARTICLE, body="The board will judge the plan that was filed on May 27, 2025."),
        replace(_ARTICLE, body="“The board will meet on May 27, 2025,” he had said."),
    ),
)
