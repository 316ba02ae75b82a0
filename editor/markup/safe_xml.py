"""XML from outside: no entities, no DTD, no network, no bottomless depth."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml import etree


class BrokenXmlError(ValueError):
    """It isn't well-formed, or defines entities; the message says where and what."""


def read_xml(data: bytes) -> "etree._Element":
    """The root element.

    Raises:
        BrokenXmlError: It isn't well-formed, or has a document type of its own with entities.
    """
    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        message = f"line {getattr(error, 'lineno', None) or 1}: {str(error).strip() or 'empty'}"
        raise BrokenXmlError(message) from None
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        message = "line 1: it defines entities"
        raise BrokenXmlError(message)
    return root
