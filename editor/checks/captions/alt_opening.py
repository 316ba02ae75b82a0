"""A screen reader says that it is an image; the words needn't."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity

_OPENING = re.compile(
    r"\s*(?:(?:this|the|an?)\s+)?(?:colou?r\s+|black[ -]and[ -]white\s+)?"
    r"(?:image|photo|photograph|picture|pic|graphic)\s+(?:of|showing|shows|depicting|depicts)\s+"
    r"(?P<first>\w)",
    re.IGNORECASE,
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    found = _OPENING.match(context.alt or "")
    if found:
        message = "Alt text needn't say that it is a picture: screen readers say so."
        yield Remark(message, "alt_text", 0, found.end(), (found["first"].upper(),))


ALT_OPENING = CaptionRule(
    label="Alt text begins “image of”",
    number=34,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext(alt="Image of a boat."),
        CaptionContext(alt="A black-and-white photo showing a boat."),
        CaptionContext(alt="This picture shows a boat."),
    ),
    must_not_match=(
        CaptionContext(alt="A boat beside the image of a saint."),
        CaptionContext(alt="Picture framers at work."),
        CaptionContext(alt=""),
    ),
    is_english=True,
)
