"""Tables: those of the text, boxes of one cell, galleries side by side."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from editor.exporters.docx_parts.draft import Draft
from editor.exporters.docx_parts.lines import paragraph, runs
from editor.exporters.docx_parts.sheet import twips
from editor.exporters.docx_parts.xml import made
from editor.markup.story_blocks import Spans, Table

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_STYLES = {"center": "TableCenter", "right": "TableRight"}


def table(draft: Draft, block: Table) -> "Element":
    """A table of the text; its first row is repeated on every page."""

    def cell(spans: Spans, side: str, *, is_header: bool) -> list["Element"]:
        set_to = [made("w:jc", {"w:val": side})] if is_header and side in _STYLES else []
        style = "TableHeader" if is_header else _STYLES.get(side, "TableText")
        return [paragraph(draft, style, runs(draft, spans), *set_to)]

    rows = [
        [
            cell(spans, side, is_header=number == 0)
            for spans, side in zip(row, block.aligned, strict=True)
        ]
        for number, row in enumerate(block.rows)
    ]
    return grid(draft, "StoryTable", rows, has_header=True)


def grid(
    draft: Draft,
    style: str,
    rows: Sequence[Sequence[Iterable["Element"]]],
    *,
    has_header: bool = False,
) -> "Element":
    """A table as wide as the text, its columns alike.

    Args:
        draft: The document.
        style: The id of its style.
        rows: What stands in each cell; the last of it is a paragraph.
        has_header: Whether the first row is one of headers.
    """
    columns = max(map(len, rows), default=0)
    width = {"w:w": twips(draft.sheet.text_width_mm / max(columns, 1)), "w:type": "dxa"}
    return made(
        "w:tbl",
        {},
        made(
            "w:tblPr",
            {},
            made("w:tblStyle", {"w:val": style}),
            *([made("w:bidiVisual")] if draft.is_right_to_left else []),
            made("w:tblW", {"w:w": twips(draft.sheet.text_width_mm), "w:type": "dxa"}),
            made("w:tblLayout", {"w:type": "fixed"}),
            made("w:tblLook", {"w:val": "0020" if has_header else "0000"}),
        ),
        made("w:tblGrid", {}, *(made("w:gridCol", {"w:w": width["w:w"]}) for _ in range(columns))),
        *(
            _row([_cell(content, width) for content in row], is_header=has_header and not number)
            for number, row in enumerate(rows)
        ),
    )


def _row(cells: Sequence["Element"], *, is_header: bool) -> "Element":
    settings = [made("w:cantSplit"), *([made("w:tblHeader")] if is_header else [])]
    return made("w:tr", {}, made("w:trPr", {}, *settings), *cells)


def _cell(content: Iterable["Element"], width: dict[str, str]) -> "Element":
    return made("w:tc", {}, made("w:tcPr", {}, made("w:tcW", width)), *content)
