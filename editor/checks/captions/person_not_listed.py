"""Whom the caption shows, the people field lists."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.names import Name
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import FieldChange, Severity
from editor.domain.name_likeness import is_near_name, name_key
from editor.domain.photo import PhotoFields

_NEAR = 3  # characters between a name and its position


def _find(context: CaptionContext) -> Iterator[Remark]:
    people = tuple(name for name in context.fields.people or () if name.strip())
    keys = {name_key(name) for name in people}
    seen: set[str] = set()
    for name in context.people_named:
        if name.key in seen or _is_listed(name, keys):
            continue
        seen.add(name.key)
        # With nobody listed only a position is a sure sign that somebody is in the picture.
        if people or _has_position(context, name):
            message = f"{name.text} is not in the people field."
            change = FieldChange("people", "; ".join((*people, name.text)))
            yield Remark(message, "caption", name.start, name.end, changes=(change,))


def _is_listed(name: Name, keys: set[str]) -> bool:
    words = set(name.key.split())
    return any(
        words <= set(key.split()) or set(key.split()) <= words or is_near_name(name.key, key)
        for key in keys
    )


def _has_position(context: CaptionContext, name: Name) -> bool:
    return any(0 <= each.start - name.end <= _NEAR for each in context.positions)


PERSON_NOT_LISTED = CaptionRule(
    label="Name not in the people field",
    number=19,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ruth Beck, left, waves."),
        CaptionContext("Ruth Beck greets voters.", fields=PhotoFields(people=("Owen Lidell",))),
    ),
    must_not_match=(
        CaptionContext("Ruth Beck, left, waves.", fields=PhotoFields(people=("Ruth Ann Beck",))),
        CaptionContext("Ruth Beck waves."),
        CaptionContext("Voters in Los Angeles.", fields=PhotoFields(people=("Ruth Beck",))),
    ),
)
