"""TK means "to come": it must not be published."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.texts import all_texts, excerpt
from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story

_TK = re.compile(r"\[(?:TK)+\]|(?<!\w)(?:(?:TK)+|(?:tk){2,})(?!\w)")


def _find(story: Story, _options: None) -> Iterator[Finding]:
    for text in all_texts(story):
        for match in _TK.finditer(text.prose()):
            start, end = match.span()
            yield Finding(
                code="tk-left",
                severity=Severity.BLOCKER,
                message="A TK is left: something is still to come.",
                field=text.field,
                start=start,
                end=end,
                excerpt=excerpt(text.raw, start, end),
            )


TK_LEFT = Check(
    label="TK left",
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        Article("1", "bridge", body="The plan costs TK dollars."),
        Article("1", "bridge", body="The mayor, TK, said no."),
        Article("1", "bridge", body="It was [TK] in TKTK, as [the report](TK) says."),
        Article("1", "bridge", headline="Bridge costs $TK million"),
        Article("1", "bridge", standfirst="tktk"),
        Article("1", "bridge", figures=(Figure("a", caption="The mayor, TK, at work"),)),
        Article("1", "bridge", figures=(Figure("a", alt="TK"),)),
    ),
    must_not_match=(
        Article("1", "bridge", body="Ask again. <!-- TK: the price --> It stands."),
        Article("1", "bridge", body="STKS rose on Latke day; see [it](https://example.com/TK)."),
        Article("1", "bridge", body="![](figure:tk)\n\nHer tk domain is `TK`."),
    ),
)
