"""What ``itemMeta`` and ``contentMeta`` say, as fields of an article."""

import re
from collections.abc import Iterator
from typing import Any

from editor.domain.credit import Credit
from editor.domain.names import is_organisation, known_agency, looks_like_person
from editor.importers.xml_parts.moments import moment_of
from editor.importers.xml_parts.tree import Element, child, children, every, name_of, text_of
from editor.markup.addresses import web_address

_GENERATOR = "Copydesk"
_USUAL_PRIORITY, _LOWEST = 5, 6
_TOPIC = re.compile(r"medtop:\d{8}")
_OUR_NOTE = "correction-"
_UNKNOWN = "unknown"
_TAKEN = frozenset(
    {
        *("itemClass", "edNote", "embargoed", "generator", "urgency", "language", "slugline"),
        *("dateline", "by", "keyword"),
    }
)
_FIRST_IS_TAKEN = frozenset({"headline", "description", "genre"})
_NAMES = frozenset({"creator", "contributor", "located", "infoSource", "creditline", "title"})


def is_own(item: Element) -> bool:
    """Whether Copydesk wrote it."""
    generators = children(child(item, "itemMeta"), "generator")
    return any(text_of(each) == _GENERATOR for each in generators)


def fields_of(root: Element, item: Element, *, own: bool) -> dict[str, Any]:
    """Fields of the article by their names; empty ones too."""
    meta, content = child(item, "itemMeta"), child(item, "contentMeta")
    embargoed = child(meta, "embargoed")
    priorities = [_number(each) for each in every(root, "priority")]
    return {
        "section": _section(meta, content, own=own),
        "genre": next((name_or_literal(each) for each in children(content, "genre")), ""),
        "urgency": _number(child(content, "urgency")),
        "priority": next((each for each in priorities if each != _USUAL_PRIORITY), None),
        "embargo_until": moment_of(text_of(embargoed)),
        "keywords": tuple(dict.fromkeys(filter(None, map(text_of, children(content, "keyword"))))),
        "subjects": tuple(_subjects(content, own=own)),
        "standfirst": _standfirst(content),
        "canonical_url": next(
            (
                address
                for each in children(meta, "link")
                if each.get("contenttype") == "text/html"
                and (address := web_address(each.get("href", "")))
            ),
            "",
        ),
    }


def note_of(meta: Element | None) -> str:
    """What clients' desks are told, and that it was withdrawn."""
    notes = [
        _note(each)
        for each in children(meta, "edNote")
        if not each.get("id", "").startswith(_OUR_NOTE)
    ]
    status = child(meta, "pubStatus")
    if status is not None and status.get("qcode", "").endswith(":canceled") and not any(notes):
        notes.append("Its sender has withdrawn this story.")
    kept = [each for each in notes if not any(each in one for one in notes if one != each)]
    return "\n".join(filter(None, dict.fromkeys(kept)))


def _note(element: Element) -> str:
    """The words of a note; where blocks stand in it, with a space between them."""
    if not len(element):
        return text_of(element)
    return " ".join(" ".join(map(str, element.itertext())).split())


def byline_of(content: Element | None) -> str | None:
    """The byline, what stands behind its line end under it; None if there is none."""
    by = child(content, "by")
    if by is None:
        return None
    breaks = [*children(by, "br")]
    if not breaks:
        return text_of(by)
    above = " ".join((by.text or "").split())
    return "\n".join(
        filter(None, (above, *(" ".join((each.tail or "").split()) for each in breaks)))
    )


def people_of(content: Element | None) -> tuple[Credit, ...]:
    """Its creators and who else worked on it; log-in names and initials are no names."""
    return tuple(
        Credit(name, _role(each), affiliation=_affiliation(each))
        for each in children(content, "creator", "contributor")
        if (name := name_or_literal(each)) and _is_name(name)
    )


def _is_name(text: str) -> bool:
    is_house = " " in text and is_organisation(text)
    return is_house or looks_like_person(text) or known_agency(text) is not None


def left_over(item: Element, *, own: bool, known: str) -> Iterator[str]:
    """Lines about what has no place in a story, one for each kind of element.

    Args:
        item: ``newsItem``.
        own: Copydesk wrote it: what every item of ours has isn't told.
        known: What the story says; who is named in it isn't told once more.
    """
    meta, content = child(item, "itemMeta"), child(item, "contentMeta")
    for each in children(child(item, "rightsInfo")):
        yield f"{name_of(each)}: {text_of(each) or name_or_literal(each)}"
    if own:
        return
    found: dict[str, dict[str, None]] = {}
    for each in (*children(meta), *children(content)):
        said = _said(each)
        if said and not _has_place(each, known):
            found.setdefault(name_of(each), {})[said] = None
    for name, texts in found.items():
        yield f"{name}: {', '.join(texts)}"


def _has_place(element: Element, known: str) -> bool:
    """Whether a field of the article, or its text, says it already."""
    name = name_of(element)
    if name in _TAKEN:
        return True
    if name in _FIRST_IS_TAKEN:
        return child(element.getparent(), name) is element
    if name in _NAMES:
        return name_or_literal(element) in known
    if name == "subject":
        return bool(_TOPIC.fullmatch(element.get("qcode", "")))
    if name == "pubStatus":
        return element.get("qcode", "").endswith(":usable")
    return name == "link" and element.get("contenttype") == "text/html"


def name_or_literal(element: Element) -> str:
    """Its first name, or the literal that stands for it."""
    name = text_of(child(element, "name")) or element.get("literal", "").strip()
    return "" if name == _UNKNOWN else name


def _said(element: Element) -> str:
    words = name_or_literal(element) or text_of(element)
    codes = (element.get(each, "") for each in ("qcode", "uri", "href", "residref"))
    code = next(filter(None, codes), "")
    return " ".join(filter(None, (words, f"({code})" if words and code else code)))


def _number(element: Element | None) -> int | None:
    said = text_of(element)
    return int(said) if said.isdecimal() and len(said) == 1 and 1 <= int(said) <= _LOWEST else None


def _subjects(content: Element | None, *, own: bool) -> Iterator[str]:
    for each in children(content, "subject"):
        code, literal = each.get("qcode", ""), each.get("literal", "")
        if _TOPIC.fullmatch(code):
            yield code
        elif own and literal:
            yield literal


def _section(meta: Element | None, content: Element | None, *, own: bool) -> str:
    """Ours is the service; others name a category among the subjects, or nothing like it."""
    if own:
        return next(map(name_or_literal, children(meta, "service")), "")
    categories = (
        each for each in children(content, "subject") if each.get("type", "").endswith(":category")
    )
    return next(map(name_or_literal, categories), "")


def _standfirst(content: Element | None) -> str:
    descriptions = [*children(content, "description")]
    return text_of(descriptions[0]) if descriptions else ""


def _role(element: Element) -> str:
    if name_of(element) == "creator":
        return "photography" if element.get("role", "").endswith(":photographer") else "writer"
    return text_of(child(element, "note")) or element.get("role", "").rpartition(":")[2]


def _affiliation(element: Element) -> str:
    found = next(every(element, "affiliation"), None)
    return name_or_literal(found) if found is not None else ""
