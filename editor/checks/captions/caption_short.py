"""A caption of fewer than five words says too little."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.language.words import words

_FEWEST = 5


def _find(context: CaptionContext) -> Iterator[Remark]:
    count = sum(1 for _word in words(context.words))
    if 0 < count < _FEWEST:
        start = context.words_start
        end = start + len(context.words)
        yield Remark("The caption has fewer than five words.", "caption", start, end)


CAPTION_SHORT = CaptionRule(
    label="Under five words",
    number=2,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Mayor Ann Lee speaks."),
        CaptionContext("FILE – Mayor Ann Lee speaks. (AP Photo/Bo Kim, File)"),
    ),
    must_not_match=(CaptionContext("Mayor Ann Lee speaks today."), CaptionContext("")),
)
