"""An exported page as pages of paper."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote

from PySide6.QtCore import QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImageReader,
    QPagedPaintDevice,
    QPainter,
    QTextDocument,
)

from editor.ui.printing.page_breaks import keep_together
from editor.ui.printing.rich_text import rich_text
from editor.ui.theme import SANS, SERIF

MARGIN_MM = 20.0
_POINTS_AN_INCH = 72
_FOOT_PT = 30
_FOOT_TEXT_PT = 8.0
# A picture is never enlarged beyond this, nor higher than half of the page.
_LEAST_PICTURE_DPI = 110
_HIGHEST_PICTURE = 0.5
_BESIDE = 0.96  # of its share of the line is what a picture beside others takes
# Sizes of type in points; distances in pixels, which is all that Qt takes, at 96 an inch.
_STYLE = f"""
    body {{ font-family: "{SERIF}"; font-size: 11pt; color: #000000; }}
    h1 {{ font-size: 22pt; font-weight: 600; margin: 0 0 9px 0; line-height: 84%; }}
    h2 {{ font-size: 14pt; font-weight: 600; margin: 18px 0 5px 0; line-height: 90%; }}
    h3 {{ font-size: 12pt; font-weight: 600; margin: 14px 0 5px 0; }}
    h4, h5, h6 {{ font-size: 11pt; font-weight: 600; margin: 13px 0 5px 0; }}
    p {{ margin: 0 0 9px 0; }}
    ul, ol {{ margin: 0 0 9px 0; }}
    li {{ margin: 0 0 4px 0; }}
    a {{ color: #1b4f82; text-decoration: none; }}
    code, pre {{ font-family: "Courier New", monospace; font-size: 9.5pt; }}
    pre {{ margin: 0 0 9px 0; background-color: #f3f3f3; white-space: pre-wrap; }}
    blockquote {{ margin: 9px 30px 9px 30px; color: #333333; }}
    .footnote-ref {{ color: #000000; }}
    .over {{ font-family: "{SANS}"; font-size: 9pt; font-weight: 600; color: #8f1d21; }}
    .standfirst {{ font-size: 13pt; color: #333333; line-height: 92%; }}
    .by {{ font-family: "{SANS}"; font-size: 9pt; margin: 4px 0 14px 0; }}
    .byline {{ font-weight: 600; }}
    .picture {{ margin: 12px 0 4px 0; }}
    .figcaption {{ font-family: "{SANS}"; font-size: 8.5pt; color: #444444; margin: 0 0 14px 0; }}
    .pullquote {{ font-size: 16pt; font-style: italic; color: #8f1d21; text-align: center;
        margin: 14px 40px 4px 40px; line-height: 88%; }}
    .pullquote-source {{ font-family: "{SANS}"; font-size: 8.5pt; color: #444444;
        text-align: center; margin: 0 40px 16px 40px; }}
    .factbox-heading {{ font-family: "{SANS}"; font-size: 11pt; font-weight: 600; }}
    table.factbox {{ margin: 10px 0 14px 0; background-color: #f3f0ea; }}
    td.factbox {{ font-family: "{SANS}"; font-size: 9.5pt; padding: 12px 16px 6px 16px;
        border-top: 3px solid #8f1d21; }}
    table.embargo-box, table.note-box, table.embed-box {{ margin: 4px 0 14px 0; }}
    table.correction-box {{ margin: 14px 0 4px 0; }}
    td.embargo-box {{ font-family: "{SANS}"; font-size: 9.5pt; font-weight: 600; color: #8f1d21;
        padding: 6px 0 0 0; border-top: 2px solid #8f1d21; border-bottom: 2px solid #8f1d21; }}
    td.note-box {{ font-family: "{SANS}"; font-size: 9.5pt; padding: 7px 0 0 0;
        border-top: 1px solid #999999; border-bottom: 1px solid #999999; }}
    td.correction-box {{ font-family: "{SANS}"; font-size: 9.5pt; padding: 7px 0 0 0;
        border-top: 1px solid #999999; }}
    td.embed-box {{ font-family: "{SANS}"; font-size: 9pt; padding: 8px 10px 0 10px;
        border: 1px solid #bbbbbb; }}
    table {{ margin: 6px 0 14px 0; }}
    td.head {{ font-family: "{SANS}"; font-size: 9pt; font-weight: 600; padding: 4px 8px;
        border-bottom: 2px solid #444444; }}
    td.cell {{ font-family: "{SANS}"; font-size: 9pt; padding: 4px 8px;
        border-bottom: 1px solid #bbbbbb; }}
    .tagline {{ font-style: italic; margin: 14px 0 9px 0; }}
    .footnotes {{ font-size: 9pt; }}
    time {{ color: #444444; }}
"""


class Paper(QTextDocument):
    """A page for a printer.

    Args:
        page: The exported page, with its pictures beside it.
        device: Decides about size and resolution; its page layout must be set.
    """

    def __init__(self, page: Path, device: QPagedPaintDevice) -> None:
        super().__init__()
        self._folder = page.parent.resolve()
        self._unit = device.logicalDpiX() / _POINTS_AN_INCH
        area = device.pageLayout().paintRectPixels(device.logicalDpiX())
        self._width = float(area.width())
        self._height = area.height() - _FOOT_PT * self._unit
        # Qt takes lengths in HTML for pixels of the screen, and enlarges them for the device.
        screen = QGuiApplication.primaryScreen()
        self._dots_a_pixel = device.logicalDpiX() / screen.logicalDotsPerInchX()
        # The pages are laid out by the metrics of this device: it must live as long as they do.
        self._device = device
        self.documentLayout().setPaintDevice(device)
        self.setDocumentMargin(0)
        self.setDefaultFont(QFont(SERIF, 11))
        html, is_right_to_left = rich_text(page.read_text(encoding="utf-8"), self._size_of)
        self.setDefaultStyleSheet(_STYLE)
        if is_right_to_left:
            option = self.defaultTextOption()
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            self.setDefaultTextOption(option)
        self.setHtml(html)
        self.setPageSize(QSizeF(self._width, self._height))
        keep_together(self)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802
        """Pictures that lie beside the page, and nothing else."""
        path = self._picture(name.toString() if isinstance(name, QUrl) else name)
        if kind != QTextDocument.ResourceType.ImageResource.value or path is None:
            return None
        return QImageReader(str(path)).read()

    def draw_on(self, painter: QPainter, number: int, foot: str) -> None:
        """Draw a page, from 0, with the line at its foot; the page's number follows it."""
        top = number * self._height
        painter.save()
        painter.translate(0, -top)
        # A point less, or the upper edge of the next page's picture is seen.
        self.drawContents(painter, QRectF(0, top, self._width, self._height - self._unit))
        painter.restore()
        font = QFont(SANS)
        font.setPointSizeF(_FOOT_TEXT_PT)
        painter.setFont(font)
        painter.setPen(Qt.GlobalColor.darkGray)
        line = QRectF(0, self._height, self._width, _FOOT_PT * self._unit)
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, foot)
        pages = f"{number + 1} of {self.pageCount()}"
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, pages)

    def _size_of(self, name: str, share: float) -> tuple[int, int] | None:
        """How large a picture is printed: its pixels are not the printer's."""
        path = self._picture(name)
        size = QImageReader(str(path)).size() if path is not None else QSizeF().toSize()
        if not size.isValid() or not size.width() or not size.height():
            return None
        room = self._width if share == 1 else self._width * share * _BESIDE
        dots = self._unit * _POINTS_AN_INCH / _LEAST_PICTURE_DPI
        of_height = size.width() / size.height()
        width = min(room, size.width() * dots, self._height * _HIGHEST_PICTURE * of_height)
        width /= self._dots_a_pixel
        return max(round(width), 1), max(round(width / of_height), 1)

    def _picture(self, name: str) -> Path | None:
        path = (self._folder / unquote(name)).resolve()
        return path if path.is_relative_to(self._folder) and path.is_file() else None


def print_page(page: Path, device: QPagedPaintDevice, foot: str) -> int:
    """Print an exported page.

    Args:
        page: It, with its pictures beside it.
        device: A printer or a PDF writer.
        foot: Stands at the foot of every page.

    Returns:
        How many pages; 0 if the device can't be drawn on.
    """
    painter = QPainter()
    if not painter.begin(device):
        return 0
    paper = Paper(page, device)
    for number in range(paper.pageCount()):
        if number:
            device.newPage()
        paper.draw_on(painter, number, foot)
    painter.end()
    return paper.pageCount()
