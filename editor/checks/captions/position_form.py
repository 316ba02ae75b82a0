"""One form of positions in the house: ``, left,`` or ``(left)``."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_form import CaptionForm
from editor.domain.caption_positions import Position
from editor.domain.finding import Severity

_ROW = "row"
_OPENINGS = ("at the ", "on the ", "at ")


def _find(context: CaptionContext) -> Iterator[Remark]:
    has_brackets = context.form.positions == "brackets"
    for each in context.positions:
        found = (_in_brackets if has_brackets else _between_commas)(context, each)
        if found:
            start, end, fix = found
            said = context.caption[each.start : each.end]
            message = f"The house doesn't write positions like this: {said}."
            yield Remark(message, "caption", start, end, (fix,))


def _between_commas(context: CaptionContext, position: Position) -> tuple[int, int, str] | None:
    text, start, end = context.caption, position.start, position.end
    if position.form not in {"brackets", "letters"}:
        return None
    if position.place == _ROW:
        end += len(text[end:]) - len(text[end:].lstrip(":"))
        return start, end, "From left," if start == context.words_start else "from left,"
    if start == context.words_start or not text[start - 1 : start].isspace():
        return None
    comma = "" if text[end : end + 1] in {",", ".", ";", ":"} else ","
    return start - 1, end, f", {position.place}{comma}"


def _in_brackets(context: CaptionContext, position: Position) -> tuple[int, int, str] | None:
    text, start, end = context.caption, position.start, position.end
    if position.form == "letters" and position.place != _ROW:
        return start, end, f"({position.place})"
    if position.form != "commas":
        return None
    before = text[:start]
    for opening in _OPENINGS:
        before = before.removesuffix(opening)
    if not before.endswith(", "):
        return None
    end += text[end : end + 1] == ","
    return len(before) - len(", "), end, f" ({position.place})"


_BRACKETS = CaptionForm(positions="brackets")

POSITION_FORM = CaptionRule(
    label="Form of positions",
    number=16,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee (left) and Bo Kim wave."),
        CaptionContext("Ann Lee (L) and Bo Kim (R), both mayors, wave."),
        CaptionContext("(L-R): Ann Lee, Bo Kim and Cy Orr wave."),
        CaptionContext("Ann Lee, left, and Bo Kim, at right.", form=_BRACKETS),
        CaptionContext("Ann Lee (L) and Bo Kim wave.", form=_BRACKETS),
    ),
    must_not_match=(
        CaptionContext("Ann Lee, left, and Bo Kim, second from right, wave."),
        CaptionContext("From left, Ann Lee, Bo Kim and Cy Orr wave."),
        CaptionContext("Ann Lee (left) and Bo Kim wave.", form=_BRACKETS),
        CaptionContext("(L-R) Ann Lee and Bo Kim wave.", form=_BRACKETS),
        CaptionContext("Ann Lee (R-Texas) turns left."),
    ),
    is_english=True,
)
