"""A story needs a headline."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story


def _find(story: Story, _options: None) -> Iterator[Finding]:
    if not any(letter.isalnum() for letter in story.article.headline):
        yield Finding(
            code="no-headline",
            severity=Severity.BLOCKER,
            message="The story has no headline.",
            field="headline",
        )


NO_HEADLINE = Check(
    label="No headline",
    about="Without a headline nobody can find, open or share the story.",
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(Article("1", "bridge"), Article("1", "bridge", headline=" \u00a0")),
    must_not_match=(Article("1", "bridge", headline="River County rebuilds its bridge"),),
)
