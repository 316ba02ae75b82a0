"""Elements by their plain names, whatever their namespace."""

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from lxml import etree

    Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no other name for it
else:
    Element = object

_SOFT_SPACE = re.compile(r"[ \t\r\n]+")


def name_of(element: Element) -> str:
    """The name without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The elements directly inside one, of any of these names; all of them if none is given."""
    for child in element if element is not None else ():
        if name_of(child) and (not names or name_of(child) in names):
            yield child


def child(element: Element | None, *path: str) -> Element | None:
    """The first element at the end of a path of names; None if there is none."""
    for name in path:
        element = next(children(element, name), None)
    return element


def every(element: Element | None, *names: str) -> Iterator[Element]:
    """The elements of these names, at any depth."""
    for each in element.iter() if element is not None else ():
        if name_of(each) in names:
            yield each


def own_text(element: Element) -> str:
    """What stands for a node that is no element: an entity that XML doesn't know, such as nbsp."""
    text = element.text or ""
    return unescape(text) if text.startswith("&") and not isinstance(element.tag, str) else ""


def raw_text(element: Element | None) -> str:
    """All text inside an element, its spaces as they are."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for each in element:
        parts += [raw_text(each) if name_of(each) else own_text(each), each.tail or ""]
    return "".join(parts)


def text_of(element: Element | None) -> str:
    """All text inside an element, soft spaces as one."""
    return _SOFT_SPACE.sub(" ", raw_text(element)).strip(" ")
