"""From a body to its blocks."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from xml.etree.ElementTree import Element

from editor.markup.addresses import web_address
from editor.markup.characters import restore
from editor.markup.parse import parse
from editor.markup.story_blocks import (
    Code,
    Embed,
    Factbox,
    Listing,
    Note,
    Notes,
    Paragraph,
    Place,
    PullQuote,
    Quote,
    Rule,
    Span,
    Spans,
    StoryBlock,
    StoryBlocks,
    Subhead,
    Table,
)

_SOFT_SPACE = re.compile(r"[ \t\n]+")
_BREAK = "\x1f"  # can't be in a text: the parser has taken control characters out
_AROUND_BREAK = re.compile(rf" ?{_BREAK} ?")
_BLOCKS = frozenset({"p", "ul", "ol", "blockquote", "pre", "figure", "aside", "div", "hr", "table"})
_HEADING = re.compile(r"h([1-6])")


@lru_cache(maxsize=4)  # every exporter, its loss list and its preview ask for the same body
def read_blocks(body: str) -> StoryBlocks:
    """The blocks of a body, in order. Hidden notes are gone, raw HTML is text."""
    return tuple(_blocks(parse(body)))


def _blocks(parent: Element) -> Iterator[StoryBlock]:
    """The blocks in an element; text that stands beside them is a paragraph."""
    loose = _Loose()
    loose.add(parent.text)
    for child in parent:
        if child.tag in _BLOCKS or _HEADING.fullmatch(child.tag):
            yield from loose.taken()
            block = _block(child)
            if block is not None:
                yield block
        else:
            loose.spans += _spans_of(child, Span(""))
        loose.add(child.tail)
    yield from loose.taken()


class _Loose:
    """Text between blocks, gathered until the next one begins."""

    def __init__(self) -> None:
        self.spans: list[Span] = []

    def add(self, text: str | None) -> None:
        if text:
            self.spans.append(Span(text))

    def taken(self) -> Iterator[StoryBlock]:
        spans = _tidy(self.spans)
        self.spans = []
        if spans:
            yield Paragraph(spans)


def _block(element: Element) -> StoryBlock | None:
    read = _READERS.get((element.tag, element.get("class", ""))) or _READERS.get((element.tag, ""))
    return read(element) if read else Subhead(int(element.tag[1]), _line(element))


def _paragraph(element: Element) -> Paragraph | None:
    return Paragraph(spans) if (spans := _line(element)) else None


def _code(element: Element) -> Code:
    return Code(restore("".join(element.itertext())).removesuffix("\n"))


def _place(element: Element) -> Place:
    return Place(tuple(each.get("data-figure", "") for each in element.iter("figure")))


def _quote(element: Element) -> Quote:
    return Quote(tuple(_blocks(element)))


def _embed(element: Element) -> StoryBlock:
    link = element.find("a")
    address = web_address(link.get("href", "")) if link is not None else ""
    return Embed(address) if address else Paragraph(_line(element))


def _pull_quote(element: Element) -> PullQuote:
    quote, who = element.find("blockquote"), element.find("figcaption")
    return PullQuote(
        tuple(_blocks(quote)) if quote is not None else (), _line(who) if who is not None else ()
    )


def _factbox(element: Element) -> Factbox:
    title: Spans = ()
    if len(element) and element[0].tag == "h2":
        title = _line(element[0])
        rest = Element("aside")
        rest.extend(element[1:])
        element = rest
    return Factbox(title, tuple(_blocks(element)))


def _listing(element: Element) -> Listing:
    start = int(element.get("start", "1")) if element.tag == "ol" else None
    return Listing(start, tuple(tuple(_blocks(item)) for item in element if item.tag == "li"))


def _table(element: Element) -> Table:
    rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in element.iter("tr")]
    width = max((len(row) for row in rows), default=0)
    aligned = tuple(cell.get("class", "") for cell in rows[0]) if rows else ()
    cells = (tuple(_line(cell) for cell in row) + ((),) * (width - len(row)) for row in rows)
    return Table(tuple(cells), aligned + ("",) * (width - len(aligned)))


def _notes(element: Element) -> Notes:
    items = [each for each in element.iter("li") if each.get("id", "").startswith("fn:")]
    return Notes(
        tuple(
            Note(str(number), _without_way_back(tuple(_blocks(item))))
            for number, item in enumerate(items, 1)
        )
    )


def _without_way_back(blocks: StoryBlocks) -> StoryBlocks:
    """The blocks without the space that stood before the link back to the text."""
    match blocks:
        case (*before, Paragraph(spans=(*spans, Span() as last))):
            return (*before, Paragraph((*spans, replace(last, text=last.text.rstrip("\u00a0 ")))))
    return blocks


def _line(element: Element) -> Spans:
    return _tidy([*_inside(element, Span(""))])


def _inside(element: Element, look: Span) -> Iterator[Span]:
    if element.text:
        yield replace(look, text=element.text)
    for child in element:
        yield from _spans_of(child, look)
        if child.tail:
            yield replace(look, text=child.tail)


def _spans_of(element: Element, look: Span) -> Iterator[Span]:
    kind = element.get("class", "")
    if element.tag == "br":
        yield replace(look, text=_BREAK)
    elif kind == "footnote-ref":
        yield Span("", note="".join(element.itertext()))
    elif kind != "footnote-backref":
        yield from _inside(element, _look(element, look))


def _look(element: Element, look: Span) -> Span:
    match element.tag:
        case "strong":
            return replace(look, strong=True)
        case "em":
            return replace(look, emphasis=True)
        case "code":
            return replace(look, code=True)
        case "a":
            return replace(look, address=restore(element.get("href", "")))
    return look


def _tidy(spans: list[Span]) -> Spans:
    """Spans of the same look joined, soft spaces as one each, none at the ends of a line."""
    joined: list[Span] = []
    for span in spans:
        if joined and not span.note and replace(span, text="") == replace(joined[-1], text=""):
            joined[-1] = replace(joined[-1], text=joined[-1].text + span.text)
        else:
            joined.append(span)
    tidy: list[Span] = []
    ends_in_space = True
    for span in joined:
        text = span.text if span.code else _SOFT_SPACE.sub(" ", span.text)
        text = _AROUND_BREAK.sub("\n", text)
        if ends_in_space and not span.code:
            text = text.removeprefix(" ")
        if text or span.note:
            ends_in_space = text[-1:] in {" ", "\n"} if text else False
            tidy.append(replace(span, text=restore(text)))
    while tidy and not tidy[-1].note and not tidy[-1].text.rstrip(" \n"):
        tidy.pop()
    if tidy and not tidy[-1].code:
        tidy[-1] = replace(tidy[-1], text=tidy[-1].text.rstrip(" \n"))
    return tuple(tidy)


_READERS: dict[tuple[str, str], Callable[[Element], StoryBlock | None]] = {
    ("p", "embed"): _embed,
    ("p", ""): _paragraph,
    ("hr", ""): lambda _: Rule(),
    ("pre", ""): _code,
    ("figure", "pullquote"): _pull_quote,
    ("figure", ""): _place,
    ("blockquote", ""): _quote,
    ("aside", ""): _factbox,
    ("ul", ""): _listing,
    ("ol", ""): _listing,
    ("div", "gallery"): _place,
    ("div", "table"): _table,
    ("div", "footnotes"): _notes,
}
