"""Footnotes and the foot of the page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.exporters.docx_parts.blocks import Where, blocks
from editor.exporters.docx_parts.draft import Draft
from editor.exporters.docx_parts.lines import paragraph, plain
from editor.exporters.docx_parts.sheet import twips
from editor.exporters.docx_parts.xml import made

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def footnotes(draft: Draft) -> "Element":
    """``footnotes.xml``: the two lines that Word wants there, then a note for each mark."""
    draft.is_in_note = True
    notes = [
        made("w:footnote", {"w:id": str(number)}, *_paragraphs(draft, note))
        for number, note in enumerate(draft.cited, 1)
    ]
    draft.is_in_note = False
    return made(
        "w:footnotes",
        {},
        _line("separator", "-1", "w:separator"),
        _line("continuationSeparator", "0", "w:continuationSeparator"),
        *notes,
    )


def foot(draft: Draft, slug: str) -> "Element":
    """``footer1.xml``: the slug, and which page of how many it is."""
    to_the_end = made("w:tab", {"w:val": "right", "w:pos": twips(draft.sheet.text_width_mm)})
    content = [
        plain(draft, slug),
        made("w:r", {}, made("w:tab")),
        *_field("PAGE"),
        made("w:r", {}, made("w:t", text=" / ")),
        *_field("NUMPAGES"),
    ]
    return made("w:ftr", {}, paragraph(draft, "Footer", content, made("w:tabs", {}, to_the_end)))


def _paragraphs(draft: Draft, note: str) -> Iterator["Element"]:
    look = made("w:rPr", {}, made("w:rStyle", {"w:val": "FootnoteReference"}))
    mark = [
        made("w:r", {}, look, made("w:footnoteRef")),
        made("w:r", {}, made("w:t", text=" ")),
    ]
    yield from blocks(draft, draft.notes[note].blocks, Where("FootnoteText"), mark)


def _line(kind: str, number: str, name: str) -> "Element":
    content = made("w:p", {}, made("w:r", {}, made(name)))
    return made("w:footnote", {"w:type": kind, "w:id": number}, content)


def _field(instruction: str) -> Iterator["Element"]:
    def mark(kind: str) -> "Element":
        return made("w:r", {}, made("w:fldChar", {"w:fldCharType": kind}))

    yield mark("begin")
    yield made("w:r", {}, made("w:instrText", text=instruction))
    yield mark("separate")
    yield made("w:r", {}, made("w:t", text="1"))
    yield mark("end")
