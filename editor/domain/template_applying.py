"""What a metadata template makes of a photo."""

import re
from dataclasses import dataclass, fields, replace
from typing import Any

from editor.domain.caption_dates import taken_date
from editor.domain.caption_template import CaptionTemplate, How, TemplateField
from editor.domain.codes import CodeTable
from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_layers import OF_STORY, value_of, with_values
from editor.domain.photo_variables import ANY, Occasion, expand

LISTS = frozenset({"creators", "people", "keywords", "subjects"})
"""The fields that hold entries rather than one text."""
NAMES = tuple(each.name for each in fields(PhotoFields))
_TOPIC = re.compile(r"medtop:\d{8}")
_SENTENCES = frozenset({"caption", "alt_text", "long_description", "instructions", "usage_terms"})


@dataclass(frozen=True, slots=True)
class Applied:
    """What a template would do to a photo.

    Attributes:
        changes: Values by field, as a caption session takes them; only what differs.
        troubles: What wasn't understood or couldn't be put in, as sentences; each once.
    """

    changes: dict[str, Any]
    troubles: tuple[str, ...] = ()


def applied(
    template: CaptionTemplate,
    photo: Photo,
    codes: CodeTable,
    occasion: Occasion = ANY,
) -> Applied:
    """Work out a template for a photo.

    Fields without variables go in first: a variable asks what the photo says after that. A text of
    which nothing is left, since the photo doesn't say what its variables ask, changes nothing; a
    text that is empty from the start clears the field. What stands at the end already isn't
    appended again.
    """
    changes: dict[str, Any] = {}
    troubles: dict[str, None] = {}
    for each in sorted(template.fields, key=lambda each: "{" in codes.replaced(each.text).text):
        if each.how is How.IGNORE or each.name not in NAMES:
            continue
        put = codes.replaced(each.text)
        asked, now = (photo, occasion) if "{" not in put.text else _with(photo, occasion, changes)
        expanded = expand(put.text, asked, now, is_list=each.name in LISTS)
        for typed in (*put.unknown, *expanded.unknown):
            troubles[f"{typed} isn’t known and stays as it is."] = None
        if each.text.strip() and not expanded.text.strip(" ;,"):
            continue
        before = value_of(photo, occasion.figure, each.name)
        put_in = _list if each.name in LISTS else _text
        after = put_in(each, before, expanded.text)
        trouble = _trouble(each.name, after)
        if trouble:
            troubles[trouble] = None
        elif after != before and not (before is None and not after and each.text.strip()):
            changes[each.name] = after
    return Applied(changes, tuple(troubles))


def entries_in(text: str) -> tuple[str, ...]:
    """The entries of a list, parted by semicolons; each once."""
    entries = (" ".join(each.split()) for each in text.split(";"))
    return tuple(dict.fromkeys(each for each in entries if each))


def _with(photo: Photo, occasion: Occasion, changes: dict[str, Any]) -> tuple[Photo, Occasion]:
    """The photo, and its use, as they will be."""
    figure = occasion.figure
    if figure is not None:
        of_use = {OF_STORY[n]: value for n, value in changes.items() if n in OF_STORY}
        occasion = replace(occasion, figure=replace(figure, **of_use))
        changes = {name: value for name, value in changes.items() if name not in OF_STORY}
    return with_values(photo, changes), occasion


def _list(field: TemplateField, before: tuple[str, ...] | None, text: str) -> tuple[str, ...]:
    new = entries_in(text)
    old = before or ()
    if field.how is How.APPEND:
        return (*old, *(each for each in new if each not in old))
    if field.how is How.PREPEND:
        return (*(each for each in new if each not in old), *old)
    return new


def _text(field: TemplateField, before: str | None, text: str) -> str:
    new = text.strip()
    old = before or ""
    if field.how is How.REPLACE or not old:
        return new
    gap = " " if field.name in _SENTENCES else ", "
    if field.how is How.APPEND:
        return old if old.endswith(new) else f"{old.rstrip()}{gap}{new}"
    return old if old.startswith(new) else f"{new}{gap}{old.lstrip()}"


def _trouble(name: str, value: Any) -> str:
    if name == "taken_at" and value and taken_date(value) is None:
        return f"“{value}” is no date, so Taken stays as it is."
    if name == "subjects" and not all(_TOPIC.fullmatch(each) for each in value):
        return "Media Topics are codes such as medtop:20000705; they stay as they are."
    return ""
