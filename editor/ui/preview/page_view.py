"""Shows an exported page, with the pictures that it names."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPixmap, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

_MARGIN_PX = 20


class PageView(QTextBrowser):
    """A page for reading; its links lead nowhere, its pictures come from memory.

    Args:
        picture_of: Gives the picture of a path in the page; None while it isn't there.
    """

    def __init__(
        self, picture_of: Callable[[str], QPixmap | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture_of = picture_of
        self._html = ""
        self._made_for_px = 0
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN_PX)
        self.setAccessibleName("Preview of the page")

    def show_html(self, html: str, style: str) -> None:
        """Show a page where the last one stood."""
        at = self.verticalScrollBar().value()
        self._html = html
        self._made_for_px = self.viewport().width()
        self.document().setDefaultStyleSheet(style)
        self.setHtml(html)
        self.verticalScrollBar().setValue(at)

    def loadResource(self, kind: int, url: QUrl | str) -> Any:  # noqa: N802
        """Pictures by their path; nothing else is ever loaded, least of all from the network."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        path = url.toString() if isinstance(url, QUrl) else url
        picture = self._picture_of(path)
        width = max(self.viewport().width() - 2 * _MARGIN_PX, 1)
        if picture is None:
            empty = QPixmap(width, width // 3)
            empty.fill(self.palette().mid().color())
            return empty
        ratio = self.devicePixelRatioF()
        made = picture.scaledToWidth(
            round(min(width, picture.width()) * ratio), Qt.TransformationMode.SmoothTransformation
        )
        made.setDevicePixelRatio(ratio)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Pictures are as wide as the column."""
        super().resizeEvent(event)
        if self._html and abs(self.viewport().width() - self._made_for_px) > _MARGIN_PX:
            self.show_html(self._html, self.document().defaultStyleSheet())
