"""Quotes are typographic or straight, not both in one caption."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.language.quotes import typographic

_CURLY = frozenset("“”‘’„«»")
# Behind a figure they are feet, inches or minutes.
_STRAIGHT = re.compile(r"(?<!\d)[\"']")


def _find(context: CaptionContext) -> Iterator[Remark]:
    words = context.words
    if _CURLY.isdisjoint(words):
        return
    for match in _STRAIGHT.finditer(words):
        start = match.start() + context.words_start
        found = typographic(words[: match.start()], match.group(), context.language)
        mark = found[1] if found and not found[0] else "’"
        message = "A straight quote stands beside typographic ones."
        yield Remark(message, "caption", start, start + 1, (mark,))


MIXED_QUOTES = CaptionRule(
    label="Straight and typographic quotes",
    number=28,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee says “no” to Bo Kim's “plan.”"),
        CaptionContext('The ship’s name is "Elbe."'),
    ),
    must_not_match=(
        CaptionContext("Ann Lee says “no” to Bo Kim’s plan."),
        CaptionContext('Ann Lee says "no" to Bo Kim\'s plan.'),
        CaptionContext("Ann Lee’s son is 6'2\" tall."),
    ),
)
