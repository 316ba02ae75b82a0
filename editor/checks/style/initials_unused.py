"""Initials in brackets that never come again."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.style.initials import explained
from editor.checks.texts import Text, excerpt, is_english
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story


def _find(story: Story, _options: None) -> Iterator[Finding]:
    if not explained(story.article.body) or not is_english(story):
        return
    text = Text("body", story.article.body, is_markdown=True)
    prose = text.prose()
    for letters, start, end in explained(prose):
        if len(re.findall(rf"\b{letters}(?=s?\b)", prose)) > 1:
            continue
        yield Finding(
            "initials-unused",
            Severity.HINT,
            f"{letters} never comes again: leave it out.",
            "body",
            start,
            end,
            excerpt(text.raw, start, end),
            ("",),
        )


INITIALS_UNUSED = Check(
    label="Initials never used again",
    about="Initials in brackets ask to be remembered: for nothing if they never come again.",
    severity=Severity.HINT,
    find=_find,
    must_match=("The Quiet Lake Board (QLB) met. The board left.",),
    must_not_match=(
        "The Quiet Lake Board (QLB) met. The QLB left.",
        "The Quiet Lake Board (R) met Ann Lee (NW) and North Side (USA).",
    ),
)
