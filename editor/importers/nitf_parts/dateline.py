"""NITF's ``dateline`` as the parts of ours."""

import re
from dataclasses import replace

from editor.domain.dateline import Dateline
from editor.domain.dateline_text import split_dateline
from editor.domain.names import known_agency
from editor.domain.place_case import place_in_running_case
from editor.domain.places import COUNTRIES
from editor.importers.xml_parts.tree import Element, child, every, text_of

_AGENCY = re.compile(r"\(([^()]{1,80})\)\s*[-–—]*\s*$")
_PLACE = re.compile(r"(?:[^\W\d_]|[-’'., ]){2,60}")
_MACHINE = re.compile(r"[\dTZ:+-]+")
_ENDS = " ,-–—"


def read_dateline(body_head: Element | None, document: Element | None) -> tuple[Dateline, str]:
    """Read a dateline.

    Args:
        body_head: Has the ``dateline`` and the ``distributor``.
        document: ``docdata``, which may name a country that isn't printed.

    Returns:
        The dateline; its text if nothing could be made of it.
    """
    element = child(body_head, "dateline")
    if element is None:
        return Dateline(), ""
    text = text_of(element)
    location = child(element, "location")
    found = _of_location(location) if location is not None else Dateline()
    if not (found.place or found.region or found.country):
        told = split_dateline(f"{text.rstrip(_ENDS)} — x")
        if told is None:
            bare = _AGENCY.sub("", text_of(element if location is None else location))
            place, _, region = bare.strip(_ENDS).partition(",")
            if place and not _PLACE.fullmatch(bare.strip(_ENDS)):
                return Dateline(), text
            found = Dateline(place=place.strip(), region=region.strip())
        else:
            return _with_distributor(told[0], body_head), ""
    date = text_of(child(element, "story.date"))
    date = "" if _MACHINE.fullmatch(date) else date
    agency = _AGENCY.search(text)
    found = replace(
        found,
        date=date,
        agency=agency[1].strip() if agency else "",
        country=found.country or _unprinted_country(document),
    )
    return _with_distributor(found, body_head), ""


def _of_location(location: Element) -> Dateline:
    place = place_in_running_case(text_of(child(location, "city")).strip(_ENDS))
    state = text_of(child(location, "state")) or text_of(child(location, "region"))
    country, named = child(location, "country"), text_of(child(location, "country"))
    kind = country.get("class") if country is not None else None
    if state:
        return Dateline(place=place, region=state, country=named)
    if kind == "region":
        return Dateline(place=place, region=named)
    if kind == "country":
        return Dateline(place=place, country=named)
    return Dateline(place=place, region=named, country=named if named in COUNTRIES else "")


def _unprinted_country(document: Element | None) -> str:
    for each in every(document, "location"):
        if each.get("class") == "dateline":
            return text_of(child(each, "country"))
    return ""


def _with_distributor(dateline: Dateline, body_head: Element | None) -> Dateline:
    """With the agency that distributes it, where the dateline names none and has a place."""
    distributor = known_agency(text_of(child(body_head, "distributor")))
    if dateline.agency or not dateline.place or not distributor:
        return dateline
    return replace(dateline, agency=distributor)
