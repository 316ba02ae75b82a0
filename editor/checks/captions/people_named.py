"""The people whom a caption names, told from places by what stands before them."""

import re

from editor.checks.captions.names import Name, name_key
from editor.domain.caption_places import is_great_city, place_names
from editor.domain.names import fold
from editor.domain.photo import PhotoFields
from editor.domain.places import REGIONS
from editor.language.people import people_in

_REGIONS = frozenset(fold(name) for name in REGIONS)
_PLACE_BEFORE = re.compile(
    r"\b(?:across|at|from|in|inside|near|of|off|on|outside|over|through|toward|via)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BEFORE = 16  # characters


def is_place(name: str, fields: PhotoFields) -> bool:
    """Whether a name is one of a known place, or of where the photo was taken."""
    folded = fold(name)
    known = {fold(each) for each in place_names(fields)}
    return folded in known or folded in _REGIONS or is_great_city(name)


def people_named(words: str, start: int, fields: PhotoFields) -> tuple[Name, ...]:
    """Everybody whom the photo's fields list, and who looks like a person in the words.

    Args:
        words: Those of a caption, without FILE prefix and sign-off.
        start: Where they begin in the caption; the places are counted from there.
        fields: The photo's.
    """
    listed = [name.strip() for name in fields.people or () if " " in name.strip()]
    found: dict[int, Name] = {}
    for name in listed:
        for at in _places(words, name):
            _keep(found, name, at)
    for person in people_in(words):
        if is_place(person.name, fields):
            continue
        for at in _places(words, person.name):
            if not _PLACE_BEFORE.search(words[max(0, at - _BEFORE) : at]):
                _keep(found, person.name, at)
    return tuple(
        Name(each.text, each.key, each.start + start, each.end + start)
        for each in sorted(found.values(), key=lambda name: name.start)
    )


def _keep(found: dict[int, Name], name: str, at: int) -> None:
    end = at + len(name)
    if not any(each.start < end and at < each.end for each in found.values()):
        found[at] = Name(name, name_key(name), at, end)


def _places(words: str, name: str) -> list[int]:
    at = -1
    found = []
    while (at := words.find(name, at + 1)) >= 0:
        around = words[at - 1 : at] if at else "", words[at + len(name) : at + len(name) + 1]
        if not any(each.isalnum() for each in around):
            found.append(at)
    return found
