"""Whoever made a picture is named with it."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.texts import placed_figures
from editor.domain.article import Article
from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

_PLACED = "![](figure:span)"


def _find(story: Story, _options: None) -> Iterator[Finding]:
    for index, figure in placed_figures(story):
        caption = story.caption_of(figure)
        if (caption.strip() or figure.photo) and story.credit_of(figure).is_empty:
            yield Finding(
                code="caption-without-credit",
                severity=Severity.BLOCKER,
                message=f"The picture of the figure “{figure.name}” has no credit.",
                field=f"figures[{index}].credit",
                excerpt=caption[:60],
            )


CAPTION_WITHOUT_CREDIT = Check(
    label="Caption without credit",
    about="A picture belongs to whoever made it: publishing it without the name breaks terms.",
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        Article("1", "bridge", body=_PLACED, figures=(Figure("span", caption="The span."),)),
        Article(
            "1",
            "bridge",
            body=_PLACED,
            figures=(Figure("span", caption="The span.", sign_off=CreditLine(raw="?")),),
        ),
        Article("1", "bridge", body=_PLACED, figures=(Figure("span", photo="0" * 64),)),
        Article("1", "bridge", figures=(Figure("span", photo="0" * 64, lead=True),)),
    ),
    must_not_match=(
        Article(
            "1",
            "bridge",
            body=_PLACED,
            figures=(
                Figure("span", caption="The span.", sign_off=CreditLine(creators=("Ann Lee",))),
            ),
        ),
        Article("1", "bridge", body=_PLACED, figures=(Figure("span", caption=""),)),
        Article("1", "bridge", body="Not placed.", figures=(Figure("span", caption="A span."),)),
    ),
)
