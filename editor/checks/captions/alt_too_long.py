"""Over 250 characters, alt text is cut by others or can't be listened to."""

from collections.abc import Iterator

from editor.checks.captions.alt_long import MOST_CHARACTERS
from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity


def _find(context: CaptionContext) -> Iterator[Remark]:
    length = len(context.alt or "")
    if length > MOST_CHARACTERS:
        message = (
            f"The alt text has {length} characters; at most {MOST_CHARACTERS} may go out. What is "
            "more belongs in the long description."
        )
        yield Remark(message, "alt_text", MOST_CHARACTERS, length)


ALT_TOO_LONG = CaptionRule(
    label="Alt text over 250 characters",
    number=34,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(CaptionContext(alt="a" * 251),),
    must_not_match=(CaptionContext(alt="a" * 250), CaptionContext(alt="")),
)
