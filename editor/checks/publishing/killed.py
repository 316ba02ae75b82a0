"""A story that was killed stays in the house."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.status import Status
from editor.domain.story import Story


def _find(story: Story, _options: None) -> Iterator[Finding]:
    if story.article.status is Status.KILLED:
        yield Finding(
            code="killed",
            severity=Severity.BLOCKER,
            message="The story was killed: set another status before it goes out again.",
            field="status",
        )


KILLED = Check(
    label="Killed story",
    about="A kill takes a story back with a notice; whoever sends it again must mean to.",
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(Article("1", "budget", status=Status.KILLED),),
    must_not_match=(
        Article("1", "budget"),
        Article("1", "budget", status=Status.READY),
        Article("1", "budget", status=Status.CORRECTED),
    ),
)
