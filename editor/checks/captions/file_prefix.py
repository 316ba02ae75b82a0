"""One form of the prefix in the house, whatever the wire sends."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_composer import FILE_PREFIX
from editor.domain.finding import Severity

_PREFIX = re.compile(r"\s*(?:\(\s*FILES?(?:\s+PHOTO)?\s*\)|FILES?(?:\s+PHOTO)?)\s*[-–—:]*\s*")


def _find(context: CaptionContext) -> Iterator[Remark]:
    prefix = _PREFIX.match(context.caption) if context.parts.is_file and context.words else None
    if prefix and prefix.group() != FILE_PREFIX:
        message = f"The house begins captions of file photos with “{FILE_PREFIX.strip()}”."
        yield Remark(message, "caption", 0, prefix.end(), (FILE_PREFIX,))


FILE_PREFIX_FORM = CaptionRule(
    label="Form of the FILE prefix",
    number=11,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("FILE - Ann Lee speaks."),
        CaptionContext("(FILE PHOTO) Ann Lee speaks."),
        CaptionContext("FILE PHOTO: Ann Lee speaks."),
        CaptionContext("FILE—Ann Lee speaks."),
    ),
    must_not_match=(
        CaptionContext("FILE – Ann Lee speaks."),
        CaptionContext("File photo dated 24-06-2014 of Ann Lee."),
        CaptionContext("Ann Lee speaks."),
    ),
    is_for_stories=False,  # there FILE is a field
)
