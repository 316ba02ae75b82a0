"""XML judged by an XML Schema that ships with the program; entities off, no network."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from editor.exporters.judging.contract import MOST_FAULTS
from editor.markup.safe_xml import BrokenXmlError, read_xml
from editor.resources import path_of

if TYPE_CHECKING:
    from lxml import etree

_SURE = 90


def xml_faults(data: bytes, schema: str) -> tuple[str, ...]:
    """What breaks a schema, each with its line.

    Args:
        data: The document.
        schema: Path of the XSD under ``resources/schemas``.
    """
    try:
        document = read_xml(data)
    except BrokenXmlError as error:
        return (f"No well-formed XML: {error}.",)
    found = _schema(schema)
    if found.validate(document):
        return ()
    log: Any = found.error_log  # the stubs don't know that it can be gone through
    return tuple(f"Line {each.line}: {each.message}" for each in log)[:MOST_FAULTS]


def root_is(namespace: str, *names: str) -> Callable[[str, bytes], int]:
    """Recognises documents by the namespace (may be empty) and name of their root element."""

    def recognises(_: str, data: bytes) -> int:
        from lxml import etree  # noqa: PLC0415

        if b"<" not in data[:400]:
            return 0
        try:
            tag = etree.QName(read_xml(data).tag)
        except BrokenXmlError:
            return 0
        return _SURE if (tag.namespace or "") == namespace and tag.localname in names else 0

    return recognises


@cache
def _schema(schema: str) -> "etree.XMLSchema":
    from lxml import etree  # noqa: PLC0415

    # A path, so that what it imports is found beside it; those are files of ours, too.
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.XMLSchema(etree.parse(path_of(f"schemas/{schema}"), parser))
