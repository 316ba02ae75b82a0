"""Doubled spaces, spaces before a comma, and the double stops that lost line breaks leave."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity

_UNTIDY = re.compile(
    r"(?P<double>(?<=\S)[ \u00a0]{2,16}(?=\S))|(?P<comma>(?<=\w)[ \u00a0]{1,16},)"
    r"|(?P<stops>(?<=\w)\.\.(?!\.))"
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    for match in _UNTIDY.finditer(context.caption):
        start, end = match.span()
        if match["double"]:
            if context.caption[end] == ",":
                continue
            yield Remark("Two spaces stand here.", start=start, end=end, suggestions=(" ",))
        elif match["comma"]:
            yield Remark("A space stands before the comma.", "caption", start, end, (",",))
        else:
            yield Remark("Two full stops stand here.", "caption", start, end, (".",))


UNTIDY_SPACES = CaptionRule(
    label="Spaces and stops",
    number=28,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Mayor Ann Lee  speaks."),
        CaptionContext("Mayor Ann Lee , left."),
        CaptionContext("Ann Lee speaks.. She left."),
    ),
    must_not_match=(
        CaptionContext("Mayor Ann Lee, left, speaks..."),
        CaptionContext("Mayor Ann Lee speaks.\n\nShe left."),
    ),
)
