"""InCopy stories, judged by the rules of InDesign's own schema that a story can break."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.exporters.judging.contract import Judge
from editor.markup.safe_xml import BrokenXmlError, read_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SURE = 95
_SNIPPET = re.compile(rb'<\?aid SnippetType="InCopyInterchange"\?>')
# In which order the children of the document come.
_ORDER = (
    *("RootCharacterStyleGroup", "RootParagraphStyleGroup", "RootCellStyleGroup"),
    *("RootTableStyleGroup", "Story", "HyperlinkURLDestination", "Hyperlink"),
)

_INSIDE = {
    "Document": set(_ORDER),
    "RootCharacterStyleGroup": {"CharacterStyle"},
    "RootParagraphStyleGroup": {"ParagraphStyle"},
    "RootCellStyleGroup": {"CellStyle"},
    "RootTableStyleGroup": {"TableStyle"},
    "CharacterStyle": {"Properties"},
    "ParagraphStyle": {"Properties"},
    "Hyperlink": {"Properties"},
    "Properties": {"BasedOn", "Destination"},
    "Story": {"StoryPreference", "InCopyExportOption", "ParagraphStyleRange"},
    "ParagraphStyleRange": {"CharacterStyleRange", "HyperlinkTextSource"},
    "HyperlinkTextSource": {"CharacterStyleRange"},
    "CharacterStyleRange": {"Content", "Br", "Footnote", "Table"},
    "Footnote": {"ParagraphStyleRange"},
    "Table": {"Row", "Column", "Cell"},
    "Cell": {"ParagraphStyleRange"},
}
_WITH_WORDS = {"Content", "BasedOn", "Destination"}
_NEEDS_SELF = {
    *("Document", "Story", "CharacterStyle", "ParagraphStyle", "CellStyle", "TableStyle"),
    *("Table", "Row", "Column", "Cell", "Hyperlink", "HyperlinkURLDestination"),
    "HyperlinkTextSource",
}
_REFERENCES = (
    *("AppliedParagraphStyle", "AppliedCharacterStyle", "AppliedCellStyle", "AppliedTableStyle"),
    "Source",
)


def _recognises(file_name: str, data: bytes) -> int:
    if _SNIPPET.search(data[:2000]):
        return _SURE
    return _SURE if file_name.lower().endswith(".icml") else 0


def _faults(data: bytes) -> tuple[str, ...]:
    try:
        root = read_xml(data)
    except BrokenXmlError as error:
        return (f"No well-formed XML: {error}.",)
    return tuple(_found(root, data))


def _found(root: "Element", data: bytes) -> Iterator[str]:
    if not _SNIPPET.search(data[:2000]):
        yield "It doesn’t say that it is an InCopy story (SnippetType)."
    if root.tag != "Document" or not re.fullmatch(r"\d+\.\d", root.get("DOMVersion", "")):
        yield "The root isn’t a Document with a DOMVersion."
        return
    children = [str(child.tag) for child in root]
    places = [_ORDER.index(tag) for tag in children if tag in _ORDER]
    if places != sorted(places):
        yield "The parts of the document are out of order."
    if children.count("Story") != 1:
        yield "There isn’t one story."
    yield from _faults_of_names(root)
    for element in root.iter("*"):
        yield from _faults_of(element)


def _faults_of_names(root: "Element") -> Iterator[str]:
    """Names that stand twice, and what is referred to but isn't there."""
    names = Counter(name for each in root.iter("*") if (name := each.get("Self")))
    yield from (f"Self “{name}” stands twice." for name, count in names.items() if count > 1)
    wanted = [
        (str(each.tag), to)
        for each in root.iter("*")
        for key in _REFERENCES
        if (to := each.get(key))
    ]
    wanted += [(str(each.tag), each.text or "") for each in root.iter("BasedOn", "Destination")]
    for tag, to in dict.fromkeys(wanted):
        if to not in names:
            yield f"{tag} refers to “{to}”, which isn’t there."


def _faults_of(element: "Element") -> Iterator[str]:
    tag, line = str(element.tag), element.sourceline
    for child in element.iterchildren("*"):
        if child.tag not in _INSIDE.get(tag, ()):
            yield f"Line {line}: {child.tag} can’t stand in {tag}."
    if tag in _NEEDS_SELF and not element.get("Self"):
        yield f"Line {line}: {tag} has no Self."
    if (
        tag not in _WITH_WORDS
        and "".join([element.text or "", *(child.tail or "" for child in element)]).strip()
    ):
        yield f"Line {line}: words stand in {tag}, outside Content."
    if tag == "Table":
        yield from _faults_of_table(element)


def _faults_of_table(table: "Element") -> Iterator[str]:
    line = table.sourceline
    rows = [int(table.get(name, "0")) for name in ("HeaderRowCount", "BodyRowCount")]
    columns = int(table.get("ColumnCount", "0"))
    if rows[1] < 1 or columns < 1:
        yield f"Line {line}: a table without rows or columns."
    if len(table.findall("Row")) != sum(rows) or len(table.findall("Column")) != columns:
        yield f"Line {line}: a table has other rows or columns than it says."
    wanted = {f"{column}:{row}" for row in range(sum(rows)) for column in range(columns)}
    if {cell.get("Name") for cell in table.findall("Cell")} != wanted:
        yield f"Line {line}: the cells of a table don’t fill it."


ICML_JUDGE = Judge("InCopy 8.0, InDesign’s structure", _recognises, _faults)
