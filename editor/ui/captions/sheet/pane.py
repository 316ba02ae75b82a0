"""The contact sheet.

``ContactSheet(session, theme)``. Signals: ``entered_photo`` (Return on a photo), ``kept(photos)``
(files that were dropped or pasted are in the library now), ``folder_given(path)``.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from editor.domain.errors import CopydeskError
from editor.ui import tasks
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
    folder_given = Signal(object)
    """A folder was dropped or pasted: it is to be looked at."""

    def __init__(
        self, session: CaptionSession, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.narrowing = Narrowing(session, self)
        self.pictures = SheetPictures(session, self)
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
        self.progress = QWidget()
        """To be shown where it is seen while the sheet is empty, too."""
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
            self.show_progress(0, 0)

    def keep_selected(self, pattern: str) -> None:
        """Keep those photos of a folder or card that are selected, with their stars and flags."""
        session = self._session
        shots = [session.places[each] for each in self.narrowing.digests if each in session.places]
        chosen = [each for each in shots if each.photo.digest in session.selected]
        choices = {}
        for shot in chosen:
            photo = session.photo(shot.photo.digest) or shot.photo
            choices[shot.path] = {"rating": photo.rating, "flag": photo.flag}
        files = [path for each in chosen for path in each.files]
        if self.keeping.keep(files, pattern, choices):
            self.show_progress(0, 0)

    def show_progress(self, done: int, of: int) -> None:
        """So many are done, of how many; 0 of 0 while that isn't known."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self.progress.show()

    def end_progress(self) -> None:
        """Nothing is on its way any longer."""
        self.progress.setVisible(self.keeping.is_running)

    def _given(self, paths: Sequence[Path]) -> None:
        """One folder is looked at; files, and several folders, are kept."""
        if len(paths) > 1:
            self.take_files(paths)
            return
        path = paths[0]
        failed = partial(self._cannot_ask, path)
        tasks.run_beside(path.is_dir, done=partial(self._is_folder, path), failed=failed)

    def _is_folder(self, path: Path, is_folder: bool) -> None:  # noqa: FBT001 - a task's answer
        self.folder_given.emit(path) if is_folder else self.take_files([path])

    def _cannot_ask(self, path: Path, _: CopydeskError) -> None:
        self.take_files([path])

    def _connect(self) -> None:
        self.filters.asked.connect(self.narrowing.ask)
        self.filters.left.connect(self.view.setFocus)
        self.narrowing.changed.connect(self._show)
        self.narrowing.learned.connect(self._show_learned)
        self._session.selection_changed.connect(self._show_count)
        self.view.entered_photo.connect(self.entered_photo)
        self.view.files_given.connect(self._given)
        self.show_all.clicked.connect(self.filters.clear)
        self.cancel.clicked.connect(self.keeping.cancel)
        self.keeping.progressed.connect(self.show_progress)
        self.keeping.ended.connect(self.end_progress)
        self.keeping.kept.connect(self.kept)

    def _arrange(self) -> None:
        row = QHBoxLayout(self.progress)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel)
        self.progress.hide()
        for widget in (self._empty, self.count):
            widget.setContentsMargins(14, 4, 14, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._empty)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.view, 1)
        column.addWidget(self.count)

    def _show(self) -> None:
        self._keep_seen_selected()
        is_empty = bool(self._session.photos) and not self.narrowing.digests
        self._empty.setVisible(is_empty)
        self.show_all.setVisible(is_empty)
        self._show_count()

    def _keep_seen_selected(self) -> None:
        """What is left out of the sheet isn't selected any longer: it would be edited unseen."""
        seen = set(self.narrowing.digests)
        selected = tuple(each for each in self._session.selected if each in seen)
        if seen and selected != self._session.selected:
            self._session.select(selected or self.narrowing.digests[:1])

    def _show_learned(self) -> None:
        self.filters.show_stories(self.narrowing.used_in.values())
        self.view.viewport().update()

    def _show_count(self) -> None:
        shown, count = len(self.narrowing.digests), len(self._session.photos)
        words = f"{shown:,} of {count:,} shown" if shown != count else f"{count:,} shown"
        selected = len(self._session.selected)
        self.count.setText(f"{words} · {selected:,} selected" if selected > 1 else words)
