"""Tables of a page: which of them hold data, and their cells as a grid."""

from collections.abc import Iterator

from editor.markup.from_html.tree import Tag

CELLS = frozenset({"td", "th"})
_SIDES = frozenset({"left", "center", "right"})
_COLUMNS_AT_MOST = 60
_CELL_AT_MOST = 400  # characters; longer is prose, and the table a way to lay out a page
_NOT_IN_CELLS = frozenset({"table", "ul", "ol", "blockquote", "h1", "h2", "h3", "figure", "iframe"})


def captions_of(table: Tag) -> list[Tag]:
    """What stands over a table as its caption."""
    return [each for each in table.inside if isinstance(each, Tag) and each.name == "caption"]


def rows_of(table: Tag) -> list[Tag]:
    """The rows of a table, not those of tables in it."""
    found = []
    for each in table.inside:
        if isinstance(each, Tag) and each.name == "tr":
            found.append(each)
        elif isinstance(each, Tag) and each.name in {"thead", "tbody", "tfoot"}:
            found += [row for row in each.inside if isinstance(row, Tag) and row.name == "tr"]
    return found


def cells_of(row: Tag) -> list[Tag]:
    """The cells of a row."""
    return [each for each in row.inside if isinstance(each, Tag) and each.name in CELLS]


def holds_data(table: Tag) -> bool:
    """Whether rows and columns mean something: at least two of each, and short cells."""
    if table.attrs.get("role") in {"presentation", "none"}:
        return False
    rows = [cells_of(row) for row in rows_of(table)]
    if len(rows) < 2 or max(map(len, rows)) < 2:  # noqa: PLR2004
        return False
    return all(_is_short(cell) for row in rows for cell in row)


def aligned(table: Tag) -> tuple[str, ...]:
    """How the columns of a table stand, by the cells of its first row: a side or empty, each."""
    rows = rows_of(table)
    return tuple(_side(cell) for cell in cells_of(rows[0])) if rows else ()


def _side(cell: Tag) -> str:
    told = [cell.attrs.get("align", "").lower(), *cell.classes]
    return next((each for each in told if each in _SIDES), "")


def grid_of(table: Tag) -> list[list[Tag | None]]:
    """The cells by row and column, all rows as long; None where a cell reaches over or none is."""
    grid: list[list[Tag | None]] = []
    hanging: dict[int, int] = {}
    for row in rows_of(table):
        line: list[Tag | None] = []
        for cell in cells_of(row):
            _skip_hanging(line, hanging)
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            for _ in range(width):
                if height > 1:
                    hanging[len(line)] = height - 1
                line.append(None)
            line[len(line) - width] = cell
        _skip_hanging(line, hanging)
        grid.append(line[:_COLUMNS_AT_MOST])
    width = max(map(len, grid), default=0)
    return [[*line, *[None] * (width - len(line))] for line in grid]


def loose_cells(table: Tag) -> Iterator[Tag]:
    """Every cell of a table that only lays out a page."""
    for row in rows_of(table):
        yield from cells_of(row)


def _skip_hanging(line: list[Tag | None], hanging: dict[int, int]) -> None:
    while hanging.get(len(line), 0) > 0:
        hanging[len(line)] -= 1
        line.append(None)


def _span(cell: Tag, name: str) -> int:
    value = cell.attrs.get(name, "")
    is_number = value.isascii() and value.isdigit() and len(value) < 4  # noqa: PLR2004
    return min(max(int(value), 1), _COLUMNS_AT_MOST) if is_number else 1


def _is_short(cell: Tag) -> bool:
    return len(cell.text()) <= _CELL_AT_MOST and not any(
        each.name in _NOT_IN_CELLS for each in cell.tags()
    )
