"""Where an item was made, as the parts of a dateline."""

from dataclasses import replace

from editor.domain.dateline import Dateline
from editor.domain.dateline_text import dateline_text, split_dateline
from editor.domain.names import known_agency
from editor.importers.xml_parts.tree import Element, child, children, text_of

_COUNTRY = ":Country"
_ENDS = " ,-–—"


def read_dateline(meta: Element | None, language: str, *, own: bool) -> Dateline | None:
    """The dateline of ``contentMeta``; None if it has none.

    Args:
        meta: Its printed line, ``located`` and ``infoSource``.
        language: Of the story: the line is printed in it.
        own: Copydesk wrote it: what a place lies in has the type of what it is.
    """
    printed = text_of(child(meta, "dateline"))
    told = split_dateline(f"{printed.rstrip(_ENDS)} — x") if printed else None
    located = _located(child(meta, "located"), own=own)
    if located is None or not own:
        return told[0] if told else _by_place(located, printed)
    sources = [_name(each) for each in children(meta, "infoSource")]
    found = replace(located, agency=next(iter(sources), ""))
    dated = replace(found, date=told[0].date if told else "")
    line = dateline_text(dated, language).split()
    return dated if line == printed.split() else found


def _by_place(located: Dateline | None, printed: str) -> Dateline | None:
    """A place without a line that could be read: the line is printed from it if there is one."""
    return located if located and printed and known_agency(printed) is None else None


def _located(element: Element | None, *, own: bool) -> Dateline | None:
    if element is None:
        return None
    region = country = ""
    for each in children(element, "broader"):
        if each.get("type", "").endswith(_COUNTRY):
            country = _name(each)
        elif not region:
            region = _name(each)
    if not own and country and not region:
        region = country
    return Dateline(place=_name(element), region=region, country=country)


def _name(element: Element) -> str:
    return text_of(child(element, "name")) or element.get("literal", "").strip()
