"""The page that a difference is written on: inline, or in two columns."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from editor.ui.difference.sections import Kind, Row, Run, Section
from editor.ui.theme import SANS, SERIF, Theme

_TEXT_PX = 16
_SMALL_PX = 12
_LINE_PERCENT = 118
_GAP_PX = 10.0
# A page that nobody can read to its end need not be laid out to its end.
_MOST_ROWS = 400
_NOTHING = "Nothing differs."


class DifferencePage:
    """Writes sections into a document and remembers where the changes stand.

    Args:
        document: What is written on; what stood there goes.
        theme: Its colours.
        in_columns: Whether the versions stand side by side.
    """

    def __init__(self, document: QTextDocument, theme: Theme, *, in_columns: bool) -> None:
        self.changes: list[tuple[int, int]] = []
        """Where a change begins and ends, in the order of the page."""
        self.parts: list[list[tuple[int, int, Kind]]] = []
        """What went and what came in each change."""
        self._theme = theme
        self._in_columns = in_columns
        self._rows_left = _MOST_ROWS
        document.clear()
        self._cursor = QTextCursor(document)

    def write(self, sections: Sequence[Section]) -> None:
        """Write it all."""
        self._cursor.beginEditBlock()
        if not sections:
            self._line(_NOTHING, self._plain(self._theme.soft), 0)
        for number, section in enumerate(sections):
            heading = self._plain(self._theme.dim, QFont.Weight.DemiBold)
            self._line(section.title, heading, 0 if number == 0 else 2 * _GAP_PX)
            rows = section.rows[: self._rows_left]
            self._rows_left -= len(rows)
            if self._in_columns:
                self._table(rows)
            else:
                self._paragraphs(rows)
            if len(rows) < len(section.rows):
                left = sum(row.is_changed for row in section.rows[len(rows) :])
                self._line(
                    f"{left} more changed paragraphs", self._plain(self._theme.soft), _GAP_PX
                )
        self._cursor.endEditBlock()

    def _paragraphs(self, rows: Iterable[Row]) -> None:
        for row in rows:
            if row.folded:
                self._line(_folded_text(row), self._plain(self._theme.soft), _GAP_PX)
            else:
                self._begin(_GAP_PX)
                self._runs(row.runs)

    def _table(self, rows: Sequence[Row]) -> None:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(6)
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        form.setColumnWidthConstraints([half, half])
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        table = self._cursor.insertTable(len(rows), 2, form)
        for number, row in enumerate(rows):
            if row.folded:
                table.mergeCells(number, 0, 1, 2)
                self._cursor = table.cellAt(number, 0).firstCursorPosition()
                self._cursor.insertText(_folded_text(row), self._plain(self._theme.soft))
                continue
            for column, kind in enumerate((Kind.OUT, Kind.IN)):
                self._cursor = table.cellAt(number, column).firstCursorPosition()
                self._space(0)
                self._runs([run for run in row.runs if run.kind in {kind, Kind.SAME}])
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)

    def _runs(self, runs: Iterable[Run]) -> None:
        left = [*runs]
        while left:
            run = left.pop(0)
            begin = self._cursor.position()
            # A paragraph that went doesn't run into the one that stands after it.
            ends = "\u2028" if left and run.kind is not Kind.SAME and run.text[-1:] == "\n" else ""
            self._cursor.insertText(_shown(run) + ends, self._format(run.kind))
            if run.kind is not Kind.SAME:
                self._remember(begin, self._cursor.position(), run.kind)

    def _remember(self, begin: int, end: int, kind: Kind) -> None:
        """What went and what came in its place is one change."""
        if self.changes and self.changes[-1][1] == begin:
            self.changes[-1] = (self.changes[-1][0], end)
            self.parts[-1].append((begin, end, kind))
        else:
            self.changes.append((begin, end))
            self.parts.append([(begin, end, kind)])

    def _line(self, text: str, form: QTextCharFormat, space_px: float) -> None:
        self._begin(space_px)
        self._cursor.insertText(text, form)

    def _begin(self, space_px: float) -> None:
        if self._cursor.position() or self._cursor.block().text():
            self._cursor.insertBlock()
        self._space(space_px)

    def _space(self, space_px: float) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(space_px)
        block.setLineHeight(
            _LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        self._cursor.setBlockFormat(block)

    def _plain(self, colour: QColor, weight: int = QFont.Weight.Normal) -> QTextCharFormat:
        form = QTextCharFormat()
        font = QFont(SANS)
        font.setPixelSize(_SMALL_PX)
        font.setWeight(QFont.Weight(weight))
        form.setFont(font)
        form.setForeground(colour)
        return form

    def _format(self, kind: Kind) -> QTextCharFormat:
        """Nobody has to tell red from green: what went is struck, what came is underlined."""
        form = QTextCharFormat()
        font = QFont(SERIF)
        font.setPixelSize(_TEXT_PX)
        font.setStrikeOut(kind is Kind.OUT)
        font.setUnderline(kind is Kind.IN)
        form.setFont(font)
        theme = self._theme
        ink, ground = {
            Kind.SAME: (theme.ink, None),
            Kind.OUT: (theme.red, theme.red_on),
            Kind.IN: (theme.green, theme.green_on),
        }[kind]
        form.setForeground(ink)
        if ground is not None:
            form.setBackground(ground)
        return form


def mark_of(kind: Kind, theme: Theme) -> QTextCharFormat:
    """How a part of the change that is looked at stands out: in its colour, the other way round."""
    form = QTextCharFormat()
    form.setForeground(theme.page)
    form.setBackground(theme.red if kind is Kind.OUT else theme.green)
    return form


def _shown(run: Run) -> str:
    """A paragraph that was split or joined shows the mark that printers know."""
    if run.kind is Kind.SAME:
        return run.text
    lines = [line for line in run.text.split("\n") if line]
    ends = "¶" if run.text.endswith("\n") else ""
    return ("¶\u2028" if run.text.startswith("\n") and lines else "") + "¶\u2028".join(lines) + ends


def _folded_text(row: Row) -> str:
    return f"⋯  {row.folded} unchanged paragraph{'s' if row.folded > 1 else ''}"
