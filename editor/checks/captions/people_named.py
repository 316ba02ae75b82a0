"""The people whom a caption names, told from places by what stands before them."""

import re

from editor.checks.captions.names import Name
from editor.domain.caption_places import is_great_city, place_names
from editor.domain.name_likeness import name_key
from editor.domain.names import fold
from editor.domain.photo import PhotoFields
from editor.domain.places import REGIONS
from editor.language.people import people_in
from editor.language.words import word_list

_REGIONS = frozenset(fold(name) for name in REGIONS)
_PLACE_BEFORE = re.compile(
    r"\b(?:across|at|from|in|inside|near|of|off|on|outside|over|through|toward|via)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BEFORE = 16  # characters
_TITLES = word_list("""
    Ambassador Archbishop Bishop Captain Chancellor Chief Coach Commissioner Director General Judge
    Justice King Leader Mayor Minister Pope President Premier Prince Princess Queen Secretary
    Senator Sheriff Speaker
    """)
# Behind a word such as USS or SEAL: a ship, or a title that isn't told from the name.
_CAPITALS_BEFORE = re.compile(r"\b[A-Z]{2,}\s+$")
_LEAST_WORDS = 2


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
        name = _without_title(person.name)
        if is_place(name, fields):
            continue
        for at in _places(words, name):
            before = words[max(0, at - _BEFORE) : at]
            if not (_PLACE_BEFORE.search(before) or _CAPITALS_BEFORE.search(before)):
                _keep(found, name, at)
    return tuple(
        Name(each.text, each.key, each.start + start, each.end + start)
        for each in sorted(found.values(), key=lambda name: name.start)
    )


def _without_title(name: str) -> str:
    """``Vladimir Putin`` of ``Russian President Vladimir Putin``."""
    parts = name.split()
    titles = [at for at, part in enumerate(parts) if part in _TITLES]
    rest = parts[titles[-1] + 1 :] if titles else parts
    return " ".join(rest) if len(rest) >= _LEAST_WORDS else name


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
