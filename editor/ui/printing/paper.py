"""An exported page as pages of paper."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QFont, QImageReader, QPagedPaintDevice, QPainter, QTextDocument

from editor.exporters.old_html import old_html
from editor.ui.theme import SANS, SERIF

_POINTS_AN_INCH = 72
_FOOT_PT = 30
_FOOT_TEXT_PT = 8.0
# A picture is never enlarged beyond this, nor higher than half of the page.
_LEAST_PICTURE_DPI = 110
_HIGHEST_PICTURE = 0.5
_PICTURE = re.compile(r"<img\b([^>]*?)\bsrc=\"([^\"]*)\"", re.IGNORECASE)
# Sizes of type in points; distances in pixels, which is all that Qt takes, at 96 an inch.
_STYLE = f"""
    body {{ font-family: "{SERIF}"; font-size: 11pt; color: #000000; }}
    h1 {{ font-size: 22pt; font-weight: 600; margin: 0 0 5px 0; line-height: 84%; }}
    h2 {{ font-size: 14pt; font-weight: 600; margin: 16px 0 5px 0; }}
    h3 {{ font-size: 11pt; font-weight: 600; margin: 13px 0 5px 0; }}
    p {{ margin: 0 0 9px 0; }}
    a {{ color: #000000; text-decoration: none; }}
    blockquote {{ margin: 11px 21px; font-style: italic; }}
    .by, .over, .figcaption {{ font-family: "{SANS}"; font-size: 8.5pt; color: #333333; }}
    .standfirst {{ font-size: 13pt; color: #333333; }}
    .tagline {{ font-style: italic; color: #333333; }}
    th, td {{ border: 1px solid #888888; padding: 4px 8px; }}
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
        # The pages are laid out by the metrics of this device: it must live as long as they do.
        self._device = device
        self.documentLayout().setPaintDevice(device)
        self.setDocumentMargin(0)
        self.setDefaultFont(QFont(SERIF, 11))
        self.setDefaultStyleSheet(_STYLE)
        html = old_html(page.read_text(encoding="utf-8"))
        self.setHtml(_PICTURE.sub(self._sized, html))
        self.setPageSize(QSizeF(self._width, self._height))

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
        self.drawContents(painter, QRectF(0, top, self._width, self._height))
        painter.restore()
        font = QFont(SANS)
        font.setPointSizeF(_FOOT_TEXT_PT)
        painter.setFont(font)
        painter.setPen(Qt.GlobalColor.darkGray)
        line = QRectF(0, self._height, self._width, _FOOT_PT * self._unit)
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, foot)
        pages = f"{number + 1} of {self.pageCount()}"
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, pages)

    def _sized(self, found: re.Match[str]) -> str:
        """The picture as large as there is room: its pixels are not the printer's."""
        path = self._picture(found[2])
        size = QImageReader(str(path)).size() if path is not None else QSizeF().toSize()
        if not size.isValid() or not size.width():
            return found[0]
        dots = self._unit * _POINTS_AN_INCH / _LEAST_PICTURE_DPI
        room = self._height * _HIGHEST_PICTURE * size.width() / size.height()
        width = round(min(self._width, size.width() * dots, room))
        height = round(width * size.height() / size.width())
        return f'<img width="{width}" height="{height}"{found[1]} src="{found[2]}"'

    def _picture(self, name: str) -> Path | None:
        path = (self._folder / name).resolve()
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
