"""Lines of XML, for documents whose readers look at more than XML asks: CDATA, a line each."""

from collections.abc import Iterable, Mapping
from html import escape

from editor.markup.characters import printable

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def element(name: str, text: str = "", attributes: Mapping[str, str] | None = None) -> str:
    """An element with words in it.

    Args:
        name: With the prefix of its namespace.
        text: Escaped here; without it the element is empty.
        attributes: By name; those without a value are left out.
    """
    opening = name + _attributes(attributes or {})
    return f"<{opening}>{_escaped(text)}</{name}>" if text else f"<{opening}/>"


def cdata(name: str, text: str, attributes: Mapping[str, str] | None = None) -> str:
    """An element whose words stand as they are; what would end them is parted."""
    kept = printable(text).replace("]]>", "]]]]><![CDATA[>")
    return f"<{name}{_attributes(attributes or {})}><![CDATA[{kept}]]></{name}>"


def around(name: str, inner: Iterable[str], attributes: Mapping[str, str] | None = None) -> str:
    """An element with elements in it, each of which begins a line; empty ones are left out."""
    lines = "\n".join(filter(None, inner))
    return f"<{name}{_attributes(attributes or {})}>\n{lines}\n</{name}>"


def document(root: str) -> bytes:
    """The document of that root element."""
    return f"{HEAD}\n{root}\n".encode()


def _escaped(text: str) -> str:
    return escape(printable(text), quote=False)


def _attributes(attributes: Mapping[str, str]) -> str:
    """One space for each that is one: a parser makes a space of a line end in an attribute."""
    return "".join(
        f' {name}="{escape(printable(value))}"' for name, value in attributes.items() if value
    )
