"""Lines of text as runs: their looks, their links, their marks of footnotes."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote

from editor.exporters.docx_parts.draft import Draft
from editor.exporters.docx_parts.xml import made
from editor.markup.story_blocks import Span, Spans

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# What may stand in an address as it is; one that holds anything else can't be opened in Word.
_OF_ADDRESSES = "!#$%&'()*+,-./:;=?@[]_~"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_BREAKS = re.compile(r"([\n\t])")


def runs(draft: Draft, spans: Spans) -> Iterator["Element"]:
    """The runs of a line; those of a link stand in one."""
    for span in spans:
        if span.note:
            yield _mark(draft, span.note)
        elif span.address:
            yield _link(draft, span.address, [run(draft, span, style="Hyperlink")])
        else:
            yield run(draft, span)


def link(draft: Draft, address: str, text: str) -> "Element":
    """A link of its own."""
    return _link(draft, address, [run(draft, Span(text), style="Hyperlink")])


def run(draft: Draft, span: Span, style: str = "") -> "Element":
    """Text of one look, with its line ends; a style of ours goes before those of the look."""
    looks = []
    chosen = style or ("CodeText" if span.code else "")
    if chosen:
        looks.append(made("w:rStyle", {"w:val": chosen}))
    if span.strong:
        looks += [made("w:b"), made("w:bCs")]
    if span.emphasis:
        looks += [made("w:i"), made("w:iCs")]
    if draft.is_right_to_left and _has_right_to_left(span.text):
        looks.append(made("w:rtl"))
    parts = (_piece(each) for each in _BREAKS.split(span.text) if each)
    return made("w:r", {}, *([made("w:rPr", {}, *looks)] if looks else []), *parts)


def plain(draft: Draft, text: str, style: str = "") -> "Element":
    """A run of text that has no look but its style's."""
    return run(draft, Span(" ".join(text.split())), style)


def paragraph(
    draft: Draft, style: str, content: Iterable["Element"], *settings: "Element"
) -> "Element":
    """A paragraph.

    Args:
        draft: The document.
        style: The id of its style.
        content: Runs and links.
        settings: What it has of its own, in the order of the schema, ``w:jc`` last.
    """
    own = list(settings)
    if draft.is_right_to_left:
        later = [each for each in own if each.tag.endswith(("}ind", "}jc"))]
        own = [*(each for each in own if each not in later), made("w:bidi"), *later]
    return made("w:p", {}, made("w:pPr", {}, made("w:pStyle", {"w:val": style}), *own), *content)


def _piece(text: str) -> "Element":
    return {"\n": made("w:br"), "\t": made("w:tab")}.get(text, made("w:t", text=text))


def _link(draft: Draft, address: str, content: list["Element"]) -> "Element":
    target = quote(address, safe=_OF_ADDRESSES)
    name = draft.related("hyperlink", target, is_external=True)
    return made("w:hyperlink", {"r:id": name, "w:history": "1"}, *content)


def _mark(draft: Draft, note: str) -> "Element":
    """The mark of a footnote; a note can't have a real one of its own."""
    look = made("w:rPr", {}, made("w:rStyle", {"w:val": "FootnoteReference"}))
    if draft.is_in_note or note not in draft.notes:
        return made("w:r", {}, look, made("w:t", text=note))
    draft.cited.append(note)
    number = {"w:id": str(len(draft.cited))}
    return made("w:r", {}, look, made("w:footnoteReference", number))


def _has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in text)
