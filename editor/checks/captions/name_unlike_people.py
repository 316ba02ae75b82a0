"""The caption spells people as the people field does."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.names import names_in
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.domain.name_likeness import is_near_name, name_key
from editor.domain.photo import PhotoFields


def _find(context: CaptionContext) -> Iterator[Remark]:
    listed = [name.strip() for name in context.fields.people or () if " " in name.strip()]
    if not listed:
        return
    named = names_in(context.words)
    texts = {name.text for name in named}
    keys = {name_key(name) for name in listed}
    for person in listed:
        if person in texts:
            continue
        key = name_key(person)
        for name in named:
            is_same = name.key == key and not name.text.isupper()
            is_near = name.key not in keys and key not in texts and is_near_name(name.key, key)
            if is_same or is_near:
                start = name.start + context.words_start
                message = f"The people field spells this name {person}."
                yield Remark(message, "caption", start, start + len(name.text), (person,))
                break


_KIM = PhotoFields(people=("Kim Jong Un", "François Moreau"))

NAME_UNLIKE_PEOPLE = CaptionRule(
    label="Name spelt unlike the people field",
    number=19,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Kim Jong-un waves.", fields=_KIM),
        CaptionContext("Mayor Francois Moreau waves.", fields=_KIM),
        CaptionContext("François Moreaux waves.", fields=_KIM),
    ),
    must_not_match=(
        CaptionContext("Kim Jong Un greets François Moreau.", fields=_KIM),
        CaptionContext("Kim Jong-un waves."),
        CaptionContext("FRANÇOIS MOREAU waves.", fields=_KIM),
        CaptionContext("Marie Moreau waves.", fields=_KIM),
        CaptionContext(
            "Ann Lee and Anna Lee wave.", fields=PhotoFields(people=("Ann Lee", "Anna Lee"))
        ),
    ),
)
