"""The name of a file says nothing to somebody who can't see the photo."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity

_FILE_NAME = re.compile(
    r"[^\s]{1,200}\.(?:jpe?g|png|webp|heic|heif|avif|tiff?|gif)|(?:IMG|DSCF?|_MG|MVI|PXL)[_-]?\d{3,}",
    re.IGNORECASE,
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    alt = (context.alt or "").strip()
    names = {context.file_name.casefold(), PurePath(context.file_name).stem.casefold()}
    if alt and (alt.casefold() in names or _FILE_NAME.fullmatch(alt)):
        message = "The alt text is the name of a file."
        yield Remark(message, "alt_text", 0, len(context.alt or ""))


ALT_FILE_NAME = CaptionRule(
    label="Alt text is a file name",
    number=34,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        CaptionContext(alt="span-final", file_name="Span-Final.jpg"),
        CaptionContext(alt="IMG_2041.JPG"),
        CaptionContext(alt="DSC01234"),
    ),
    must_not_match=(
        CaptionContext(alt="A final span.", file_name="span.jpg"),
        CaptionContext(alt="", file_name=""),
        CaptionContext(file_name="a.jpg"),
    ),
)
