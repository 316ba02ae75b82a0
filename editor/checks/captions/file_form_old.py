"""AP's form of file photos until 2019, ``In this Sept. 22, 2018 file photo``."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_composer import FILE_PREFIX, in_new_file_form
from editor.domain.finding import FieldChange, Severity

_OLD = re.compile(
    r"\s*(?:FILE\s*[-–—]\s*)?In (?:this|a) [^()]{0,40}?\bfile (?:photo|image|picture)\b",
    re.IGNORECASE,
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    caption = context.caption
    old = _OLD.match(caption)
    if old is None:
        return
    message = "This is the old form of file photos, in past and present at once."
    new = in_new_file_form(caption, context.form)
    if new is None:
        yield Remark(message, "caption", 0, old.end())
    elif context.in_story:
        marked = (FieldChange("is_file", "yes"),)
        fix = new.removeprefix(FILE_PREFIX)
        yield Remark(message, "caption", 0, len(caption), (fix,), () if context.is_file else marked)
    else:
        yield Remark(message, "caption", 0, len(caption), (new,))


FILE_FORM_OLD = CaptionRule(
    label="Old form of file photos",
    number=12,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("In this Sept. 22, 2018 file photo, Ann Lee speaks. (AP Photo/A B, File)"),
        CaptionContext("In this Sept. 22, 2018 file photo, Ann Lee speaks.", in_story=True),
        CaptionContext("In this undated file photo, Ann Lee speaks."),
    ),
    must_not_match=(
        CaptionContext("FILE – Ann Lee speaks in Oslo, Sept. 22, 2018."),
        CaptionContext("Ann Lee holds a file photo of her father."),
    ),
)
