"""One form of the prefix in the house, whatever the wire sends."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_composer import FILE_PREFIX
from editor.domain.finding import Severity

_SIGN = FILE_PREFIX.strip()
_PREFIX = re.compile(r"\s*(?:\(\s*FILES?(?:\s+PHOTO)?\s*\)|FILES?(?:\s+PHOTO)?)\s*[-–—:]*\s*")


def _find(context: CaptionContext) -> Iterator[Remark]:
    """A prefix of another form, or none where the sign-off alone says it (``/File Photo``)."""
    prefix = _PREFIX.match(context.caption) if context.parts.is_file and context.words else None
    if prefix and prefix.group() != FILE_PREFIX:
        message = f"The house begins captions of file photos with “{_SIGN}”."
        yield Remark(message, "caption", 0, prefix.end(), (FILE_PREFIX,))
    elif context.parts.is_file and prefix is None and not _says_so_in_words(context):
        start = context.words_start
        end = start + len(context.words.split(" ")[0])
        message = f"The sign-off says File; the house begins such captions with “{_SIGN}”."
        fix = f"{FILE_PREFIX}{context.caption[start:end]}"
        yield Remark(message, "caption", start, end, (fix,) if end > start else ())


def _says_so_in_words(context: CaptionContext) -> bool:
    """``File photo dated …``, as PA writes it."""
    return context.words.casefold().startswith("file photo")


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
        CaptionContext("Ann Lee speaks. REUTERS/Bo Kim/File Photo"),
    ),
    must_not_match=(
        CaptionContext("FILE – Ann Lee speaks."),
        CaptionContext("File photo dated 24-06-2014 of Ann Lee."),
        CaptionContext("Ann Lee speaks."),
        CaptionContext("FILE – Ann Lee speaks. REUTERS/Bo Kim/File Photo"),
    ),
    is_for_stories=False,  # there FILE is a field
)
