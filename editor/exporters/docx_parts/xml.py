"""Elements of a Word document, by their names with prefix."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from editor.markup.characters import printable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "custom": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "app": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "types": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rels": "http://schemas.openxmlformats.org/package/2006/relationships",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
# Readers expect these as the default namespace of their documents.
_DEFAULT = frozenset({"custom", "app", "types", "rels"})
_BESIDE = {
    "custom": ("vt",),
    "cp": ("cp", "dc", "dcterms", "xsi"),
    "dcterms": ("dcterms", "xsi"),
}
_IN_DOCUMENT = ("w", "r", "wp", "a", "pic")


def qualified(name: str) -> str:
    """``w:p`` as lxml writes it; a name without a prefix stays as it is."""
    prefix, colon, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else name


def made(
    name: str, attributes: Mapping[str, str] = {}, *children: "Element", text: str = ""
) -> "Element":
    """An element.

    Args:
        name: With its prefix, such as ``w:p``.
        attributes: By their names with prefix.
        children: In the order of the schema.
        text: What stands in it; what XML can't hold is taken out.
    """
    from lxml import etree  # noqa: PLC0415

    prefix = name.partition(":")[0]
    beside = _BESIDE.get(prefix, () if prefix in _DEFAULT else (prefix, *_IN_DOCUMENT))
    known: Any = {each: NAMESPACES[each] for each in beside}
    if prefix in _DEFAULT:
        known[None] = NAMESPACES[prefix]  # of which the stubs know nothing
    element = etree.Element(qualified(name), nsmap=known)
    for key, value in attributes.items():
        element.set(qualified(key), printable(value))
    if text:
        element.text = printable(text)
        if name == "w:t":  # else the spaces at its ends are nobody's
            element.set(qualified("xml:space"), "preserve")
    element.extend(children)
    return element


def written(root: "Element") -> bytes:
    """A document of its own."""
    from lxml import etree  # noqa: PLC0415

    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
