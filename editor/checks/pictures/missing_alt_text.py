"""Who can't see a picture needs words for it. An empty alt text says: decorative, on purpose."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.texts import placed_figures
from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

_PLACED = "![](figure:span)"


def _find(story: Story, _options: None) -> Iterator[Finding]:
    for index, figure in placed_figures(story):
        if story.alt_of(figure) is None:
            yield Finding(
                code="missing-alt-text",
                severity=Severity.BLOCKER,
                message=f"The figure “{figure.name}” has no alt text.",
                field=f"figures[{index}].alt",
            )


MISSING_ALT_TEXT = Check(
    label="Missing alt text",
    about="Whoever can’t see the picture hears its alt text; in many countries it is the law.",
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(Article("1", "bridge", body=_PLACED, figures=(Figure("span"),)),),
    must_not_match=(
        Article("1", "bridge", body=_PLACED, figures=(Figure("span", alt=""),)),
        Article("1", "bridge", body=_PLACED, figures=(Figure("span", alt="A bridge."),)),
        Article("1", "bridge", body="Not placed.", figures=(Figure("span"),)),
    ),
)
