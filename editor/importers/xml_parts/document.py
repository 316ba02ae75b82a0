"""A file as an XML document; whatever is wrong with it is told in a sentence."""

import re

from editor.domain.errors import UnreadableFileError
from editor.importers.contract import SIZE_LIMIT_OCTETS
from editor.importers.decode import decode
from editor.importers.xml_parts.tree import Element, every, name_of
from editor.markup.safe_xml import BrokenXmlError, read_xml

_BEGINNING = 4_000  # octets in which a document's outermost element begins
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_OUTERMOST = re.compile(rb"<\s*(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s>/]")
_NO_ELEMENT = re.compile(rb"<!--.*?(?:-->|$)|<\?.*?(?:\?>|$)|<!DOCTYPE[^>\[]*", re.DOTALL)
_DEEPEST = 100  # levels
_ASK = "Ask its sender for the file once more."


def sure_of(data: bytes, names: tuple[str, ...], sure: int) -> int:
    """How sure it is by the document's outermost element, without reading the document."""
    start = data[:_BEGINNING].replace(b"\0", b"")  # UTF-16 of Latin letters has one in each
    match = _OUTERMOST.search(_NO_ELEMENT.sub(b"", start))
    return sure if match and match[1].decode("ascii", "replace") in names else 0


def root_of(file_name: str, data: bytes, names: tuple[str, ...], kind: str) -> Element:
    """The element of that name: the outermost one, or the first inside another.

    Raises:
        UnreadableFileError: It is no XML, defines entities, or has no such element.
    """
    if len(data) > SIZE_LIMIT_OCTETS:
        raise UnreadableFileError(
            f"{file_name} has more than {SIZE_LIMIT_OCTETS // 1024**2} MB.",
            hint="Is it the right file? If so, ask for the text without its pictures.",
        )
    root = _read(file_name, data, kind)
    if _is_deep(root):
        raise UnreadableFileError(
            f"{file_name} is nested deeper than any story ({_DEEPEST} levels).", hint=_ASK
        )
    if name_of(root) in names:
        return root
    found = next(every(root, *names), None)
    if found is None:
        raise UnreadableFileError(
            f"{file_name} has no {kind} in it, but “{name_of(root)}”.", hint=_ASK
        )
    return found


def _is_deep(root: Element) -> bool:
    """Whether elements stand in each other deeper than ``_DEEPEST``."""
    level = [root]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


def _read(file_name: str, data: bytes, kind: str) -> Element:
    """The document; where its octets aren't those of the encoding it names, as what they are."""
    try:
        return read_xml(data)
    except BrokenXmlError as error:
        message = str(error)
    if "ncoding" in message or "UTF-8" in message:
        text = _DECLARATION.sub("", decode(file_name, data), count=1)
        try:
            return read_xml(text.encode())
        except BrokenXmlError as error:
            message = str(error)
    raise UnreadableFileError(f"{file_name} is no whole {kind} document: {message}.", hint=_ASK)
