"""A quotation has the same words in headline, pull quote, caption and text."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.reading import placed_in, remark
from editor.checks.passages import Placed
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.facts.quotes_altered import Quotation, quotations_in, same_said_otherwise

_PULL_QUOTE = re.compile(
    r"\s{0,3}> ?\[!pullquote\][ \t]*(?:\n> ?)?(?P<said>[^\n]+(?:\n>(?! ?[—–-])[^\n]+)*)",
    re.IGNORECASE,
)
_LINE = re.compile(r"\n> ?")
_MOST_TOLD, _MOST_BESIDE = 200, 10  # quotations; with more it is no story
_BESIDE = frozenset({"headline", "standfirst", "figures.caption"})
_BODY = "“He counted on it that nobody climbs under a bridge with a tape measure,” she said."


def _find(story: Story, _options: None) -> Iterator[Finding]:
    beside: list[tuple[Placed, tuple[Quotation, ...]]] = []
    running: list[tuple[Placed, tuple[Quotation, ...]]] = []
    for placed in placed_in(story):
        pulled = _PULL_QUOTE.match(placed.passage.prose)
        found = quotations_in(placed.passage.prose)
        if pulled and not found:
            found = (Quotation(_LINE.sub(" ", pulled["said"]), *pulled.span("said")),)
        if found:
            is_beside = placed.passage.kind in _BESIDE or pulled
            (beside if is_beside else running).append((placed, found))
    told = [quotation.text for _placed, found in running for quotation in found][:_MOST_TOLD]
    for placed, found in beside[:_MOST_BESIDE]:
        for quotation in found[:_MOST_BESIDE]:
            yield from _judged(placed, quotation, told)


def _judged(placed: Placed, quotation: Quotation, told: list[str]) -> Iterator[Finding]:
    others = [each for each in told if same_said_otherwise(quotation.text, each)]
    if len(others) != 1:
        return
    message = f"In the text the words are: “{others[0]}” Quote the same words."
    span = (quotation.start, quotation.end)
    yield remark("quote-two-ways", placed, span, message, severity=Severity.WARNING)


QUOTE_TWO_WAYS = Check(
    label="Quotation in two wordings",
    about="Only one of them was said.",
    find=_find,
    must_match=(
        Article(
            "1",
            "x",
            body=_BODY,
            standfirst="“Nobody climbs under a bridge with a measuring tape,” she said.",
        ),
        f"{_BODY}\n\n> [!pullquote] “Nobody climbs under any bridge with a tape measure.”",
        f"{_BODY}\n\n> [!pullquote] Nobody climbs under\n> any bridge with a tape measure.",
    ),
    must_not_match=(
        Article(
            "1",
            "x",
            body=_BODY,
            standfirst="“Nobody climbs under a bridge with a tape measure,” she said.",
        ),
        Article(
            "1",
            "x",
            headline="‘We are stuck here for another 6 weeks’",
            body="“We are stuck here for another six weeks,” she said.",
        ),
        Article("1", "x", body=_BODY, standfirst="“He counted … with a tape measure,” she said."),
        Article("1", "x", body=_BODY, standfirst="“They counted on rain and on mud,” he said."),
        f"{_BODY}\n\n> [!pullquote] Nobody climbs under\n> a bridge with a tape measure.\n> — she",
        f"{_BODY}\n\n“He counted on that nobody climbs under a bridge with a tape,” he agreed.",
    ),
)
