"""The preview, beside the text.

``PreviewPane(open_story, thumbnails, theme)``. Signal: ``closed()`` at Esc or the button; hide it
then. It works only while it is shown.
"""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QHideEvent, QKeyEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.open_story import OpenStory
from editor.ui.preview.following import Following
from editor.ui.preview.page_style import style_of
from editor.ui.preview.page_view import PageView
from editor.ui.preview.view_model import PAGE, PreviewViewModel
from editor.ui.theme import Theme, icon, load_italics
from editor.ui.theme.look import label
from editor.ui.thumbnails import Thumbnails
from editor.ui.writing.plain_surface import PlainSurface


class PreviewPane(QWidget):
    """The page as readers will see it, or the exact text of another format."""

    closed = Signal()

    def __init__(
        self,
        open_story: OpenStory,
        thumbnails: Thumbnails,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_italics()
        self._following: Following | None = None
        self.model = PreviewViewModel(open_story, self)
        self._thumbnails, self._theme = thumbnails, theme
        self.setProperty("look", "beside-page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Preview")
        self.formats = QComboBox(self)
        self.formats.setAccessibleName("Format of the preview")
        for name, text in self.model.formats.items():
            self.formats.addItem(text, name)
        self.formats.setCurrentIndex(self.formats.findData(PAGE))
        self.browser = QPushButton(" Open in browser", self)
        self.browser.setAccessibleName("Open in browser")
        self.close_button = QToolButton(self)
        self.close_button.setProperty("look", "flat")
        self.close_button.setAccessibleName("Close the preview")
        self.close_button.setToolTip("Close the preview (Esc)")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page = PageView(self._picture, self)
        self.exact = QPlainTextEdit(self)
        self.exact.setReadOnly(True)
        self.exact.setFrameShape(QFrame.Shape.NoFrame)
        self.exact.document().setDocumentMargin(14)
        self.exact.setTabChangesFocus(True)
        self.exact.setAccessibleName("Exact text of the export")
        self._fault = label("", "soft", wraps=True)
        self._fault.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._arrange()
        self.formats.activated.connect(lambda: self.model.choose(self.formats.currentData()))
        self.browser.clicked.connect(self.model.open_in_browser)
        self.close_button.clicked.connect(self.closed)
        self.model.changed.connect(self._show)
        self.model.opened.connect(_open)
        thumbnails.ready.connect(self._show_pictures)
        self.set_theme(theme)

    def follow(self, surface: PlainSurface) -> None:
        """Scroll with the text, and the text with this."""
        self._following = Following(surface, self.page)
        self.model.section = self._following.section

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Pass the keyboard on; a focus proxy would take what stands before it out of Tab's way."""
        self.page.setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.browser.setIcon(icon("external-link", theme))
        self.close_button.setIcon(icon("x", theme, 16, theme.soft))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Somebody looks: make it."""
        super().showEvent(event)
        self.model.turn_on(on=True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody looks any more."""
        super().hideEvent(event)
        self.model.turn_on(on=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(14, 8, 8, 8)
        above.setSpacing(8)
        above.addWidget(label("Preview", "title"))
        above.addStretch(1)
        for widget in (self.formats, self.browser, self.close_button):
            above.addWidget(widget)
        self._views = QStackedWidget(self)
        for view in (self.page, self.exact, self._fault):
            self._views.addWidget(view)
        rule = QFrame()
        rule.setProperty("look", "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(rule)
        column.addWidget(self._views, 1)

    def _show(self) -> None:
        if self.model.fault:
            self._fault.setText(self.model.fault)
            self._views.setCurrentWidget(self._fault)
        elif self.model.is_page:
            self.page.show_page(self.model.page, style_of(self._theme))
            self._views.setCurrentWidget(self.page)
            if self._following is not None:
                self._following.show_caret()
        else:
            text = self.model.document.decode("utf-8", "replace")
            at = self.exact.verticalScrollBar().value()
            self.exact.setPlainText(text)
            self.exact.verticalScrollBar().setValue(at)
            self._views.setCurrentWidget(self.exact)

    def _show_pictures(self, digest: str) -> None:
        if digest in self.model.pictures.values() and self.model.is_page:
            self._show()

    def _picture(self, path: str) -> QPixmap | None:
        digest = self.model.pictures.get(path)
        return self._thumbnails.of(digest, self.model.crop_of(digest)) if digest else None


def _open(document: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(document)))
