"""``body.content`` of NITF as HTML with the classes of our dialect, for the one reader of HTML."""

from collections.abc import Callable, Iterable
from html import escape

from editor.importers.nitf_parts.inline import inline, piece
from editor.importers.nitf_parts.media import is_above, is_beside, is_lead, media_html
from editor.importers.xml_parts.tree import Element, child, children, every, name_of, raw_text

_CLASSES = frozenset(
    {"kicker", "standfirst", "editors-note", "tagline", "correction", "byline", "embed"}
)
_LEVELS = frozenset({"h3", "h4", "h5", "h6"})
_ALIGNED = frozenset({"left", "center", "right"})


def content_html(contents: Iterable[Element]) -> str:
    """The text of ``body.content`` elements, its footnotes at the end."""
    found = [*contents]
    text = "\n".join(filter(None, map(_blocks, found)))
    notes = [note for content in found for note in every(content, "fn")]
    if not notes:
        return text
    items = "\n".join(_note(note, number) for number, note in enumerate(notes, 1))
    return f'{text}\n<div class="footnotes">\n<ol>\n{items}\n</ol>\n</div>'


def _blocks(element: Element) -> str:
    """The blocks inside an element; text and inline elements beside them become paragraphs."""
    parts = _Parts()
    parts.add_text(escape(element.text or "", quote=False))
    for each in element:
        write = _WRITERS.get(name_of(each))
        if write is None:
            parts.add_text(piece(each))
        else:
            parts.add_block(write(each), joins=name_of(each) == "media" and is_beside(each))
        parts.add_text(escape(each.tail or "", quote=False))
    return "\n".join(parts.taken())


class _Parts:
    """Blocks of HTML, in the making."""

    def __init__(self) -> None:
        self._blocks: list[list[str]] = []  # each with those that stand beside it
        self._loose = ""

    def add_text(self, html: str) -> None:
        self._loose += html

    def add_block(self, html: str, *, joins: bool) -> None:
        """Add a block, or put it beside the last one."""
        self._close()
        if not html:
            return
        if joins and self._blocks:
            self._blocks[-1].append(html)
        else:
            self._blocks.append([html])

    def taken(self) -> list[str]:
        self._close()
        return [
            f'<div class="gallery">{"".join(each)}</div>' if len(each) > 1 else each[0]
            for each in self._blocks
        ]

    def _close(self) -> None:
        if self._loose.strip():
            self._blocks.append([f"<p>{self._loose.strip()}</p>"])
        self._loose = ""


def _paragraph(element: Element) -> str:
    kind = element.get("class", "")
    return f"<p{_class(kind if kind in _CLASSES else '')}>{inline(element)}</p>"


def _subhead(element: Element) -> str:
    kind = element.get("class", "")
    tag = kind if kind in _LEVELS else "h2"
    return f"<{tag}>{inline(element)}</{tag}>"


def _quote(element: Element) -> str:
    kind = element.get("class", "")
    blocks = _blocks_beside_credit(element)
    credit = child(element, "credit")
    who = inline(credit).strip() if credit is not None else ""
    if kind == "factbox":
        return f'<aside class="factbox">{blocks}</aside>'
    if kind == "pullquote":
        caption = f"<figcaption>{who}</figcaption>" if who else ""
        return f'<figure class="pullquote"><blockquote>{blocks}</blockquote>{caption}</figure>'
    return f"<blockquote>{blocks}{f'<p>{who}</p>' if who else ''}</blockquote>"


def _blocks_beside_credit(element: Element) -> str:
    inside = [each for each in children(element) if name_of(each) != "credit"]
    loose = (element.text or "").strip()
    return (f"<p>{escape(loose)}</p>" if loose else "") + "\n".join(
        _blocks(each) if name_of(each) == "block" else _any(each) for each in inside
    )


def _any(element: Element) -> str:
    write = _WRITERS.get(name_of(element))
    return write(element) if write else f"<p>{piece(element)}</p>"


