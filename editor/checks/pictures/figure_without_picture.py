"""A figure that the text places needs its picture."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.prose import BLANK, without_notes
from editor.checks.texts import placed_figures
from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.markup.figures import figure_names

_LINE = re.compile(rf"^[ \t{BLANK}]*(!\[\]\(figure:([a-z0-9-]+)\))[ \t{BLANK}]*$", re.MULTILINE)
_CODE = "figure-without-picture"


def _find(story: Story, _options: None) -> Iterator[Finding]:
    for index, figure in placed_figures(story):
        if story.photo_of(figure) is None:
            yield Finding(
                code=_CODE,
                severity=Severity.BLOCKER,
                message=f"The figure “{figure.name}” has no picture yet.",
                field=f"figures[{index}].photo",
            )
    yield from _unknown_names(story.article)


def _unknown_names(article: Article) -> Iterator[Finding]:
    """The lines that place a figure which the story doesn't have."""
    unknown = set(figure_names(article.body)) - {figure.name for figure in article.figures}
    for match in _LINE.finditer(without_notes(article.body)) if unknown else ():
        if match.group(2) in unknown:
            start, end = match.span(1)
            yield Finding(
                code=_CODE,
                severity=Severity.BLOCKER,
                message=f"The text places a figure “{match.group(2)}” that isn't in the story.",
                field="body",
                start=start,
                end=end,
                excerpt=article.body[start:end],
            )


FIGURE_WITHOUT_PICTURE = Check(
    label="Figure without picture",
    about="Readers would see a hole, or a caption that speaks of nothing.",
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        Article("1", "bridge", body="![](figure:span)", figures=(Figure("span"),)),
        Article("1", "bridge", body="Text\n\n![](figure:span)\n", figures=(Figure("pier"),)),
    ),
    must_not_match=(
        Article("1", "bridge", body="No figures."),
        Article("1", "bridge", body="Not placed.", figures=(Figure("span"),)),
    ),
)
