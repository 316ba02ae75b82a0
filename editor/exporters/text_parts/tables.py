"""Tables in plain text: columns of the same width, or a line a cell where they don't fit."""

from editor.exporters.text_parts.width import columns_of

_GAP = "  "


def table_lines(rows: list[list[str]], aligned: tuple[str, ...], columns: int) -> list[str]:
    """The lines of a table.

    Args:
        rows: Of the same length; the first is the header.
        aligned: ``left``, ``center``, ``right`` or empty, a column each.
        columns: How wide it may be; 0 for any width.
    """
    if not rows or not rows[0]:
        return []
    widths = [max(map(columns_of, column)) for column in zip(*rows, strict=True)]
    if columns and sum(widths) + len(_GAP) * (len(widths) - 1) > columns:
        return _by_cell(rows)
    lines = [_GAP.join(map(_padded, row, widths, aligned)).rstrip() for row in rows]
    return [lines[0], _GAP.join("-" * max(1, width) for width in widths), *lines[1:]]


def _by_cell(rows: list[list[str]]) -> list[str]:
    """``Header: cell``, and an empty line between rows."""
    head, *others = rows
    if not others:
        return head
    blocks = (
        [f"{name}: {cell}" if name else cell for name, cell in zip(head, row, strict=True)]
        for row in others
    )
    return [line for block in blocks for line in ("", *block)][1:]


def _padded(cell: str, width: int, aligned: str) -> str:
    space = width - columns_of(cell)
    if aligned == "right":
        return " " * space + cell
    before = space // 2 if aligned == "center" else 0
    return " " * before + cell + " " * (space - before)
