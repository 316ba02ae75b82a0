"""A photo that is no longer new is printed as a file photo."""

from collections.abc import Iterator
from datetime import date

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.photo_date import photo_date
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_composer import FILE_PREFIX, is_file_photo
from editor.domain.caption_form import CaptionForm
from editor.domain.finding import FieldChange, Severity
from editor.domain.photo import PhotoFields


def _find(context: CaptionContext) -> Iterator[Remark]:
    if context.says_file or context.day is None or not context.words:
        return
    taken = context.taken or photo_date(context)
    days = context.form.file_after_days
    if not is_file_photo(taken, context.day, days):
        return
    message = f"The photo was taken more than {days} days before it is published: mark it FILE."
    if context.in_story:
        yield Remark(message, changes=(FieldChange("is_file", "yes"),))
        return
    caption = context.caption
    start, end = context.words_start, len(caption)
    words = caption[start:end]
    close = caption.rfind(")", context.words_end) - start
    if context.parts.credit and not context.parts.credit.file and close > 0:
        words = f"{words[:close]}, File{words[close:]}"
    yield Remark(message, "caption", start, end, (f"{FILE_PREFIX}{words}",))


_OLD, _DAY = PhotoFields(taken_at="2008-01-29"), date(2008, 2, 13)

FILE_NOT_MARKED = CaptionRule(
    label="Old photo not marked FILE",
    number=10,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim)", fields=_OLD, day=_DAY),
        CaptionContext("Ann Lee speaks.", fields=_OLD, day=_DAY, in_story=True),
        CaptionContext("Ann Lee speaks in Oslo, Jan. 29, 2007.", day=_DAY),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks.", fields=_OLD, day=_DAY, is_file=True),
        CaptionContext("FILE – Ann Lee speaks.", fields=_OLD, day=_DAY),
        CaptionContext("Ann Lee speaks.", fields=_OLD, day=date(2008, 2, 12)),
        CaptionContext("Ann Lee speaks.", fields=_OLD),
        CaptionContext(
            "Ann Lee speaks.", fields=_OLD, day=_DAY, form=CaptionForm(file_after_days=30)
        ),
    ),
)
