"""Wires write photographers in capitals; readers see names."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.people_named import is_place
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import FieldChange, Severity
from editor.domain.names import is_organisation, looks_like_person, name_out_of_capitals
from editor.domain.photo import PhotoFields

_CAPITALS = re.compile(
    r"(?<![\w’'.&-])(?!(?:USS|HMS|HMCS|HMAS|SEAL|[A-Z]+ PHOTO)\b)"
    r"[A-Z]{3,20}(?: [A-Z]\.)?(?: [A-Z]{3,20}){1,3}(?![\w’'&-])"
)
_MANY_WORDS = 4


def _find(context: CaptionContext) -> Iterator[Remark]:
    yield from _of_creators(context)
    caption = context.caption
    words = context.words
    if words.isupper() and len(words.split()) > _MANY_WORDS:
        message = "The caption is written in capitals."
        yield Remark(message, "caption", context.words_start, context.words_end)
        return
    note = context.parts.advisory
    for match in _CAPITALS.finditer(caption, context.words_start):
        name = match.group()
        written = name_out_of_capitals(name)
        if written == name or name in note or is_organisation(name):
            continue
        if is_place(name, context.fields) or not looks_like_person(written):
            continue
        yield Remark("A name is written in capitals.", "caption", *match.span(), (written,))


def _of_creators(context: CaptionContext) -> Iterator[Remark]:
    creators = context.fields.creators or ()
    written = tuple(name_out_of_capitals(name) for name in creators)
    if written != creators:
        message = "The creator is written in capitals."
        change = FieldChange("creators", "; ".join(written))
        yield Remark(message, "creators", changes=(change,))


NAME_IN_CAPITALS = CaptionRule(
    label="Name in capitals",
    number=26,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks. (Photo by KIRAN MOORE / AFP)"),
        CaptionContext("KIRAN MOORE waves."),
        CaptionContext("MAYOR ANN LEE SPEAKS IN OSLO."),
        CaptionContext("Ann Lee.", fields=PhotoFields(creators=("KIRAN MOORE", "Bo Kim"))),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks. (AP Photo/Bo Kim)"),
        CaptionContext("LOS ANGELES, CALIFORNIA – JUNE 05: Ann Lee of NASA speaks."),
        CaptionContext("Ann Lee speaks. EDITORIAL USE ONLY", fields=PhotoFields(creators=())),
        CaptionContext("The USS GERALD sails."),
    ),
)
