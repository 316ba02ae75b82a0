"""The list's widgets."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.importing import take_files
from editor.ui.open_story import OpenStory
from editor.ui.stories.filters import Filters, nothing_there
from editor.ui.stories.model import RowsModel
from editor.ui.stories.new_story import NewStory
from editor.ui.stories.row_painter import RowPainter
from editor.ui.stories.view_model import StoriesList
from editor.ui.theme import Theme, icon
from editor.ui.theme.row_delegate import ROW_ROLE

WIDTH_PX = 248


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
        self.new_story = NewStory(open_story, self)
        self.new_slug = self.new_story.slug
        self.new_story.hide()
        self.filters = Filters(self.view_model, open_story, theme, self)
        self.new_button = QPushButton(icon("plus", theme), "New story", self)
        self._arrange()
        self._connect()
        self._show_rows()

    def ask_slug(self) -> None:
        """Ask for the slug of a new story, here in the list."""
        self.new_story.ask()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._painter.theme = theme
        self._search_icon.setIcon(icon("search", theme))
        self.filters.set_theme(theme)
        self.new_button.setIcon(icon("plus", theme))
        self.list.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files from this machine are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Texts that are dropped become stories, photos go to the open one."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        take_files(self._open_story, paths)
        event.acceptProposedAction()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 1, 10)
        layout.setSpacing(8)
        beside = QHBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self.search, 1)
        beside.addWidget(self.filters.button)
        above = QVBoxLayout()
        above.setContentsMargins(10, 0, 10, 0)
        above.setSpacing(8)
        above.addLayout(beside)
        above.addWidget(self.filters)
        above.addWidget(self.new_story)
        layout.addLayout(above)
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
        self._open_story.replaced.connect(self._mark_open)
        self._open_story.library_opened.connect(self._show_empty)

    def _show_rows(self) -> None:
        self._model.set_rows(self.view_model.rows)
        self._show_empty()
        self._mark_open()

    def _show_empty(self) -> None:
        wanted = self.view_model.filter
        is_empty = not self.view_model.rows
        self.empty.setVisible(is_empty and (wanted.asks or self._open_story.newsroom is not None))
        self.list.setVisible(not self.empty.isVisibleTo(self))
        self.empty.setText(nothing_there(wanted))

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
