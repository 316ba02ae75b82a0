"""Nothing goes out before its embargo is over."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from editor.checks.contract import Check
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.moment import moment
from editor.domain.story import Story


def _find(story: Story, _options: None) -> Iterator[Finding]:
    embargo = story.article.embargo_until
    if embargo is None or story.as_of is None or story.as_of >= embargo.utc:
        return
    yield Finding(
        code="embargoed",
        severity=Severity.BLOCKER,
        message=f"The story is under embargo until {embargo}: it can’t go out before.",
        field="embargo_until",
    )


_UNTIL = Article("1", "budget", embargo_until=moment("2026-03-20 06:00 Europe/Berlin"))
_TOO_EARLY = Story(_UNTIL, as_of=datetime(2026, 3, 20, 4, 59, 59, tzinfo=UTC))

EMBARGOED = Check(
    label="Embargo not over",
    about="An embargo is a promise to whoever gave the story: breaking it ends the next one.",
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(_TOO_EARLY,),
    must_not_match=(
        replace(_TOO_EARLY, as_of=datetime(2026, 3, 20, 5, tzinfo=UTC)),
        _UNTIL,
        Story(Article("1", "budget"), as_of=_TOO_EARLY.as_of),
    ),
)
