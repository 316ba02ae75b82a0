"""Over the sheet: search, what is lacking, flags and stars, and the order."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.photo import Flag
from editor.domain.photo_filter import Need, PhotoFilter, PhotoOrder
from editor.ui.photos.chips import WrappingRow
from editor.ui.theme import Theme, icon

_SEARCH_DELAY_MS = 150
_GOOD_STARS = 3
_ORDERS = {
    PhotoOrder.GIVEN: "In order",
    PhotoOrder.TAKEN: "Date taken",
    PhotoOrder.ADDED: "Date added",
    PhotoOrder.NAME: "File name",
    PhotoOrder.RATING: "Rating",
}
ALIKE = "look-alikes"
_UNUSED, _PICKED, _REJECTED, _RATED = "unused", "picked", "rejected", f"{_GOOD_STARS} stars or more"


class SheetFilters(QWidget):
    """Asks for photos: words at once, chips below them when the filter is unfolded."""

    asked = Signal(object, object)
    """A ``PhotoFilter`` and a ``PhotoOrder``."""
    left = Signal()
    """Return, or Esc in an empty search: the photos are wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search photos…")
        self.search.setAccessibleName("Search photos")
        self.search.setClearButtonEnabled(True)
        self.order = QComboBox()
        self.order.setAccessibleName("Order of the photos")
        for order, words in _ORDERS.items():
            self.order.addItem(words, order.value)
        self.unfold = QToolButton()
        self.unfold.setAccessibleName("Filters")
        self.unfold.setToolTip("Filters: uncaptioned, no credit, no alt text …")
        self.unfold.setCheckable(True)
        self.unfold.setProperty("look", "flat")
        self.used_in = QComboBox()
        self.used_in.setAccessibleName("Used in story")
        self.used_in.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.used_in.setMinimumContentsLength(16)
        self.used_in.addItem("Used in …", None)
        self.chips: dict[str, QPushButton] = {}
        self._row = QWidget(self)
        self._arrange()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_SEARCH_DELAY_MS)
        self._typing.timeout.connect(self._ask)
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._find)
        self.order.currentIndexChanged.connect(self._ask)
        self.used_in.currentIndexChanged.connect(self._ask)
        self.unfold.toggled.connect(self._row.setVisible)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.unfold.setIcon(icon("filter", theme))

    def look_for(self) -> None:
        """Be ready to take words."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc takes the words away, then goes to the photos."""
        if event.key() == Qt.Key.Key_Escape and self.search.hasFocus():
            if self.search.text():
                self.search.clear()
                self._ask()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def clear(self) -> None:
        """Show everything again."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.used_in.setCurrentIndex(0)
        self.search.clear()
        self._ask()

    def show_stories(self, used_in: Iterable[Iterable[str]]) -> None:
        """Offer the stories that use photos; what is chosen stays so."""
        slugs = sorted({slug for slugs in used_in for slug in slugs})
        offered = [self.used_in.itemData(at) for at in range(1, self.used_in.count())]
        if slugs == offered:
            return
        chosen = self.used_in.currentData()
        with QSignalBlocker(self.used_in):
            self.used_in.clear()
            self.used_in.addItem("Used in …", None)
            for slug in slugs:
                self.used_in.addItem(slug, slug)
            self.used_in.setCurrentIndex(max(0, self.used_in.findData(chosen)))
        if chosen is not None and chosen not in slugs:
            self._ask()

    def _find(self) -> None:
        self._ask()
        self.left.emit()

    def _ask(self) -> None:
        self._typing.stop()
        chosen = {name for name, chip in self.chips.items() if chip.isChecked()}
        flags = [each for each in (Flag.PICKED, Flag.REJECTED) if each.value in chosen]
        wanted = PhotoFilter(
            words=self.search.text().strip(),
            needs=frozenset(need for need in Need if need.value in chosen),
            flag=flags[0] if flags else None,
            least_rating=_GOOD_STARS if _RATED in chosen else 0,
            used_in="" if _UNUSED in chosen else self.used_in.currentData(),
            are_alike=ALIKE in chosen,
        )
        self.asked.emit(wanted, PhotoOrder(self.order.currentData()))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.search, 1)
        top.addWidget(self.order)
        top.addWidget(self.unfold)
        row = WrappingRow(self._row)
        for name in (*(need.value for need in Need), _PICKED, _REJECTED, _RATED, _UNUSED, ALIKE):
            row.addWidget(self._chip(name))
        row.addWidget(self.used_in)
        self._row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._row)

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton(f"{name[0].upper()}{name[1:]}")
        chip.setCheckable(True)
        chip.setProperty("look", "segment")
        chip.setAccessibleName(f"Show only: {name}")
        chip.toggled.connect(lambda is_on: self._toggled(name, is_on=is_on))
        self.chips[name] = chip
        return chip

    def _toggled(self, name: str, *, is_on: bool) -> None:
        other = {_PICKED: _REJECTED, _REJECTED: _PICKED}.get(name)
        if is_on and other is not None:  # nothing is both
            self.chips[other].setChecked(False)
        self._ask()
