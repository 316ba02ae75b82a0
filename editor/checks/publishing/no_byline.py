"""Somebody wrote it: a story of the house has a byline."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.domain.article import Article, Printed
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.finding import Finding, Severity
from editor.domain.printed_credits import printed_credits
from editor.domain.story import Story


def _find(story: Story, _options: None) -> Iterator[Finding]:
    article, lines = story.article, printed_credits(story)
    writes = any(each.role == "writer" and not each.hidden for each in story.public_credits)
    if "byline" in lines.overrides or (lines.byline and writes):
        return
    if article.dateline.agency.strip():
        severity, why = Severity.HINT, f" It is {article.dateline.agency} copy."
    elif lines.tagline:
        severity, why = Severity.HINT, " Its people are named after the text."
    else:
        severity, why = Severity.WARNING, ""
    yield Finding(
        code="no-byline",
        severity=severity,
        message=f"The story has no byline.{why}",
        field="byline",
    )


NO_BYLINE = Check(
    label="No byline",
    about="Readers want to know who wrote it, and whoever wrote it wants to be named.",
    find=_find,
    must_match=(
        Article("1", "bridge"),
        Article("1", "bridge", dateline=Dateline(agency="AP")),
        Article("1", "bridge", credits=(Credit("Dana Whitfield", hidden=True),)),
        Article("1", "bridge", credits=(Credit("Dana Whitfield", role="contributing"),)),
    ),
    must_not_match=(
        Article("1", "bridge", credits=(Credit("Dana Whitfield"),)),
        Article("1", "bridge", printed=Printed(byline="By our own correspondent")),
        Article("1", "bridge", printed=Printed(byline="")),
    ),
)
