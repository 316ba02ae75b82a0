"""Lines of NITF as HTML: emphasis, links and footnote marks."""

from html import escape

from editor.importers.xml_parts.tree import Element, name_of, own_text

_NOTE = "#fn-"
_TAGS = {
    "strong": "strong",
    "b": "strong",
    "i": "em",
    "code": "code",
    "sub": "sub",
    "sup": "sup",
    "hl1": "strong",
    "hl2": "strong",
}
_CLASSES = {"bold": "strong", "strong": "strong", "b": "strong", "code": "code"}
_LEAST_DATE = 8  # characters of a day: 20261124


def inline(element: Element, *, until: Element | None = None) -> str:
    """What is inside an element as HTML, as one line.

    Args:
        element: A paragraph, a cell, a caption.
        until: A child at which the line ends; it isn't in it.
    """
    parts = [escape(element.text or "", quote=False)]
    for each in element:
        if each is until:
            break
        parts += [piece(each), escape(each.tail or "", quote=False)]
    return "".join(parts)


def piece(element: Element) -> str:
    """One node of a line as HTML."""
    name = name_of(element)
    if not name:
        return escape(own_text(element), quote=False)
    if name == "br":
        return "<br>"
    inside = inline(element)
    if name == "a":
        return _link(element, inside)
    if name == "chron":
        return _day(element, inside)
    tag = _TAGS.get(name)
    if name == "em":
        tag = _CLASSES.get(element.get("class", ""), "em")
    if name == "p":
        return f"{inside}<br>" if element.getnext() is not None else inside
    return f"<{tag}>{inside}</{tag}>" if tag else inside


def _link(element: Element, inside: str) -> str:
    address = element.get("href", "").strip()
    if address.startswith(_NOTE):
        number = escape(address.removeprefix(_NOTE))
        return (
            f'<sup id="fnref:{number}">'
            f'<a href="#fn:{number}" class="footnote-ref">{number}</a></sup>'
        )
    return f'<a href="{escape(address)}">{inside}</a>' if address else inside


def _day(element: Element, inside: str) -> str:
    """A moment as HTML's ``time``: ``20261124T000000Z`` becomes ``2026-11-24T00:00:00Z``."""
    norm = element.get("norm", "")
    day, _, clock = norm.partition("T")
    if not day.isdigit() or len(day) != _LEAST_DATE:
        return inside
    machine = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    if clock[:6].isdigit():
        machine += f"T{clock[:2]}:{clock[2:4]}:{clock[4:6]}{clock[6:]}"
    return f'<time datetime="{escape(machine)}">{inside}</time>'
