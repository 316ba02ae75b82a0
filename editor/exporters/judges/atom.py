"""Atom (RFC 4287) and its tombstones (RFC 6721), by the rules of these documents."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from editor.exporters.judging.contract import Judge
from editor.exporters.judging.feeds import is_address, is_net_date, is_reference, one_each
from editor.exporters.judging.xml_rules import rule_faults
from editor.markup.safe_xml import BrokenXmlError, read_xml

if TYPE_CHECKING:
    from lxml import etree

_ATOM = "{http://www.w3.org/2005/Atom}"
_TOMBSTONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
_ROOTS = (f"{_ATOM}feed", f"{_ATOM}entry", _TOMBSTONE)
_SURE = 90


def _recognises(_: str, data: bytes) -> int:
    if b"<" not in data[:400]:
        return 0
    try:
        return _SURE if read_xml(data).tag in _ROOTS else 0
    except BrokenXmlError:
        return 0


def _found(root: "etree._Element") -> Iterator[str]:
    if root.tag not in _ROOTS:
        yield "It is neither a feed nor an entry."
        return
    if root.tag == f"{_ATOM}feed":
        yield from _common_faults(root)
    for entry in root.iter(f"{_ATOM}entry"):
        yield from (f"Line {entry.sourceline}: {fault}" for fault in _entry_faults(entry))
    for stone in root.iter(_TOMBSTONE):
        if not is_address(stone.get("ref")) or not is_net_date(stone.get("when")):
            yield f"Line {stone.sourceline}: a tombstone needs ref and when."


def _common_faults(element: "etree._Element") -> Iterator[str]:
    """What holds of feeds and entries (4.1.1, 4.1.2)."""
    yield from one_each(element, f"{_ATOM}id", f"{_ATOM}title", f"{_ATOM}updated")
    if not is_address(element.findtext(f"{_ATOM}id")):
        yield "the id is no address (4.2.6)."
    for name in ("updated", "published"):
        if not all(is_net_date(each.text) for each in element.findall(f"{_ATOM}{name}")):
            yield f"{name} is no date of RFC 3339 (3.3)."
    for link in element.findall(f"{_ATOM}link"):
        if not is_reference(link.get("href")):
            yield "a link without an address (4.2.7.1)."
    people = chain(element.findall(f"{_ATOM}author"), element.findall(f"{_ATOM}contributor"))
    if not all(person.findtext(f"{_ATOM}name") for person in people):
        yield "a person without a name (3.2.1)."
    if not all(each.get("term") for each in element.findall(f"{_ATOM}category")):
        yield "a category without a term (4.2.2.1)."


def _entry_faults(entry: "etree._Element") -> Iterator[str]:
    yield from _common_faults(entry)
    parent = entry.getparent()
    over = parent.find(f"{_ATOM}author") if parent is not None else None
    if entry.find(f"{_ATOM}author") is None and over is None:
        yield "nobody is its author (4.1.2)."
    relations = [link.get("rel", "alternate") for link in entry.findall(f"{_ATOM}link")]
    content = entry.find(f"{_ATOM}content")
    if content is None and "alternate" not in relations:
        yield "it has neither content nor an address (4.1.2)."
    if relations.count("alternate") > 1:
        yield "two alternate links (4.1.1)."
    if content is not None and content.get("type", "text") in {"text", "html"} and len(content):
        yield "content has elements in it where its type says text (4.1.3.3)."


ATOM = Judge("Atom, RFC 4287", _recognises, rule_faults(_found))
