"""Screen readers read alt text in one breath: 125 characters are a good length."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity

GOOD_CHARACTERS, MOST_CHARACTERS = 125, 250


def _find(context: CaptionContext) -> Iterator[Remark]:
    length = len(context.alt or "")
    if GOOD_CHARACTERS < length <= MOST_CHARACTERS:
        message = f"The alt text has {length} characters; {GOOD_CHARACTERS} are a good length."
        yield Remark(message, "alt_text", GOOD_CHARACTERS, length)


ALT_LONG = CaptionRule(
    label="Alt text over 125 characters",
    number=34,
    severity=Severity.HINT,
    find=_find,
    must_match=(CaptionContext(alt="a" * 126), CaptionContext(alt="a" * 250)),
    must_not_match=(
        CaptionContext(alt="a" * 125),
        CaptionContext(alt="a" * 251),
        CaptionContext(alt=None),
    ),
)
