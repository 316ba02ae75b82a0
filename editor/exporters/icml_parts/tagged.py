"""Paragraphs with styles as InDesign tagged text (Adobe's tagged text guide, verbose tags)."""

import re
from collections.abc import Iterable, Iterator

from editor.exporters.icml_parts.body import Printed
from editor.exporters.icml_parts.styled import (
    BOLD,
    BOLD_ITALIC,
    CHARACTER_STYLES,
    DATELINE,
    ITALIC,
    MARK,
    PARAGRAPH_STYLES,
    Run,
    Styled,
    StyledTable,
)
from editor.markup.characters import printable

_LINE_END = "\r\n"
_FORCED_BREAK = "<0x000A>"
_FOOTNOTE_NUMBER = "<0x0004>"
_TAGGED = re.compile(r"[\\<>]")
_LOOKS = {
    DATELINE: "<cTypeface:Bold>",
    BOLD: "<cTypeface:Bold>",
    ITALIC: "<cTypeface:Italic>",
    BOLD_ITALIC: "<cTypeface:Bold Italic>",
    MARK: "<cPosition:Superscript>",
}


def tagged_text(paragraphs: Iterable[Printed]) -> str:
    """The whole file; it is meant for UTF-16, little-endian, with a mark of the byte order."""
    lines = ["<UNICODE-WIN>", "<Version:8><FeatureSet:InDesign-Roman>"]
    lines += [f"<DefineCharStyle:{name}={_LOOKS.get(name, '')}>" for name in CHARACTER_STYLES]
    lines += [f"<DefineParaStyle:{name}=>" for name in PARAGRAPH_STYLES]
    lines += [_printed(paragraph) for paragraph in paragraphs]
    return _LINE_END.join(lines) + _LINE_END


def _printed(paragraph: Printed) -> str:
    if isinstance(paragraph, StyledTable):
        return f"<ParaStyle:Table cell>{_table(paragraph)}"
    return f"<ParaStyle:{paragraph.style}>{_point(paragraph)}{_runs(paragraph.runs)}"


def _point(paragraph: Styled) -> str:
    if not paragraph.is_point:
        return ""
    return "•\t" if paragraph.number is None else f"{paragraph.number}.\t"


def _runs(runs: Iterable[Run]) -> str:
    return "".join(_pieces(runs))


def _pieces(runs: Iterable[Run]) -> Iterator[str]:
    for run in runs:
        if run.note:
            yield _note(run.note)
        elif run.look:
            yield f"<CharStyle:{run.look}>{_escaped(run.text)}<CharStyle:>"
        else:
            yield _escaped(run.text)


def _note(paragraphs: tuple[Styled, ...]) -> str:
    inside = _LINE_END.join(map(_printed, paragraphs))
    first = "<ParaStyle:Footnote>"
    numbered = inside.replace(first, f"{first}{_FOOTNOTE_NUMBER}\t", 1)
    return f"<CharStyle:{MARK}><FootnoteStart:>{numbered}<FootnoteEnd:><CharStyle:>"


def _table(table: StyledTable) -> str:
    """The table on one line, as InDesign writes them."""
    rows, columns = len(table.rows), len(table.rows[0]) if table.rows else 0
    heads = 1 if rows > 1 else 0
    body = "".join(_row(row, is_head=at < heads) for at, row in enumerate(table.rows))
    return f"<TableStart:{rows},{columns}:{heads}:0>{'<ColStart:>' * columns}{body}<TableEnd:>"


def _row(row: tuple[tuple[Run, ...], ...], *, is_head: bool) -> str:
    style = "Table head" if is_head else "Table cell"
    cells = (f"<CellStart:1,1><ParaStyle:{style}>{_runs(runs)}<CellEnd:>" for runs in row)
    return f"<RowStart:>{''.join(cells)}<RowEnd:>"


def _escaped(text: str) -> str:
    r"""Text with its own ``<``, ``>`` and ``\`` marked as such, on one line."""
    marked = _TAGGED.sub(lambda sign: f"\\{sign[0]}", printable(text).replace("\ufeff", ""))
    return re.sub("[\n\u2028\u2029]", _FORCED_BREAK, marked)
