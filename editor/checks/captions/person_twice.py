"""Nobody is in a list of people twice, nor named in full twice in a sentence."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import FieldChange, Severity
from editor.domain.name_likeness import name_key
from editor.domain.photo import PhotoFields

# Where Getty's own dateline stands in the middle, the caption proper begins behind it.
_DATELINE = re.compile(r"[A-Z]{3,} \d{1,2}:\s")


def _find(context: CaptionContext) -> Iterator[Remark]:
    people = context.fields.people or ()
    once = {name_key(name): name for name in reversed(people)}
    if len(once) < len(people):
        kept = tuple(name for at, name in enumerate(people) if _is_first(people, at))
        change = FieldChange("people", "; ".join(kept))
        yield Remark("Somebody is among the people shown twice.", "people", changes=(change,))
    for start, end in context.sentences:
        seen: dict[str, int] = {}
        for name in context.people_named:
            if not start <= name.start < end:
                continue
            before = seen.get(name.key)
            if before is not None and not _DATELINE.search(context.caption[before : name.start]):
                message = f"{name.text} is named in full twice."
                yield Remark(message, "caption", name.start, name.end)
            seen[name.key] = name.end


def _is_first(people: tuple[str, ...], at: int) -> bool:
    return name_key(people[at]) not in {name_key(name) for name in people[:at]}


PERSON_TWICE = CaptionRule(
    label="Same person twice",
    number=17,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ruth Beck, left, and Ruth Beck wave."),
        CaptionContext("A wave.", fields=PhotoFields(people=("Ann Lee", "Bo Kim", "ann lee"))),
    ),
    must_not_match=(
        CaptionContext("Ruth Beck, left, waves. Ruth Beck won."),
        CaptionContext("Ruth Beck has retired LUND - MAY 20: Major Ruth Beck waves."),
        CaptionContext(
            "Ruth Beck and Ruth Becker wave.", fields=PhotoFields(people=("Ruth Beck",))
        ),
    ),
)