def _block(element: Element) -> str:
    inside = _blocks(element)
    is_box = element.get("class", "") == "factbox"
    return f'<aside class="factbox">{inside}</aside>' if is_box else inside


def _listing(element: Element) -> str:
    tag = name_of(element)
    start = element.get("seqnum", "")
    counts = f' start="{start}"' if tag == "ol" and start.isdecimal() else ""
    points = "".join(f"<li>{_cell(each)}</li>" for each in children(element, "li"))
    return f"<{tag}{counts}>{points}</{tag}>"


def _cell(element: Element) -> str:
    """What is in a point or a cell: a line, and blocks behind it."""
    first = next((each for each in element if name_of(each) in _WRITERS), None)
    if first is None:
        return inline(element)
    line = inline(element, until=first).strip()
    rest = [each for each in element if name_of(each) in _WRITERS]
    return (f"<p>{line}</p>" if line else "") + "\n".join(
        _any(each) + (f"<p>{escape(tail)}</p>" if (tail := (each.tail or "").strip()) else "")
        for each in rest
    )


def _terms(element: Element) -> str:
    """Terms and what is said of them, as paragraphs."""
    return "\n".join(
        f"<p><strong>{inline(each)}</strong></p>" if name_of(each) == "dt" else _blocks(each)
        for each in children(element, "dt", "dd")
    )


def _table(element: Element) -> str:
    caption = child(element, "caption")
    title = f"<p><strong>{inline(caption)}</strong></p>" if caption is not None else ""
    rows = "".join(_row(each) for each in every(element, "tr"))
    return f'{title}<div class="table"><table>{rows}</table></div>' if rows else title


def _row(element: Element) -> str:
    cells = ""
    for each in children(element, "th", "td"):
        tag, aligned = name_of(each), each.get("align", "")
        cells += f"<{tag}{_class(aligned if aligned in _ALIGNED else '')}>{inline(each)}</{tag}>"
    return f"<tr>{cells}</tr>"


def _wire_table(element: Element) -> str:
    table = child(element, "table")
    return _table(table) if table is not None else _blocks(element)


def _media(element: Element) -> str:
    html = media_html(element, "lead" if is_lead(element) and not is_above(element) else "")
    return f'<div class="lead">{html}</div>' if html and is_above(element) else html


def _aside(element: Element) -> str:
    """A note in the text: to readers if it says so."""
    is_public = element.get("noteclass") == "editorsnote"
    return "\n".join(
        f'<p class="editors-note">{inline(each)}</p>' if is_public else _paragraph(each)
        for each in every(element, "p")
    )


def _code(element: Element) -> str:
    return f"<pre><code>{escape(raw_text(element), quote=False)}\n</code></pre>"


def _note(element: Element, number: int) -> str:
    name = element.get("id", "").removeprefix("fn-") or str(number)
    blocks = "".join(map(_blocks, children(element, "body.content")))
    back = f'<a href="#fnref:{escape(name)}" class="footnote-backref">↩</a>'
    whole = (
        f"{blocks.removesuffix('</p>')} {back}</p>" if blocks.endswith("</p>") else blocks + back
    )
    return f'<li id="fn:{escape(name)}">{whole}</li>'


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""


def _nothing(_: Element) -> str:
    return ""


_WRITERS: dict[str, Callable[[Element], str]] = {
    "p": _paragraph,
    "hl1": _subhead,
    "hl2": _subhead,
    "bq": _quote,
    "block": _block,
    "body.content": _blocks,
    "ul": _listing,
    "ol": _listing,
    "dl": _terms,
    "table": _table,
    "nitf-table": _wire_table,
    "media": _media,
    "note": _aside,
    "pre": _code,
    "hr": lambda _: "<hr>",
    "fn": _nothing,  # they stand at the end
    "abstract": _blocks,
    "byline": _paragraph,
    "dateline": _paragraph,
    "datasource": _paragraph,
    "copyrite": _paragraph,
    # What machines read of a block.
    "tobject": _nothing,
    "key-list": _nothing,
    "nitf-table-metadata": _nothing,
}
