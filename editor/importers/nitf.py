"""NITF, with or without its namespace: of wires, of Superdesk, and our own."""

from editor.importers.contract import Imported, Importer
from editor.importers.measure import check_markup
from editor.importers.nitf_parts.read import told_by_nitf
from editor.importers.xml_parts.document import root_of, sure_of
from editor.importers.xml_parts.told import story_of

_SURE = 95


def _recognises(_: str, data: bytes) -> int:
    """Its outermost element says so."""
    return sure_of(data, ("nitf",), _SURE)


def _read(file_name: str, data: bytes) -> Imported:
    check_markup(file_name, data)
    return story_of(file_name, data, told_by_nitf(root_of(file_name, data, ("nitf",), "NITF")))


NITF = Importer("NITF", _recognises, _read)
