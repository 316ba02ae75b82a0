"""JSON and XML as a tree, each branch made when somebody looks into it. No widgets."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from editor.domain.errors import UnreadableFileError
from editor.markup.safe_xml import BrokenXmlError, read_xml

_PAGES = (".html", ".htm")
_XML = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(frozen=True, slots=True)
class Node:
    """A value with a name, or a branch with values.

    Attributes:
        value: Its text; of a branch how many it has.
        branches: Makes the nodes below it; None if there are none.
    """

    name: str
    value: str
    branches: Callable[[], tuple["Node", ...]] | None = None


def is_tree(path: str, data: bytes) -> bool:
    """Whether a document looks like JSON or XML; a page of HTML need not be well-formed."""
    begins = data[:80].removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return begins in {b"{", b"["} or (begins == b"<" and not path.lower().endswith(_PAGES))


def read_tree(path: str, data: bytes) -> Node:
    """The root.

    Raises:
        UnreadableFileError: It is no JSON or XML after all.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        if data.lstrip()[:1] == b"<":
            return _element(read_xml(data))
        return _json(path, json.loads(data))
    except (BrokenXmlError, ValueError, RecursionError) as error:
        raise UnreadableFileError(f"{path} is no tree: {error}.", hint="See its text.") from error


def _json(name: str, value: Any) -> Node:
    match value:
        case dict() if value:
            return Node(
                name,
                _count(len(value), "field"),
                lambda: tuple(_json(key, each) for key, each in value.items()),
            )
        case list() if value:
            return Node(
                name,
                _count(len(value), "item"),
                lambda: tuple(_json(f"{number}", each) for number, each in enumerate(value, 1)),
            )
        case str():
            return Node(name, value)
    return Node(name, json.dumps(value))


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _element(element: Any) -> Node:
    name = _name(element)
    if not element.attrib and not len(element):
        return Node(name, element.text or "")
    text = "" if len(element) else element.text or ""
    return Node(name, text.strip(), lambda: tuple(_parts(element)))


def _parts(element: Any) -> Iterator[Node]:
    """Attributes, then text and elements as they follow each other."""
    for key, value in element.attrib.items():
        yield Node(f"@{_short(key, element.nsmap)}", value)
    if len(element) and (element.text or "").strip():
        yield Node("text", element.text)
    for each in element:
        yield _element(each)
        if (each.tail or "").strip():
            yield Node("text", each.tail)


def _name(element: Any) -> str:
    if not isinstance(element.tag, str):  # a comment or an instruction
        return "comment" if str(element).startswith("<!--") else f"?{element.target}"
    return _short(element.tag, element.nsmap)


def _short(name: str, prefixes: Any) -> str:
    """A name as it stands in the document: with its prefix, not with its namespace."""
    if name.startswith(_XML):
        return f"xml:{name.removeprefix(_XML)}"
    address, _, local = name.removeprefix("{").rpartition("}")
    prefix = next((short for short, it in prefixes.items() if it == address), None)
    return f"{prefix}:{local}" if prefix else local
