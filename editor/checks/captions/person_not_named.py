"""Whom the people field lists, the caption names."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.domain.name_likeness import is_near_word, name_key
from editor.domain.photo import PhotoFields


def _find(context: CaptionContext) -> Iterator[Remark]:
    if not context.words:
        return
    said = set(name_key(context.words.replace("’s", "").replace("'s", "")).split())
    said = {word.strip(',;:!?“”()"') for word in said}
    for person in context.fields.people or ():
        words = name_key(person).split()
        if not words or words[-1] in said or words[0] in said:
            continue
        if not any(is_near_word(words[-1], word) for word in said):
            yield Remark(
                f"The caption doesn't name {person}, whom the people field lists.", "people"
            )


PERSON_NOT_NAMED = CaptionRule(
    label="Person listed, not named",
    number=19,
    severity=Severity.HINT,
    find=_find,
    must_match=(CaptionContext("Voters wave in Oslo.", fields=PhotoFields(people=("Ruth Beck",))),),
    must_not_match=(
        CaptionContext("Voters greet Beck.", fields=PhotoFields(people=("Ruth Beck",))),
        CaptionContext("Ruth Becke’s voters.", fields=PhotoFields(people=("Ruth Beck",))),
        CaptionContext("", fields=PhotoFields(people=("Ruth Beck",))),
        CaptionContext("Voters wave.", fields=PhotoFields(people=("",))),
    ),
)
