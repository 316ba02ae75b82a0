"""The list's widgets."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.errors import UnknownFieldError
from editor.domain.slug import checked_slug
from editor.ui.importing import import_files
from editor.ui.open_story import OpenStory
from editor.ui.stories.model import RowsModel
from editor.ui.stories.row_painter import ROW_ROLE, RowPainter
from editor.ui.stories.view_model import StoriesList
from editor.ui.theme import Theme, icon

WIDTH_PX = 248


class _SlugLine(QLineEdit):
    """Where the slug of a new story is typed; Escape puts it away."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.hide()
            return
        super().keyPressEvent(event)


class StoriesPane(QWidget):
    """Search above, stories in their groups, *New story* below."""

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self.view_model = StoriesList(open_story, self)
        self.setObjectName("storiesPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.search = self._line("Search stories, captions, people")
        self._search_icon = self.search.addAction(
            icon("search", theme), QLineEdit.ActionPosition.LeadingPosition
        )
        self._model = RowsModel(self)
        self._painter = RowPainter(theme, self)
        self.list = self._list()
        self.empty = QLabel(self)
        self.empty.setObjectName("emptyState")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.new_slug = _SlugLine(self)
        self.new_slug.setPlaceholderText("Slug, like bridge-vote")
        self.new_slug.setAccessibleName("Slug of the new story")
        self.new_slug.hide()
        self.new_button = QPushButton(icon("plus", theme), "New story", self)
        self._arrange()
        self._connect()
        self._show_rows()

    def ask_slug(self) -> None:
        """Ask for the slug of a new story, here in the list."""
        self.new_slug.show()
        self.new_slug.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._painter.theme = theme
        self._search_icon.setIcon(icon("search", theme))
        self.new_button.setIcon(icon("plus", theme))
        self.list.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files from this machine are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Files that are dropped become stories."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        import_files(self._open_story, paths)
        event.acceptProposedAction()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 1, 10)
        layout.setSpacing(8)
        for widget in (self.search, self.new_slug):
            row = QVBoxLayout()
            row.setContentsMargins(10, 0, 10, 0)
            row.addWidget(widget)
            layout.addLayout(row)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        row = QVBoxLayout()
        row.setContentsMargins(10, 0, 10, 0)
        row.addWidget(self.new_button)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.view_model.look_for)
        # Made when there is something to clear: it costs the start 4 ms.
        self.search.textEdited.connect(lambda _: self.search.setClearButtonEnabled(True))
        self.search.returnPressed.connect(self._open_first)
        self.view_model.rows_changed.connect(self._show_rows)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.new_button.clicked.connect(self.ask_slug)
        self.new_slug.returnPressed.connect(self._create)
        self._open_story.replaced.connect(self._mark_open)
        self._open_story.library_opened.connect(self._show_empty)

    def _show_rows(self) -> None:
        self._model.set_rows(self.view_model.rows)
        self._show_empty()
        self._mark_open()

    def _show_empty(self) -> None:
        words = self.view_model.words
        is_empty = not self.view_model.rows
        self.empty.setVisible(is_empty and (bool(words) or self._open_story.newsroom is not None))
        self.list.setVisible(not self.empty.isVisibleTo(self))
        self.empty.setText(
            f"No story has “{words}” in its text, captions or people."
            if words
            else "No stories yet. Begin one below, or press Ctrl+O to bring in wire copy or "
            "Markdown. Files can be dropped here, too."
        )

    def _mark_open(self) -> None:
        open_id = self._open_story.fields.id
        self._painter.open_id = open_id
        for number, row in enumerate(self.view_model.rows):
            if row.listing is not None and row.listing.id == open_id:
                self.list.setCurrentIndex(self._model.index(number))
                break
        self.list.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        listing = index.data(ROW_ROLE).listing
        if listing is not None and listing.id != self._open_story.fields.id:
            self._open_story.open(listing.id)

    def _open_first(self) -> None:
        for number, row in enumerate(self.view_model.rows):
            if row.listing is not None:
                self._open(self._model.index(number))
                return

    def _create(self) -> None:
        try:
            slug = checked_slug(self.new_slug.text().strip())
        except UnknownFieldError as error:
            self._open_story.banner.emit(error.message, error.hint)
            return
        self.new_slug.clear()
        self.new_slug.hide()
        self._open_story.create(slug)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        return line

    def _list(self) -> QListView:
        view = QListView(self)
        view.setObjectName("storiesList")
        view.setAccessibleName("Stories")
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setModel(self._model)
        view.setItemDelegate(self._painter)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTabKeyNavigation(False)
        return view
