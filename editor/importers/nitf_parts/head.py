"""NITF's ``head`` as fields of an article."""

import re
from collections.abc import Iterator
from typing import Any

from editor.domain.article import Correction
from editor.importers.xml_parts.moments import instant_of, moment_of
from editor.importers.xml_parts.tree import Element, child, children, every, name_of, text_of
from editor.language.media_topics import topics
from editor.markup.addresses import web_address

_GENERATOR = "Copydesk"
_REFNUM = re.compile(r"\d{8}")
_USUAL_TYPE = "current"  # the schema's default, which says nothing
_LOWEST_URGENCY = 6
# What every document of ours has, and nobody needs to see.
_OUR_OWN = frozenset({"doc-id", "date.issue", "revision-history", "du-key"})
_TAKEN = frozenset({"ed-msg", "key-list", "identified-content"})
_OUR_MESSAGES = frozenset({"correction", "update"})  # told by other fields as well
_SLUGS = frozenset({"slug", "slugline", "anpa-keyword"})


def is_own(root: Element) -> bool:
    """Whether Copydesk wrote it."""
    metas = children(child(root, "head"), "meta")
    return any(
        each.get("name") == "generator" and each.get("content") == _GENERATOR for each in metas
    )


def fields_of(head: Element | None) -> dict[str, Any]:
    """Fields of the article that the head gives, by their names."""
    document, publication = child(head, "docdata"), child(head, "pubdata")

    def published(name: str) -> str:
        return publication.get(name, "").strip() if publication is not None else ""

    genres = [each.get("tobject.property.type", "") for each in every(head, "tobject.property")]
    return {
        "genre": next((each for each in genres if each.casefold() != _USUAL_TYPE), "").strip(),
        "subjects": tuple(_subjects(head)),
        "keywords": tuple(
            dict.fromkeys(
                key for each in every(document, "keyword") if (key := each.get("key", "").strip())
            )
        ),
        "urgency": _urgency(document),
        "embargo_until": _embargo(document),
        "section": published("position.section"),
        "canonical_url": web_address(published("ex-ref")),
        "publish_at": moment_of(published("date.publication")),
    }


def slug_of(head: Element | None) -> str:
    """The slug: the key of the story's versions, or what wires of old call its keyword."""
    keys = [each.get("key", "").strip() for each in every(head, "du-key")]
    named = [
        each.get("content", "").strip()
        for each in children(head, "meta")
        if each.get("name", "").lower() in _SLUGS
    ]
    return next(filter(None, (*keys, *named)), "")


def note_of(head: Element | None, *, own: bool) -> str:
    """What clients' desks are told, a line each; that it was withdrawn as well."""
    document = child(head, "docdata")
    notes = [
        each.get("info", "").strip()
        for each in every(document, "ed-msg")
        if not (own and each.get("msg-type") in _OUR_MESSAGES)
    ]
    is_canceled = document is not None and _status(document) in {"canceled", "cancelled"}
    if is_canceled and not any(notes):
        notes.append("Its sender has withdrawn this story.")
    return "\n".join(filter(None, notes))


def corrections_of(head: Element | None) -> Iterator[Correction]:
    """Corrections that the head names; they carry the date of the document."""
    document = child(head, "docdata")
    issued = child(document, "date.issue")
    at = instant_of(issued.get("norm") if issued is not None else None)
    for each in children(document, "correction"):
        text = each.get("info", "").strip()
        if text and at:
            yield Correction(text, at)


def left_over(head: Element | None, *, headline: str, own: bool) -> Iterator[str]:
    """Lines about what of the head has no place in a story."""
    document = child(head, "docdata")
    title = text_of(child(head, "title"))
    if title and headline and title != headline:
        yield f"title: {title}"
    for each in children(head, "meta"):
        name, content = each.get("name", "meta"), each.get("content", "").strip()
        if content and name != "generator" and name.lower() not in _SLUGS:
            yield f"{name}: {content}"
    for each in children(head, "tobject"):
        if each.get("tobject.type", "news").casefold() != "news":
            yield f"tobject.type: {each.get('tobject.type', '')}"
    yield from _subjects_of_others(head)
    if document is not None and _status(document) not in {"", "usable", "embargoed"}:
        yield f"management-status: {_status(document)}"
    identified = () if own else children(child(document, "identified-content"))
    for each in (*children(document), *identified, *children(head, "revision-history")):
        if _has_place(head, each, own=own):
            continue
        said = ", ".join(f"{key!s} {value!s}" for key, value in each.items() if value)
        if words := " ".join(filter(None, (said, text_of(each)))):
            yield f"{name_of(each)}: {words}"


def _has_place(head: Element | None, element: Element, *, own: bool) -> bool:
    """Whether what an element says is in a field of the article already."""
    document = child(head, "docdata")
    name = name_of(element)
    if name == "urgency":
        return bool(_urgency(document)) or not element.get("ed-urg")
    if name == "date.release":
        return _embargo(document) is not None
    if name == "correction":
        return next(corrections_of(head), None) is not None
    if name == "classifier":
        return element.get("type") == "subject"
    return name in _TAKEN or (own and name in _OUR_OWN)


def _status(document: Element) -> str:
    return document.get("management-status", "").strip().lower()


def _urgency(document: Element | None) -> int | None:
    for each in children(document, "urgency"):
        said = each.get("ed-urg", "").strip()
        if said.isdecimal() and len(said) == 1 and 1 <= int(said) <= _LOWEST_URGENCY:
            return int(said)
    return None


def _embargo(document: Element | None) -> Any:
    """Until when it is held back: what says so, or a release that comes after the issue."""
    released, issued = child(document, "date.release"), child(document, "date.issue")
    if document is None or released is None:
        return None
    until = moment_of(released.get("norm"))
    begun = instant_of(issued.get("norm")) if issued is not None else None
    is_later = until is not None and begun is not None and until.utc > begun
    return until if _status(document) == "embargoed" or is_later else None


def _subjects(head: Element | None) -> Iterator[str]:
    for each in every(head, "tobject.subject"):
        code = f"medtop:{each.get('tobject.subject.refnum', '').strip()}"
        if code in topics():
            yield code
    for each in every(head, "classifier"):
        if each.get("type") == "subject" and each.get("value", "").strip():
            yield each.get("value", "").strip()


def _subjects_of_others(head: Element | None) -> Iterator[str]:
    """Subjects by codes that no Media Topic has, with the names that stand beside them."""
    for each in every(head, "tobject.subject"):
        number = each.get("tobject.subject.refnum", "").strip()
        if f"medtop:{number}" in topics():
            continue
        names = [
            each.get(f"tobject.subject.{kind}", "").strip() for kind in ("type", "matter", "detail")
        ]
        yield f"subject: {' '.join(filter(None, (number, *names)))}"
