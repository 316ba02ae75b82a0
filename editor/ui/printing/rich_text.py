"""An exported page in the HTML that Qt lays out: boxes and galleries as tables, figures as blocks.

Qt knows neither figures nor asides, borders of tables but not of paragraphs, and of its style
sheets only plain classes (Supported HTML Subset, Qt 6).
"""

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Sized: TypeAlias = Callable[[str, float], tuple[int, int] | None]
"""From a picture's name and the share of the line it may take to its width and height."""

_LEFT_OUT = ("head", "script", "style", "link", "meta")
_IN_A_ROW = 2
_ITALICS = frozenset({"pullquote", "tagline"})
_LEFT_TO_RIGHT = "\u200e"
_PLAIN = frozenset({"main", "article", "header", "footer", "section", "figure"})
_BOXES = {
    "embargo": "embargo-box",
    "editors-note": "note-box",
    "correction": "correction-box",
    "embed": "embed-box",
}


def rich_text(page: str, sized: Sized) -> tuple[str, bool]:
    """A page, and whether it is read from right to left.

    Args:
        page: HTML of an exported page, or of a part of one.
        sized: How large pictures are; None for one that isn't there.
    """
    from lxml import etree, html  # noqa: PLC0415

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    root = html.document_fromstring(page.encode(), parser=parser)
    etree.strip_elements(root, *_LEFT_OUT, with_tail=False)
    for element in list(root.iter("figure", "aside", "div", "p", "table", "section", "a")):
        _mend(element, sized)
    for image in list(root.iter("img")):
        _sized(image, sized, 1.0)
    for element in root.iter(*_PLAIN):
        element.tag = "div"
    for kicker in root.iterfind(".//span[@class='section']/../span[@class='kicker']"):
        if (section := kicker.getprevious()) is not None:
            section.tail = " · "
    for rule in root.iter("hr"):
        rule.set("width", "30%")
    _set_upright(root)
    is_right_to_left = root.get("dir") == "rtl"
    if is_right_to_left:
        _turn(root)
    return html.tostring(root, encoding="unicode"), is_right_to_left


def _turn(root: "Element") -> None:
    """Qt turns paragraphs, but neither columns nor dates."""
    for row in root.iter("tr"):
        row[:] = reversed(list(row))
    for time in root.iter("time"):
        time.text = f"{_LEFT_TO_RIGHT}{time.text or ''}"


def _set_upright(root: "Element") -> None:
    """Arabic and Hebrew have no italics, and most fonts that have their letters have none."""
    for element in root.iter("em", "p"):
        if not any(map(_is_right_to_left, map(str, element.itertext()))):
            continue
        if element.get("class") in _ITALICS:
            element.set("style", "font-style: normal")
        elif element.tag == "em":
            parent = element.getparent()
            is_look = parent is not None and parent.get("class") in _ITALICS
            element.tag = "span" if is_look else "strong"


def _is_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text)


def _mend(element: "Element", sized: Sized) -> None:
    kind = element.get("class", "")
    match element.tag, kind:
        case "aside", _:
            _factbox(element)
        case "figure", "pullquote":
            _pull_quote(element)
        case "figure", _:
            _figure(element)
        case "div", "gallery":
            _gallery(element, sized)
        case "p", _ if kind in _BOXES:
            del element.attrib["class"]
            _box(_around(element), _BOXES[kind])
        case "section", "corrections":
            _box(element, "correction-box")
        case "table", "":
            _table(element)
        case "a", _:
            _link(element)


def _factbox(box: "Element") -> None:
    _box(box, "factbox")
    for head in box.iter("h2"):
        head.tag = "p"
        head.set("class", "factbox-heading")


def _link(link: "Element") -> None:
    """One that leads to another place of the page leads nowhere on paper."""
    if not link.get("href", "").startswith("#"):
        return
    del link.attrib["href"]
    if link.get("class") == "footnote-backref" and (parent := link.getparent()) is not None:
        parent.remove(link)


def _around(element: "Element") -> "Element":
    """A new element in the place of one, with that one in it."""
    outer, tail = element.makeelement("div"), element.tail
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, outer)
    outer.append(element)
    element.tail, outer.tail = None, tail
    return outer


def _box(element: "Element", kind: str) -> None:
    """Make a table of one cell of it; another class, so that Qt gives it a look."""
    content = list(element)
    text, tail = element.text, element.tail
    element.clear()
    element.tail = tail
    element.tag = "table"
    for name, value in (("class", kind), ("width", "100%"), ("cellspacing", "0")):
        element.set(name, value)
    row = element.makeelement("tr")
    cell = element.makeelement("td", {"class": kind})
    cell.text = text
    cell.extend(content)
    row.append(cell)
    element.append(row)


def _pull_quote(figure: "Element") -> None:
    for quote in figure.iter("blockquote"):
        has_paragraphs = quote.find("p") is not None
        quote.tag = "div" if has_paragraphs else "p"
        for paragraph in quote.iter("p"):
            paragraph.set("class", "pullquote")
    for source in figure.iter("figcaption"):
        source.tag = "p"
        source.set("class", "pullquote-source")
    figure.attrib.pop("class", "")


def _figure(figure: "Element") -> None:
    """The picture in a paragraph of its own, and its words in the next."""
    for image in figure.findall("img"):
        _around(image).tag = "p"
        if (paragraph := image.getparent()) is not None:
            paragraph.set("class", "picture")
    for caption in figure.findall("figcaption"):
        caption.tag = "p"
        caption.set("class", "figcaption")
    figure.attrib.pop("class", "")


def _gallery(gallery: "Element", sized: Sized) -> None:
    figures = list(gallery)
    tail = gallery.tail
    gallery.clear()
    gallery.tail = tail
    gallery.tag = "table"
    gallery.set("class", "gallery")
    gallery.set("width", "100%")
    for at in range(0, len(figures), _IN_A_ROW):
        row = gallery.makeelement("tr")
        for figure in figures[at : at + _IN_A_ROW]:
            cell = gallery.makeelement("td", {"class": "gallery", "width": "50%"})
            figure.tail = None
            for image in list(figure.iter("img")):
                _sized(image, sized, 1 / _IN_A_ROW)
            cell.append(figure)
            row.append(cell)
        gallery.append(row)


def _table(table: "Element") -> None:
    table.set("width", "100%")
    table.set("cellspacing", "0")
    for cell in table.iter("td", "th"):
        side = cell.get("class", "")
        if side in {"right", "center"}:
            cell.set("align", side)
        cell.set("class", "head" if cell.tag == "th" else "cell")
        cell.tag = "td"


def _sized(image: "Element", sized: Sized, share: float) -> None:
    """Give a picture its size on paper; without one it is left out."""
    if image.get("sized"):
        return
    source = image.get("src", "")
    size = sized(source, share)
    parent = image.getparent()
    if size is None:
        if parent is not None:
            parent.remove(image)
        return
    image.attrib.clear()
    for name, value in (("src", source), ("width", size[0]), ("height", size[1]), ("sized", 1)):
        image.set(name, str(value))
