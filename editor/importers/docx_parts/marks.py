"""What mammoth makes of a Word document of ours, with the marks that fragments have."""

import re
from collections.abc import Callable, Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

_PARAGRAPHS = {
    "Title": "h1",
    "Kicker": "p.kicker",
    "Subtitle": "p.standfirst",
    "Byline": "p.byline",
    "Embargo": "p.embargo",
    "Editors Note": "p.editors-note",
    "Picture": "p.picture",
    "Lead Picture": "p.picture-over-text",
    "Lead Picture In Text": "p.picture-that-leads",
    "Caption": "p.caption",
    "Quote": "blockquote > p",
    "Intense Quote": "div.pullquote > p",
    "Pull Quote Source": "p.pullquote-source",
    "Table Right": "p.right",
    "Table Center": "p.center",
    "Factbox Heading": "p.factbox-heading",
    "Embed": "p.embed",
    "Code": "pre",
    "Horizontal Line": "hr",
    "Tagline": "p.tagline",
    "Correction": "p.correction",
    "Spacer": "p.spacer",
}
_CHARACTERS = {
    "Dateline": "span.dateline",
    "Credit": "span.credit",
    "Label": "strong",
    "Correction Date": "time",
    "Code Text": "code",
}
_LISTS = {"Quote": "blockquote", "Intense Quote": "div.pullquote"}
_LEVELS = 5
_START = re.compile(r"_list_\d+_start_(\d{1,9})")
_PICTURES = frozenset({"picture", "picture-over-text", "picture-that-leads"})
_SIDES = frozenset({"right", "center"})
_LEFT_OUT = frozenset({"spacer", "embargo"})


def style_map() -> str:
    """Our styles, as mammoth wants to be told of them."""
    lines = [
        *(
            f"p[style-name='{style}']:{kind}-list({level}) => "
            f"{path} > {_within(level)}{tag} > li:fresh"
            for style, path in _LISTS.items()
            for kind, tag in (("unordered", "ul"), ("ordered", "ol"))
            for level in range(1, _LEVELS + 1)
        ),
        *(f"p[style-name='{style}'] => {path}:fresh" for style, path in _PARAGRAPHS.items()),
        *(f"r[style-name='{style}'] => {path}" for style, path in _CHARACTERS.items()),
        *(
            f"p[style-name='List Continue{f' {level}' if level > 1 else ''}'] => "
            f"{_within(level + 1)}p:fresh"
            for level in range(1, _LEVELS + 1)
        ),
        "table[style-name='Factbox'] => table.factbox:fresh",
        "table[style-name='Gallery'] => table.gallery:fresh",
    ]
    return "\n".join(lines)


def _within(level: int) -> str:
    return "ul|ol > li > " * (level - 1)


def marked(html: str, corrected: Sequence[str]) -> str:
    """A fragment of ours.

    Args:
        html: By mammoth, with our style map.
        corrected: When each correction was set.
    """
    root = fromstring(f"<div>{html}</div>")  # noqa: S314 - mammoth wrote it, and no entity
    for element in list(root.iter()):
        _mend(element)
    _regroup(root)
    times = list(root.iter("time"))
    if len(times) == len(corrected):
        for each, at in zip(times, corrected, strict=True):
            each.set("datetime", at)
    return tostring(root, encoding="unicode", method="html")


def _mend(element: Element) -> None:
    """Put right what concerns one element and those just inside it."""
    if element.tag == "pre":
        _as_text(element)
    if element.tag == "ol":
        for mark in element.iterfind("./li/a[@id]"):
            if found := _START.fullmatch(mark.get("id", "")):
                element.set("start", found[1])
    if element.tag == "table" and (rows := list(element.iter("tr")))[1:]:
        for head, cell in zip(rows[0], rows[1], strict=False):  # the header follows its column
            if (side := next((each.get("class") for each in cell), "")) in _SIDES:
                head.set("class", side)


def _as_text(element: Element) -> None:
    """Line ends are text where lines are kept as they are."""
    text = "".join(_lines(element))
    element.clear()
    SubElement(element, "code").text = text


def _lines(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from ("\n",) if child.tag == "br" else _lines(child)
        yield child.tail or ""


def _regroup(parent: Element) -> None:
    """Bring what belongs together into one element: figures, boxes, quotations, bylines."""
    children = list(parent)
    for child in children:
        parent.remove(child)
    while children:
        child = children.pop(0)
        kind = child.get("class", "")
        made = _MAKERS.get(kind)
        if made is not None:
            parent.append(made(child, children))
        elif kind in _PICTURES:
            parent.append(_figure(child, children))
        elif kind not in _LEFT_OUT:
            if child.tag in {"div", "blockquote", "ul", "ol", "li"}:
                _regroup(child)
            parent.append(child)


def _figure(picture: Element, after: list[Element]) -> Element:
    kind = picture.get("class")
    figure = Element("figure", {"class": "lead"} if kind == "picture-that-leads" else {})
    image = next(picture.iter("img"), None)
    caption = after.pop(0) if after and after[0].get("class") == "caption" else None
    awaited = "".join(picture.itertext()).strip()
    if image is not None:
        image.tail = None
        figure.append(image)
    elif awaited:
        figure.set("data-alt", awaited)
    if caption is not None and (len(caption) or (caption.text or "").strip()):
        caption.tag = "figcaption"
        del caption.attrib["class"]
        figure.append(caption)
    if kind != "picture-over-text":
        return figure
    above = Element("div", {"class": "lead"})
    above.append(figure)
    return above


def _pull_quote(quote: Element, after: list[Element]) -> Element:
    figure = Element("figure", {"class": "pullquote"})
    quote.tag = "blockquote"
    del quote.attrib["class"]
    figure.append(quote)
    if after and after[0].get("class") == "pullquote-source":
        source = after.pop(0)
        source.tag = "figcaption"
        del source.attrib["class"]
        figure.append(source)
    return figure


def _factbox(table: Element, _: list[Element]) -> Element:
    box = Element("aside", {"class": "factbox"})
    for cell in table.iter("td"):
        box.extend(list(cell))
    if len(box) and box[0].get("class") == "factbox-heading":
        box[0].tag = "h2"
        del box[0].attrib["class"]
    _regroup(box)
    return box


def _gallery(table: Element, _: list[Element]) -> Element:
    gallery = Element("div", {"class": "gallery"})
    for cell in table.iter("td"):
        gallery.extend(list(cell))
    _regroup(gallery)
    return gallery


def _byline(line: Element, after: list[Element]) -> Element:
    while after and after[0].get("class") == "byline":
        second = after.pop(0)
        line.append(Element("br"))
        line[-1].tail = second.text
        line.extend(list(second))
    return line


_MAKERS: dict[str, Callable[[Element, list[Element]], Element]] = {
    "pullquote": _pull_quote,
    "factbox": _factbox,
    "gallery": _gallery,
    "byline": _byline,
}
