"""A page that scrolls as one: fields above a text that scrolls itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollBar, QVBoxLayout, QWidget

from editor.ui.writing.plain_surface import PlainSurface

COLUMN_PX = 660
FOLDED_PX = 40
_LEAST_SIDE_PX = 32
_STEP_PX = 30


class ScrollingPage(QWidget):
    """First the fields go up and fold to a line, then the text goes.

    The text scrolls itself, line by line, so its length doesn't matter; the scroll bar counts
    the steps of the fields before the lines of the text.

    Args:
        surface: The text.
        fields: What stands above it; a child of the surface.
    """

    def __init__(
        self, surface: PlainSurface, fields: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.surface = surface
        self._above = fields
        self._offset_px = 0
        self._syncing = False
        self._column_px = COLUMN_PX
        self.folded = QPushButton(surface)
        self.folded.setObjectName("foldedFields")
        self.folded.hide()
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.setObjectName("pageBar")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(surface)
        row.addWidget(self.bar)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(row, 1)
        self._below: QWidget | None = None
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.timeout.connect(self._lay_out)
        fields.installEventFilter(self)
        surface.scrolled.connect(self._scroll_by)
        surface.verticalScrollBar().valueChanged.connect(self._text_scrolled)
        surface.verticalScrollBar().rangeChanged.connect(self._set_range)
        surface.cursorPositionChanged.connect(self._follow_cursor)
        self.bar.valueChanged.connect(self._bar_moved)

    @property
    def has_fields(self) -> bool:
        """Whether there is anything to show above the text."""
        return True

    def set_bar(self, bar: QWidget | None) -> None:
        """Show a bar under the text, in the place of the one that stood there; None shows none."""
        if self._below is not None and self._below is not bar:
            self._layout.removeWidget(self._below)
            self._below.hide()
        self._below = bar
        if bar is not None:
            self._layout.addWidget(bar)
            bar.show()

    def set_column(self, width_px: int) -> None:
        """Make the column as wide as this where there is room."""
        self._column_px = width_px
        self._lay_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The fields grow and shrink with what they hold; the wheel over them scrolls too."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._relayout.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the column centred. In the surface's own resize event Qt would lose the margins."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Centre the column and put the fields over it, scrolled so far as they are."""
        width = self.surface.width()
        side = max(_LEAST_SIDE_PX, (width - self._column_px) // 2)
        column = width - 2 * side
        full = self._fields_px(column)
        self._offset_px = min(self._offset_px, full)
        top = max(FOLDED_PX, full - self._offset_px)
        self.surface.set_margins(side, top)
        self._above.setGeometry(side, -self._offset_px, column, full)
        is_folded = full - self._offset_px < FOLDED_PX
        self.folded.setVisible(is_folded)
        self._above.setVisible(self.has_fields and self._offset_px < full)
        if is_folded:
            self.folded.setGeometry(0, 0, width, FOLDED_PX)
            self.folded.raise_()
        self._set_range()

    def _fields_px(self, column: int) -> int:
        if self._above.width() != column:
            self._above.resize(column, self._above.height())
        layout = self._above.layout()
        assert layout is not None
        layout.activate()
        return layout.sizeHint().height()

    def _steps(self) -> int:
        return -(-self._above.height() // _STEP_PX)

    def _set_range(self) -> None:
        text_bar = self.surface.verticalScrollBar()
        steps = self._steps() if text_bar.maximum() or self._offset_px else 0
        self._syncing = True
        self.bar.setRange(0, steps + text_bar.maximum())
        self.bar.setPageStep(max(1, text_bar.pageStep()))
        self.bar.setValue(self._position())
        self._syncing = False

    def _position(self) -> int:
        value = self.surface.verticalScrollBar().value()
        return self._steps() + value if value else min(self._steps(), self._offset_px // _STEP_PX)

    def _bar_moved(self, value: int) -> None:
        if self._syncing:
            return
        steps = self._steps()
        self._offset_px = min(value * _STEP_PX, self._above.height())
        self._syncing = True
        self.surface.verticalScrollBar().setValue(max(0, value - steps))
        self._syncing = False
        self._lay_out()

    def _scroll_by(self, pixels: int) -> None:
        """The fields go by the pixel, the text by the line."""
        text_bar = self.surface.verticalScrollBar()
        full = self._above.height()
        if text_bar.value() == 0 and (self._offset_px < full or pixels < 0):
            if pixels > 0 and not text_bar.maximum():
                return
            self._offset_px = max(0, min(full, self._offset_px + pixels))
            self._lay_out()
            return
        lines = round(pixels / _STEP_PX) or (1 if pixels > 0 else -1)
        text_bar.setValue(text_bar.value() + lines)

    def _text_scrolled(self, value: int) -> None:
        if not self._syncing and value and self._offset_px < self._above.height():
            self._offset_px = self._above.height()
            self._lay_out()
        elif not self._syncing:
            self._syncing = True
            self.bar.setValue(self._position())
            self._syncing = False

    def _follow_cursor(self) -> None:
        at_start = self.surface.textCursor().atStart()
        if at_start and self._offset_px and not self.surface.verticalScrollBar().value():
            self._offset_px = 0
            self._lay_out()
