"""The left side of the directory: search, filter, the list, and a line for somebody new."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from editor.domain.contributor_filter import ContributorFilter, Kind, Standing
from editor.ui.find.choices import field
from editor.ui.people.model import PeopleModel
from editor.ui.people.row_painter import PersonPainter
from editor.ui.people.view_model import PeopleViewModel
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label
from editor.ui.theme.row_delegate import ROW_ROLE

WIDTH_PX = 244
_SHOWN = {
    "Everybody": (Kind.ANY, Standing.ANY),
    "Active": (Kind.ANY, Standing.ACTIVE),
    "Left": (Kind.ANY, Standing.LEFT),
    "People": (Kind.PEOPLE, Standing.ANY),
    "Organisations": (Kind.ORGANISATIONS, Standing.ANY),
}
_NOBODY = (
    "Nobody yet. Type a name below, or press Import… for a table or vCards. Whoever is credited in"
    " an imported story is entered, too."
)
_RETURN = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ListSide(QWidget):
    """Who is known; Return goes from the search to the list and on into the form."""

    form_wanted = Signal()

    def __init__(self, model: PeopleViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setFixedWidth(WIDTH_PX)
        self.search = field("Search people", "Search name, desk, place, note", self)
        self.shown = QComboBox(self)
        self.shown.setAccessibleName("Who is listed")
        self.shown.addItems(list(_SHOWN))
        self.count = label("", "small")
        self.empty = label("", "soft", wraps=True)
        self.list = QListView(self)
        self._rows = PeopleModel(self)
        self._painter = PersonPainter(theme, self)
        self.new = QLineEdit(self)
        self.new.setAccessibleName("Name of somebody new")
        self.new.setPlaceholderText("Add by name, then Return")
        self._add_icon = self.new.addAction(
            icon("user-plus", theme), QLineEdit.ActionPosition.LeadingPosition
        )
        self._arrange()
        self._connect()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._painter.theme = theme
        self._add_icon.setIcon(icon("user-plus", theme, 16, theme.soft))
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Down and Return lead from the search into the list, Return from there into the form."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if watched is self.search and event.key() in {Qt.Key.Key_Down, *_RETURN}:
            self._into_list()
            return True
        if watched is self.list and event.key() in _RETURN and self.list.currentIndex().isValid():
            self.form_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def _into_list(self) -> None:
        if self._model.rows:
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self._rows.index(0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        kind, standing = _SHOWN[self.shown.currentText()]
        self._model.look_for(ContributorFilter(self.search.text().strip(), kind, standing))

    def _show_rows(self) -> None:
        model, rows = self._model, self._model.rows
        if not model.filter.words and self.search.text():  # somebody new is shown among all
            self.search.clear()
        self._rows.set_rows(rows)
        self._mark()
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if not model.people:
            self.empty.setText(_NOBODY if model.is_read else "Reading the directory…")
        else:
            self.empty.setText("Nobody in the directory is like that.")
        total = len(model.people)
        entries = "1 entry" if total == 1 else f"{total:,} entries"
        told = f"{len(rows):,} of {entries}" if len(rows) < total else entries
        self.count.setText(told if total else "")

    def _mark(self) -> None:
        """Choose in the list who stands in the form, without a word."""
        key = self._model.chosen.id if self._model.chosen is not None else ""
        self._painter.chosen_id = key
        self.list.viewport().update()
        index = self._rows.index_of(key)
        if index == self.list.currentIndex():
            return
        selection = self.list.selectionModel()
        selection.blockSignals(True)  # noqa: FBT003 - Qt's
        self.list.setCurrentIndex(index)
        selection.blockSignals(False)  # noqa: FBT003 - Qt's
        if index.isValid():
            self.list.scrollTo(index)

    def _choose(self) -> None:
        row = self.list.currentIndex().data(ROW_ROLE)
        if row is not None:
            self._model.choose(row.id)

    def _add(self) -> None:
        self._model.add(self.new.text())
        self.new.clear()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._look)
        self.shown.currentIndexChanged.connect(self._look)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.new.returnPressed.connect(self._add)
        self._model.rows_changed.connect(self._show_rows)
        self._model.chosen_changed.connect(self._mark)

    def _arrange(self) -> None:
        view = self.list
        view.setAccessibleName("People and organisations")
        view.setProperty("look", "rows")
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setModel(self._rows)
        view.setItemDelegate(self._painter)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.setSpacing(6)
        head.addWidget(self.search)
        head.addWidget(self.shown)
        head.addWidget(self.count)
        head.addWidget(self.empty)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 8, 0)
        foot.addWidget(self.new)
        column.addLayout(head)
        column.addWidget(view, 1)
        column.addStretch(0)
        column.addLayout(foot)
