"""Word documents by the rules of their packages (ECMA-376, parts 1 and 2)."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote

from editor.exporters.judging.contract import Judge
from editor.markup.safe_xml import BrokenXmlError, read_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SURE = 95
_MEMBERS_AT_MOST = 5000
_OCTETS_AT_MOST = 40 * 1024 * 1024
_DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, ValueError)
_STYLED = ("pStyle", "rStyle", "tblStyle")


def _recognises(file_name: str, data: bytes) -> int:
    if not data.startswith(b"PK\x03\x04"):
        return 0
    return _SURE if file_name.lower().endswith(".docx") or _DOCUMENT.encode() in data else 0


def _faults(data: bytes) -> tuple[str, ...]:
    try:
        parts = _parts(data)
    except (*_DAMAGE, RuntimeError, NotImplementedError) as error:
        return (f"No package: {error}.",)
    return tuple(_of_parts(parts))


DOCX = Judge("Word document, ECMA-376", _recognises, _faults)


def _parts(data: bytes) -> dict[str, bytes]:
    """The octets of the XML in a package by name; of other parts none are read."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        infos = archive.infolist()
        xml = [each for each in infos if each.filename.endswith((".xml", ".rels"))]
        if len(infos) > _MEMBERS_AT_MOST or sum(each.file_size for each in xml) > _OCTETS_AT_MOST:
            message = "it unpacks to more than can be judged"
            raise ValueError(message)
        if len({each.filename.casefold() for each in infos}) < len(infos):
            message = "two parts have the same name"
            raise ValueError(message)
        parts = dict.fromkeys((each.filename for each in infos), b"")
        return parts | {each.filename: archive.read(each) for each in xml}


def _of_parts(parts: dict[str, bytes]) -> Iterator[str]:
    roots: dict[str, Element] = {}
    for name, octets in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        try:
            roots[name] = read_xml(octets)
        except BrokenXmlError as error:
            yield f"{name}: no well-formed XML, {error}."
    for name in (_TYPES, "_rels/.rels", _DOCUMENT):
        if name not in parts:
            yield f"{name} is missing."
    if _TYPES in roots:
        yield from _of_types(roots[_TYPES], parts)
    for name, root in roots.items():
        if name.endswith(".rels"):
            yield from _of_relations(name, root, parts)
        elif name.startswith("word/"):
            yield from _of_references(name, root, roots)


def _of_types(root: "Element", parts: dict[str, bytes]) -> Iterator[str]:
    """Every part has a type, and the document the right one."""
    endings = {each.get("Extension", "").casefold() for each in root if "Extension" in each.attrib}
    named = {
        each.get("PartName", ""): each.get("ContentType", "")
        for each in root
        if "PartName" in each.attrib
    }
    for part in parts:
        ending = part.rpartition(".")[2].casefold()
        if part != _TYPES and f"/{part}" not in named and ending not in endings:
            yield f"{part} has no content type."
    yield from (f"{name} has a type, but isn't there." for name in named if name[1:] not in parts)
    if _DOCUMENT in parts and named.get(f"/{_DOCUMENT}") != _MAIN:
        yield f"{_DOCUMENT} isn't typed as the main document."


def _of_relations(name: str, root: "Element", parts: dict[str, bytes]) -> Iterator[str]:
    """What is pointed to inside of the package is there, and no id is taken twice."""
    folder = posixpath.dirname(posixpath.dirname(name))
    seen: set[str] = set()
    for each in root:
        key, target = each.get("Id", ""), unquote(each.get("Target", ""))
        if not key or key in seen:
            yield f"{name}: the id “{key}” is empty or taken twice."
        seen.add(key)
        path = posixpath.normpath(posixpath.join("/", folder, target))[1:]
        if each.get("TargetMode") != "External" and path not in parts:
            yield f"{name}: “{target}” isn't in the package."


def _of_references(name: str, root: "Element", roots: dict[str, "Element"]) -> Iterator[str]:
    """Relations, styles, lists and footnotes that a part uses are known."""
    folder, _, file = name.rpartition("/")
    relations = roots.get(f"{folder}/_rels/{file}.rels")
    related = set() if relations is None else {each.get("Id") for each in relations}
    styles = _ids(roots.get("word/styles.xml"), "style", "styleId")
    lists = _ids(roots.get("word/numbering.xml"), "num", "numId")
    notes = _ids(roots.get("word/footnotes.xml"), "footnote", "id")
    for element in root.iter():
        for attribute in ("id", "embed", "link"):
            key = element.get(_R + attribute)
            if key and key not in related:
                yield f"{name}: the relation “{key}” isn't known."
        for tags, known, what, attribute in (
            (_STYLED, styles, "style", "val"),
            (("numId",), {*lists, "0"}, "list", "val"),
            (("footnoteReference",), notes, "footnote", "id"),
        ):
            key = element.get(_W + attribute)
            if element.tag in {_W + tag for tag in tags} and key not in known:
                yield f"{name}: the {what} “{key}” isn't known."


def _ids(root: "Element | None", tag: str, attribute: str) -> set[str | None]:
    if root is None:
        return set()
    return {each.get(_W + attribute) for each in root.iter(_W + tag)}
