"""From left to right the caption and the people field name the same order."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.names import Name
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import FieldChange, Severity
from editor.domain.name_likeness import name_key
from editor.domain.photo import PhotoFields

_FROM_LEFT = re.compile(r"\(?L|(?:from (?:the )?)?left", re.IGNORECASE)
_TWO = 2
_NEAR = 3  # characters between a name and its position


def _find(context: CaptionContext) -> Iterator[Remark]:
    people = context.fields.people or ()
    keys = [name_key(name) for name in people]
    said = [name for name in _from_left(context) if name.key in keys]
    in_caption = [name.key for name in said]
    if len(set(in_caption)) < _TWO or len(set(keys)) < len(keys):
        return
    in_field = [key for key in keys if key in in_caption]
    if in_field == in_caption or len(in_field) != len(in_caption):
        return
    rest = iter(in_caption)
    order = [next(rest) if key in in_caption else key for key in keys]
    names = dict(zip(keys, people, strict=True))
    change = FieldChange("people", "; ".join(names[key] for key in order))
    message = "From left to right the caption names the people in another order than the field."
    yield Remark(message, "people", changes=(change,))


def _from_left(context: CaptionContext) -> list[Name]:
    """Who stands in the picture from left to right, as far as the caption says it."""
    for start, end in context.sentences:
        here = [name for name in context.people_named if start <= name.start < end]
        for position in context.positions:
            text = context.caption[position.start : position.end]
            if not start <= position.start < end:
                continue
            if position.place == "row" and _FROM_LEFT.match(text):
                return [name for name in here if name.start >= position.end]
        placed = {
            each.place: name
            for name in here
            for each in context.positions
            if 0 <= each.start - name.end <= _NEAR
        }
        if "left" in placed and "right" in placed:
            return [placed["left"], placed["right"]]
        others = [name for name in here if name not in placed.values()]
        if "left" in placed and len(here) == _TWO and others:
            return [placed["left"], others[0]]
    return []


_BECK = PhotoFields(people=("Ruth Beck", "Owen Lidell", "Ada Quist"))

PEOPLE_ORDER = CaptionRule(
    label="People in another order",
    number=20,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("From left, Owen Lidell, Ruth Beck and Ada Quist wave.", fields=_BECK),
        CaptionContext("Owen Lidell, left, greets Ruth Beck.", fields=_BECK),
        CaptionContext("Ruth Beck (right) greets Owen Lidell (left).", fields=_BECK),
    ),
    must_not_match=(
        CaptionContext("From left, Ruth Beck, Owen Lidell and Ada Quist wave.", fields=_BECK),
        CaptionContext("Ruth Beck, left, greets Owen Lidell.", fields=_BECK),
        CaptionContext("Owen Lidell greets Ruth Beck.", fields=_BECK),
        CaptionContext("From right, Owen Lidell and Ruth Beck.", fields=_BECK),
    ),
    is_english=True,
)
