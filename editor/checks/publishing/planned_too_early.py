"""The time that is planned for a story lies after its embargo."""

from collections.abc import Iterator
from dataclasses import replace

from editor.checks.contract import Check
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.moment import moment
from editor.domain.story import Story


def _find(story: Story, _options: None) -> Iterator[Finding]:
    planned, embargo = story.article.publish_at, story.article.embargo_until
    if planned and embargo and planned.utc < embargo.utc:
        yield Finding(
            code="planned-too-early",
            severity=Severity.WARNING,
            message=f"It is planned for {planned}, before its embargo is over ({embargo}).",
            field="publish_at",
        )


_PLANNED = Article(
    "1",
    "budget",
    publish_at=moment("2026-03-20 05:59 Europe/Berlin"),
    embargo_until=moment("2026-03-20 05:00 UTC"),
)

PLANNED_TOO_EARLY = Check(
    label="Planned before the embargo",
    about="A story that is planned before its embargo ends stops at that time, at night perhaps.",
    find=_find,
    must_match=(_PLANNED,),
    must_not_match=(
        replace(_PLANNED, publish_at=_PLANNED.embargo_until),
        replace(_PLANNED, embargo_until=None),
        replace(_PLANNED, publish_at=None),
    ),
)
