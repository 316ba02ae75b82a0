"""Writes fields into an XMP packet; everything else in it stays as it is (ISO 16684-1)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from editor.domain.errors import CopydeskError
from editor.domain.photo import PhotoFields
from editor.photos.metadata.field_map import (
    ABOUT_TERM,
    CORE,
    DC,
    EXTENSION,
    PHOTOSHOP,
    PLUS,
    PROPERTIES,
    RIGHTS,
    TAKEN_XMP,
    Form,
)
from editor.photos.metadata.subjects import SUBJECT_CODE, in_order, is_topic, put_topics
from editor.photos.metadata.text import writable
from editor.photos.metadata.xmp import ARRAYS, RDF, REFUSALS, XML, own_text, parsed_packet

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PACKET_START = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'.encode()
PACKET_END = b'\n<?xpacket end="w"?>'
_META = "adobe:ns:meta/"
_NOTE = "{http://ns.adobe.com/xmp/note/}"
EXTENDED_NOTE = _NOTE + "HasExtendedXMP"
_DEFAULT = "x-default"
_PREFIXES = {
    DC: "dc",
    PHOTOSHOP: "photoshop",
    CORE: "Iptc4xmpCore",
    EXTENSION: "Iptc4xmpExt",
    RIGHTS: "xmpRights",
    PLUS: "plus",
    _NOTE: "xmpNote",
}


def build_xmp(fields: PhotoFields, onto: bytes | None, more: Iterable[bytes] = ()) -> bytes:
    """A packet with these fields.

    An unset field (None) stays as it stands, an empty one goes with all its languages, one that
    has a text changes the language that readers show by default and keeps the others.

    Args:
        fields: What to write.
        onto: The packet to start from, with or without its wrapper; None for an empty one.
        more: Further packets of the same file (extended XMP, doubled ones): what they have and
            ``onto`` has not is taken over.

    Returns:
        A whole packet in UTF-8, with wrapper and without padding; however long it gets.

    Raises:
        CopydeskError: A packet can't be kept: it brings its own document type or is too large.
    """
    root = read_packet(onto) if onto else None
    if root is None:
        root = empty_packet()
    for packet in more:
        _take_over(root, packet)
    _remove(root, EXTENDED_NOTE)
    for each in PROPERTIES:
        value = getattr(fields, each.name)
        if each.xmp == SUBJECT_CODE and value is not None:
            value = _without_topics(root, value)
        if value is not None:
            texts = tuple(map(writable, value)) if each.is_list else (writable(value),)
            _put(root, each.xmp, each.form, tuple(filter(None, texts)))
    if fields.taken_at is not None:
        _put(root, TAKEN_XMP, Form.TEXT, tuple(filter(None, (fields.taken_at,))))
    return packet_of(root)


def packet_of(root: "Element") -> bytes:
    """A tree as a packet with wrapper."""
    from lxml import etree  # noqa: PLC0415 - heavy, and not needed at start

    return PACKET_START + etree.tostring(root, encoding="utf-8", with_tail=False) + PACKET_END


def new_property(description: "Element", name: str) -> "Element":
    """Append an empty property to a description, under its usual prefix."""
    from lxml import etree  # noqa: PLC0415

    namespace = name[: name.index("}") + 1]
    nsmap = {_PREFIXES[namespace]: namespace.strip("{}")} if namespace in _PREFIXES else None
    return etree.SubElement(description, name, nsmap=nsmap)


def descriptions_of(root: "Element") -> list["Element"]:
    """The elements that hold properties, in order."""
    return [each for rdf in root.iter(f"{RDF}RDF") for each in rdf if isinstance(each.tag, str)]


def read_packet(packet: bytes) -> "Element | None":
    """The tree of a packet, with a place for properties; None where there is nothing to keep."""
    root, doubt = parsed_packet(packet)
    if doubt in REFUSALS:
        raise CopydeskError(
            f"The file can't be captioned. {doubt}",
            hint="Save the photo again with another program and caption that file.",
        )
    return root if root is not None and descriptions_of(root) else None


def empty_packet() -> "Element":
    """A tree with one description and no properties."""
    from lxml import etree  # noqa: PLC0415

    root = etree.Element(f"{{{_META}}}xmpmeta", nsmap={"x": _META})
    rdf = etree.SubElement(root, f"{RDF}RDF", nsmap={"rdf": RDF.strip("{}")})
    etree.SubElement(rdf, f"{RDF}Description", {f"{RDF}about": ""})
    return root


def _take_over(root: "Element", packet: bytes) -> None:
    """Add the properties of another packet that the tree has not."""
    other = read_packet(packet)
    if other is None:
        return
    target = descriptions_of(root)[0]
    for description in descriptions_of(other):
        for name, value in description.attrib.items():
            if not str(name).startswith((RDF, XML)) and not _has(root, str(name)):
                target.set(name, value)
        for element in list(description):
            if isinstance(element.tag, str) and not _has(root, element.tag):
                target.append(element)


def _has(root: "Element", name: str) -> bool:
    # Not find(): a packet that was read as far as possible may hold names with a colon.
    return any(
        name in each.attrib or any(child.tag == name for child in each)
        for each in descriptions_of(root)
    )


def _remove(root: "Element", name: str) -> None:
    for description in descriptions_of(root):
        if name in description.attrib:
            del description.attrib[name]
        for element in description.findall(name):
            description.remove(element)


def _put(root: "Element", name: str, form: Form, texts: tuple[str, ...]) -> None:
    from lxml import etree  # noqa: PLC0415

    languages = (
        _other_languages(root, name, texts[0]) if form is Form.ALTERNATIVES and texts else []
    )
    _remove(root, name)
    if not texts:
        return
    element = new_property(descriptions_of(root)[0], name)
    if form is Form.TEXT:
        element.text = texts[0]
        return
    array = etree.SubElement(element, f"{RDF}{form}")
    for text in texts:
        item = etree.SubElement(array, f"{RDF}li")
        item.text = text
        if form is Form.ALTERNATIVES:
            item.set(f"{XML}lang", _DEFAULT)
    array.extend(languages)


def _without_topics(root: "Element", codes: tuple[str, ...]) -> tuple[str, ...]:
    """Put the Media Topics where they belong, and give the other codes back."""
    from lxml import etree  # noqa: PLC0415

    codes = in_order(map(writable, codes))
    descriptions = descriptions_of(root)
    found = [each.find(ABOUT_TERM) for each in descriptions]
    element = next((each for each in found if each is not None), None)
    if element is None and any(map(is_topic, codes)):
        element = new_property(descriptions[0], ABOUT_TERM)
    if element is not None:
        array = next((each for each in element if each.tag in ARRAYS), None)
        if array is None:
            array = etree.SubElement(element, f"{RDF}Bag")
        put_topics(array, codes)
        if len(array) == 0:
            _remove(root, ABOUT_TERM)
    return tuple(code for code in codes if not is_topic(code))


def _other_languages(root: "Element", name: str, text: str) -> list["Element"]:
    """The alternatives to keep; a twin of the one that was shown gets the new text, too."""
    items = [
        item
        for description in descriptions_of(root)
        for element in description.findall(name)
        for item in element.iterfind(f"{RDF}Alt/{RDF}li")
    ]
    texts = [own_text(item) for item in items]
    tongues = [item.get(f"{XML}lang", "") for item in items]
    shown = next(
        (one for one, tongue in zip(texts, tongues, strict=True) if tongue == _DEFAULT), ""
    )
    shown = shown or next(filter(None, texts), "")
    kept = []
    for item, said, tongue in zip(items, texts, tongues, strict=True):
        if tongue.lower() not in {"", _DEFAULT}:
            if said == shown:
                item[:] = []
                item.text = text
            kept.append(item)
    return kept
