"""Lists of names as they are printed: what in them parts two names, and what belongs to one."""

import re
from dataclasses import replace

from editor.domain.credit import Credit
from editor.domain.names import is_organisation, known_agency, looks_like_name
from editor.domain.places import REGIONS

_AND, _COMMA = "\x00", "\x01"
_AND_IN_NAME = sorted((name for name in REGIONS if " and " in name), key=len, reverse=True)
_SUFFIX = re.compile(
    r",\s+(?=(?:Jr\.?|Sr\.?|II|III|IV|M\.?D\.|Ph\.?D\.)(?:[\s,.;]|$))", re.IGNORECASE
)

_SENTENCE_END = re.compile(r"[^\W\d_]{5}\.\s")


def is_masked(text: str) -> bool:
    """Whether text has the signs in it that ``masked`` puts there."""
    return _AND in text or _COMMA in text


def masked(text: str) -> str:
    """The text with ``Trinidad and Tobago`` and ``Joe, Jr.`` in one piece each."""
    for name in _AND_IN_NAME:
        text = text.replace(name, name.replace(" and ", _AND))
    return _SUFFIX.sub(_COMMA, text)


def unmasked(text: str) -> str:
    """The text as it was before ``masked``."""
    return text.replace(_AND, " and ").replace(_COMMA, ", ")


def unmasked_credit(credit: Credit) -> Credit:
    """The credit of a masked text as it was printed."""
    return replace(
        credit,
        name=unmasked(credit.name),
        place=unmasked(credit.place),
        affiliation=unmasked(credit.affiliation),
    )


def is_name(text: str) -> bool:
    """Whether a piece of a masked list is a name.

    ``Roe & Poe Pictures`` and ``dpa Infocom`` are names as organisations only.
    """
    if " & " in text:
        return is_organisation(text) and looks_like_name(text.replace(" & ", " of "))
    if known_agency(text.partition(" ")[0]):
        text = text[:1].upper() + text[1:]
    return looks_like_name(text.replace(_COMMA, " ")) and not _SENTENCE_END.search(text)


def is_region(text: str) -> bool:
    """Whether a piece of a masked list is a state or country behind a city."""
    return unmasked(text) in REGIONS
