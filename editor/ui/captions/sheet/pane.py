"""The contact sheet.

``ContactSheet(session, theme)``. Signals: ``entered_photo`` (Return on a photo), ``kept(photos)``
(files that were dropped or pasted are in the library now).
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from editor.ui.captions.session import CaptionSession
from editor.ui.captions.sheet.delegate import SheetDelegate
from editor.ui.captions.sheet.filters import SheetFilters
from editor.ui.captions.sheet.keeping import SheetKeeping
from editor.ui.captions.sheet.model import SheetModel
from editor.ui.captions.sheet.narrowing import Narrowing
from editor.ui.captions.sheet.pictures import SheetPictures
from editor.ui.captions.sheet.view import SheetView
from editor.ui.theme import Theme
from editor.ui.theme.look import label

NO_MATCH = "No photo matches."


class ContactSheet(QWidget):
    """Photos small, with what they lack; search, filters and order above them."""

    entered_photo = Signal()
    kept = Signal(object)

    def __init__(
        self, session: CaptionSession, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.narrowing = Narrowing(session, self)
        self.pictures = SheetPictures(session.open_story, self)
        self.filters = SheetFilters(theme)
        self._delegate = SheetDelegate(self.narrowing, self.pictures, theme, self)
        model = SheetModel(session, self.narrowing, self.pictures)
        self.view = SheetView(session, model, self._delegate)
        self.keeping = SheetKeeping(session.open_story, self)
        self._empty = label(NO_MATCH, "soft", wraps=True)
        self.show_all = QPushButton("Show all photos")
        self.count = label("", "soft")
        self._bar = QProgressBar()
        self._bar.setAccessibleName("Photos kept in the library")
        self.cancel = QPushButton("Cancel")
        self.cancel.setAccessibleName("Stop adding photos")
        self._progress = QWidget()
        self._arrange()
        self._connect()
        self.setFocusProxy(self.view)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        self.filters.set_theme(theme)
        self.view.viewport().update()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Keep files and folders in the library."""
        if self.keeping.keep(paths):
            self._bar.setRange(0, 0)
            self._progress.show()

    def _connect(self) -> None:
        self.filters.asked.connect(self.narrowing.ask)
        self.narrowing.changed.connect(self._show)
        self._session.selection_changed.connect(self._show_count)
        self.view.entered_photo.connect(self.entered_photo)
        self.view.files_given.connect(self.take_files)
        self.show_all.clicked.connect(self.filters.clear)
        self.cancel.clicked.connect(self.keeping.cancel)
        self.keeping.progressed.connect(self._show_progress)
        self.keeping.ended.connect(self._progress.hide)
        self.keeping.kept.connect(self.kept)

    def _arrange(self) -> None:
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel)
        self._progress.hide()
        for widget in (self._empty, self.count):
            widget.setContentsMargins(14, 4, 14, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._empty)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.view, 1)
        column.addWidget(self._progress)
        column.addWidget(self.count)

    def _show(self) -> None:
        is_empty = bool(self._session.photos) and not self.narrowing.digests
        self._empty.setVisible(is_empty)
        self.show_all.setVisible(is_empty)
        self._show_count()

    def _show_count(self) -> None:
        shown, count = len(self.narrowing.digests), len(self._session.photos)
        words = f"{shown:,} of {count:,} shown" if shown != count else f"{count:,} shown"
        selected = len(self._session.selected)
        self.count.setText(f"{words} · {selected:,} selected" if selected > 1 else words)

    def _show_progress(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
