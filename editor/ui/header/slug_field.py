"""The slug, renamed in place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.domain.errors import UnknownFieldError
from editor.domain.slug import checked_slug
from editor.ui.open_story import OpenStory
from editor.ui.undo.keys import undo_by_ledger

_LEAST_PX = 72
_PADDING_PX = 22


class SlugField(QLineEdit):
    """As wide as its slug. Return renames, Escape goes back; a bad slug is said in the banner."""

    def __init__(self, open_story: OpenStory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.setObjectName("slug")
        self.setProperty("look", "plain")
        self.setAccessibleName("Slug")
        self.setToolTip("The desk's short name of this story. Type to rename it.")
        self.setPlaceholderText("No story")
        undo_by_ledger(self, is_kept_till_left=True)
        self.editingFinished.connect(self._rename)
        self.textChanged.connect(self._fit)
        open_story.replaced.connect(self.show_slug)
        open_story.edited.connect(self._edited)
        self.show_slug()

    def show_slug(self) -> None:
        """Show the open story's slug."""
        self.setEnabled(self._open_story.is_open)
        self.setText(self._open_story.fields.slug)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape forgets what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.show_slug()
            self.clearFocus()
            return
        super().keyPressEvent(event)

    def _edited(self, path: str) -> None:
        if path == "slug":
            self.show_slug()

    def _rename(self) -> None:
        if self.text() == self._open_story.fields.slug or not self._open_story.is_open:
            return
        try:
            slug = checked_slug(self.text().strip())
        except UnknownFieldError as error:
            self._open_story.banner.emit(error.message, error.hint)
            self.show_slug()
            return
        self._open_story.edit(slug=slug)

    def _fit(self) -> None:
        text = self.text() or self.placeholderText()
        width = QFontMetrics(self.font()).horizontalAdvance(text) + _PADDING_PX
        self.setFixedWidth(max(_LEAST_PX, width))
