"""An old photo says so twice: ``FILE –`` in front and ``, File`` in the sign-off."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity


def _find(context: CaptionContext) -> Iterator[Remark]:
    parts, caption = context.parts, context.caption
    credit = parts.credit
    # PA says it in the words, and nothing in the sign-off.
    if credit is None or parts.is_file == credit.file or _says_so_in_words(parts.body):
        return
    if credit.file:
        start = context.words_start
        end = start + len(parts.body.partition(" ")[0])
        message = "The sign-off says File, but the caption doesn't begin with FILE."
        fix = f"FILE – {caption[start:end]}"
        yield Remark(message, "caption", start, end, (fix,) if end > start else ())
        return
    message = "The caption begins with FILE, but its sign-off doesn't say File."
    end = len(caption.rstrip())
    close = caption.rfind(")", context.words_end)
    if close < 0 and not context.parts.advisory and end > context.words_end:
        last = caption[end - 1]
        yield Remark(message, "caption", end - 1, end, (f"{last}/File Photo",))
    elif close < 0:
        yield Remark(message)
    else:
        yield Remark(message, "caption", close, close + 1, (", File)",))


def _says_so_in_words(body: str) -> bool:
    return body.casefold().startswith("file photo")


FILE_SIGN_OFF = CaptionRule(
    label="FILE and File disagree",
    number=9,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        CaptionContext("FILE – Ann Lee speaks. (AP Photo/Bo Kim)"),
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim, File)"),
        CaptionContext("FILE PHOTO: Ann Lee speaks. REUTERS/Bo Kim"),
    ),
    must_not_match=(
        CaptionContext("FILE – Ann Lee speaks. (AP Photo/Bo Kim, File)"),
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim)"),
        CaptionContext("File photo dated May 1 of Ann Lee. (AP Photo/Bo Kim)"),
        CaptionContext("FILE – Ann Lee speaks."),
    ),
    is_for_stories=False,  # file-disagrees looks at them
)
