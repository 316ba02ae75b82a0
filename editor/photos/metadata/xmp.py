"""XMP packets: properties of a picture as RDF/XML (ISO 16684-1).

The XML comes from strangers: no entities, no document type, no network, no huge trees.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from editor.photos.metadata.field_map import ABOUT_TERM, EXTENSION
from editor.photos.metadata.text import clean

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XML = "{http://www.w3.org/XML/1998/namespace}"
_TERM_ID = EXTENSION + "CvTermId"
ARRAYS = frozenset({f"{RDF}Alt", f"{RDF}Bag", f"{RDF}Seq"})
PACKET_LIMIT_OCTETS = 16 * 1024 * 1024
_DAMAGED = "The XMP block is damaged: what could be read of it is shown."
_REFUSED = "An XMP block was passed over: it brings its own document type."
_TOO_LARGE = "An XMP block was passed over: it is too large."
REFUSALS = frozenset({_REFUSED, _TOO_LARGE})

Texts = tuple[tuple[str, str], ...]  # language ("" if none is named) and text, in order


@dataclass(frozen=True, slots=True)
class Xmp:
    """The properties of one or more packets, by ``{namespace}name``; structures are left out.

    Attributes:
        properties: Of the first packet that has them.
        differing: What a later packet says else of the same property; its first text.
    """

    properties: Mapping[str, Texts] = field(default_factory=dict)
    differing: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()

    def text(self, name: str) -> str:
        """One text: the default language's, or else the first; empty if there is none."""
        first = ""
        for language, text in self.properties.get(name, ()):
            if text and language == "x-default":
                return text
            first = first or text
        return first

    def texts(self, name: str) -> tuple[str, ...]:
        """All entries of a list, in order."""
        return tuple(text for _, text in self.properties.get(name, ()) if text)


def read_xmp(packets: Iterable[bytes]) -> Xmp:
    """Read packets; where two hold a property, the earlier one counts."""
    properties: dict[str, Texts] = {}
    differing: dict[str, str] = {}
    doubts: list[str] = []
    for packet in packets:
        root, doubt = parsed_packet(packet)
        if doubt and doubt not in doubts:
            doubts.append(doubt)
        if root is not None:
            for name, texts in _properties_of(root):
                if any(text for _, text in texts) and properties.setdefault(name, texts) != texts:
                    differing.setdefault(name, next(text for _, text in texts if text))
    return Xmp(properties, differing, tuple(doubts))


def parsed_packet(packet: bytes) -> tuple["Element | None", str]:
    """The tree of a packet.

    Returns:
        The root, None if nothing of it can be read, and a doubt about it, empty if there is none.
    """
    from lxml import etree  # noqa: PLC0415

    xml = packet[max(packet.find(b"<"), 0) : packet.rfind(b">") + 1]
    if not xml:
        return None, ""
    if len(xml) > PACKET_LIMIT_OCTETS:
        return None, _TOO_LARGE
    if any(word in xml.replace(b"\0", b"") for word in (b"<!DOCTYPE", b"<!ENTITY")):
        return None, _REFUSED
    for recover in (False, True):
        parser = etree.XMLParser(
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
            recover=recover,
        )
        try:
            root = etree.fromstring(xml, parser)
        except (etree.XMLSyntaxError, ValueError):
            continue
        return root, _DAMAGED if recover else ""
    return None, _DAMAGED


def _properties_of(root: "Element") -> Iterator[tuple[str, Texts]]:
    for rdf in root.iter(f"{RDF}RDF"):
        for description in rdf:
            for name, value in description.attrib.items():
                if str(name).startswith("{") and not str(name).startswith((RDF, XML)):
                    yield str(name), (("", clean(str(value))),)
            for element in description:
                yield str(element.tag), tuple(_texts_of(element))


def _texts_of(element: "Element") -> Iterator[tuple[str, str]]:
    arrays = [child for child in element if child.tag in ARRAYS]
    for item in arrays[0] if arrays else (element,):
        language = item.get(f"{XML}lang", "").lower()
        text = term_id(item) if element.tag == ABOUT_TERM else own_text(item)
        yield language, clean(text)


def term_id(item: "Element") -> str:
    """The address of a controlled term, in whichever way its structure is written."""
    for each in item.iter():
        text = each.text if each.tag == _TERM_ID else each.get(_TERM_ID)
        if text:
            return text.strip()
    return ""


def own_text(element: "Element") -> str:
    """The text of a simple value; that of ``rdf:value`` where qualifiers surround it."""
    if len(element) == 0:
        return element.text or element.get(f"{RDF}resource") or ""
    value = element.find(f".//{RDF}value")
    return (value.text or "") if value is not None else ""
