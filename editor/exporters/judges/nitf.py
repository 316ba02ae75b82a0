"""NITF 3.6 by its schema; a document without the namespace is judged as if it had it."""

from editor.exporters.judging.contract import Judge
from editor.exporters.judging.xml_schema import root_is, xml_faults
from editor.markup.safe_xml import BrokenXmlError, read_xml

_NITF = "http://iptc.org/std/NITF/2006-10-18/"


def _recognises(file_name: str, data: bytes) -> int:
    return max(root_is(namespace, "nitf")(file_name, data) for namespace in (_NITF, ""))


def _faults(data: bytes) -> tuple[str, ...]:
    return xml_faults(_with_namespace(data), "nitf/nitf-3-6.xsd")


def _with_namespace(data: bytes) -> bytes:
    """Line for line the same document, its elements that have no namespace in that of NITF."""
    from lxml import etree  # noqa: PLC0415

    try:
        root = read_xml(data)
    except BrokenXmlError:
        return data
    if root.tag != "nitf":
        return data
    for each in root.iter(etree.Element):
        if not etree.QName(each.tag).namespace:
            each.tag = f"{{{_NITF}}}{each.tag}"
    return etree.tostring(root)


NITF_3_6 = Judge("NITF 3.6", _recognises, _faults)
