"""A byline as a wire prints it: ``By NAME and NAME``, the agency on the same or the next line."""

import re

from editor.domain.credit import Credit
from editor.domain.names import (
    is_organisation,
    known_agency,
    looks_like_name,
    name_out_of_capitals,
    split_names,
)
from editor.importers.wire_parts.blocks import Block

_BY = re.compile(r"(?:written |reported )?by:?\s+(?P<who>.+)", re.IGNORECASE)
_SIDE = re.compile(r"\s*[|•·/]\s*|\s+[-–—]\s+")
_WIDEST = 16  # words
_LONGEST = 300  # characters


def read_byline(block: Block) -> tuple[Credit, ...] | None:
    """The writers of a byline with their affiliation, None if the line is no byline."""
    match = _BY.fullmatch(block.text[:_LONGEST])
    if match is None or block.words > _WIDEST or len(block.text) > _LONGEST:
        return None
    who, *side = _SIDE.split(match["who"].strip(), maxsplit=1)
    affiliation = side[0].strip() if side else ""
    if affiliation and not looks_like_affiliation(affiliation):
        return None
    who, _, place = who.partition(" in ")
    names = list(split_names(who.strip(" ,")))
    if len(names) > 1 and not affiliation and is_organisation(names[-1]):
        affiliation = names.pop()
    elif len(names) == 1 and not affiliation:
        names[0], affiliation = _without_agency(names[0])
    if not all(map(_can_write, names)) or (place and not looks_like_name(place)):
        return None
    return tuple(Credit(name_out_of_capitals(name), "writer", place, affiliation) for name in names)


def looks_like_affiliation(text: str) -> bool:
    """Whether a line can be the name of an agency or paper under a byline."""
    if known_agency(text):
        return True
    return looks_like_name(text.replace(" & ", " of ")) and is_organisation(text)


def _can_write(name: str) -> bool:
    """A full name, or an agency that signs itself."""
    return looks_like_name(name) and (" " in name or known_agency(name) is not None)


def _without_agency(name: str) -> tuple[str, str]:
    """``JANE DOE The Associated Press`` as name and agency."""
    words = name.split()
    for at in range(2, len(words)):
        agency = " ".join(words[at:])
        if known_agency(agency):
            return " ".join(words[:at]), agency
    return name, ""
