"""A headline has a limit: beyond it sites cut it off."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.texts import excerpt
from editor.domain.article import Article
from editor.domain.fields import field_of
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

_LIMIT = field_of("headline").limit or 70
_CLEARLY = 20  # characters over the limit; many sites print a few more than it says


def _find(story: Story, _options: None) -> Iterator[Finding]:
    headline = story.article.headline
    if len(headline) > _LIMIT:
        over = len(headline) - _LIMIT
        yield Finding(
            code="headline-too-long",
            severity=Severity.WARNING if over > _CLEARLY else Severity.HINT,
            message=f"The headline has {len(headline)} characters, {over} more than {_LIMIT}.",
            field="headline",
            start=_LIMIT,
            end=len(headline),
            excerpt=excerpt(headline, _LIMIT, len(headline)),
        )


HEADLINE_TOO_LONG = Check(
    label="Headline too long",
    about="Sites, feeds and search results cut off what goes beyond the limit.",
    find=_find,
    must_match=(Article("1", "bridge", headline="b" * (_LIMIT + 1)),),
    must_not_match=(Article("1", "bridge", headline="b" * _LIMIT), Article("1", "bridge")),
)
