"""Whoever made a photo stands in its credit, not in its alt text."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.domain.sign_off import split_caption

_CREDIT = re.compile(
    r"\s*[(\[]?\b(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Cc]redit|PHOTO)"
    r"(?:\s*:|\s+(?:by|courtesy(?:\s+of)?|credit:?)\s)\s*(?=[A-Z]).{2,120}$|\s*©.{0,120}$",
    re.DOTALL,
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    alt = context.alt or ""
    body = split_caption(alt).body.rstrip()
    found = _CREDIT.search(alt)
    start = len(body) if body and alt.startswith(body) else len(alt)
    start = min(start, found.start()) if found and found.start() else start
    if 0 < start < len(alt.rstrip()):
        message = "The alt text names who made the photo; that is the credit's."
        yield Remark(message, "alt_text", start, len(alt), ("",))


ALT_CREDIT = CaptionRule(
    label="Credit in the alt text",
    number=34,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext(alt="A boat. (AP Photo/Bo Kim)"),
        CaptionContext(alt="A boat. Photo by Bo Kim"),
        CaptionContext(alt="A boat © Bo Kim"),
    ),
    must_not_match=(
        CaptionContext(alt="A boat."),
        CaptionContext(alt="A man holds a photo by the door of his (old) house; it is raining."),
        CaptionContext(alt=""),
    ),
)
