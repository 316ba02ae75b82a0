"""Two people can't both stand at the left."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_positions import Position
from editor.domain.finding import Severity

_OTHER_SIDE = {"left": "right", "right": "left"}
_SIDES = ("left", "right")


def _find(context: CaptionContext) -> Iterator[Remark]:
    for start, end in context.sentences:
        seen: set[str] = set()
        here = [each for each in context.positions if start <= each.start < end]
        for each in here:
            if each.place in seen and each.place.endswith((*_SIDES, "center")):
                fix = _fix(each, {other.place for other in here})
                message = f"Two people are said to be at the {each.place}."
                if " from " in each.place:
                    message = f"Two people are said to be {each.place}."
                yield Remark(message, "caption", each.start, each.end, (fix,) if fix else ())
            seen.add(each.place)


def _fix(position: Position, places: set[str]) -> str:
    other = _OTHER_SIDE.get(position.place, "")
    if not other or other in places:
        return ""
    if position.form == "letters":
        return f"({other[0].upper()})"
    return f"({other})" if position.form == "brackets" else other


POSITION_TWICE = CaptionRule(
    label="Same position twice",
    number=18,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee, left, and Bo Kim, left, wave."),
        CaptionContext("Ann Lee (R) and Bo Kim (R) wave."),
        CaptionContext("Ann Lee, second from left, Bo Kim, right, and Cy Orr, second from left."),
    ),
    must_not_match=(
        CaptionContext("Ann Lee, left, and Bo Kim, right, wave."),
        CaptionContext("Ann Lee, left, waves. Bo Kim, left, won."),
        CaptionContext("Back row, from left, Ann Lee; front row, from left, Bo Kim."),
    ),
    is_english=True,
)
