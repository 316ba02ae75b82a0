"""Where several people are shown, the caption says who is who."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.names import Name
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_form import CaptionForm
from editor.domain.finding import Severity
from editor.domain.names import fold
from editor.domain.photo import PhotoFields

_TWO = 2


def _find(context: CaptionContext) -> Iterator[Remark]:
    if not context.sentences or context.positions:
        return
    _start, end = context.sentences[0]
    named = list({name.key: name for name in reversed(context.people_named)}.values())
    named = sorted((name for name in named if name.start < end), key=lambda name: name.start)
    if len(named) < _TWO:
        return
    first = named[0]
    fix = _fix(context, named)
    message = "Several people are named, and nothing says who stands where."
    yield Remark(message, "caption", first.start, first.end, (fix,) if fix else ())


def _fix(context: CaptionContext, named: list[Name]) -> str:
    """The first name with its place; empty where the order in the picture isn't known."""
    first = named[0]
    order = [fold(name) for name in context.fields.people or ()]
    if [fold(name.text) for name in named] != order:
        return ""
    has_brackets = context.form.positions == "brackets"
    if len(named) > _TWO:
        is_first = first.start == context.words_start
        row = "(L-R) " if has_brackets else "From left, "
        return f"{row}{first.text}" if is_first else ""
    if has_brackets:
        return f"{first.text} (left)"
    is_enclosed = context.caption[first.end : first.end + 1] == ","
    return f"{first.text}, left{'' if is_enclosed else ','}"


_TWO_PEOPLE = PhotoFields(people=("Ruth Beck", "Owen Lidell"))

NO_POSITIONS = CaptionRule(
    label="Several people, no positions",
    number=15,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ruth Beck and Owen Lidell speak to voters.", fields=_TWO_PEOPLE),
        CaptionContext(
            "Ruth Beck greets Owen Lidell.",
            fields=_TWO_PEOPLE,
            form=CaptionForm(positions="brackets"),
        ),
        CaptionContext(
            "Ruth Beck, Owen Lidell and Ada Quist wave.",
            fields=PhotoFields(people=("Ruth Beck", "Owen Lidell", "Ada Quist")),
        ),
        CaptionContext("Ruth Beck greets Owen Lidell in Oslo."),
    ),
    must_not_match=(
        CaptionContext("Ruth Beck, left, greets Owen Lidell.", fields=_TWO_PEOPLE),
        CaptionContext("Ruth Beck greets voters. Owen Lidell won.", fields=_TWO_PEOPLE),
        CaptionContext("Ruth Beck speaks in Los Angeles."),
        CaptionContext("(L-R) Ruth Beck and Owen Lidell.", fields=_TWO_PEOPLE),
    ),
    is_english=True,
)
