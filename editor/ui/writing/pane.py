"""The page: fields and text, scrolling as one."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollBar, QWidget

from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme
from editor.ui.writing.page_fields import PageFields
from editor.ui.writing.plain_surface import PlainSurface

TEXT_PX = 18.5
COLUMN_PX = 660
FOLDED_PX = 40
_LEAST_SIDE_PX = 32
_STEP_PX = 30
_INVITATION = "Write here. Drop photos anywhere."
_NO_STORY = "Begin a story with Ctrl+N, or open one from the list."


class WritingPage(QWidget):
    """The page scrolls as one: first the fields go up and fold to a line, then the text goes.

    The text scrolls itself, line by line, so its length doesn't matter; the scroll bar counts
    the steps of the fields before the lines of the text.
    """

    def __init__(self, open_story: OpenStory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_story = open_story
        self._offset_px = 0
        self._syncing = False
        self._story_id = ""
        self.setObjectName("page")
        self.surface = PlainSurface(theme, TEXT_PX, self)
        self.fields = PageFields(open_story, theme, self.surface)
        self.folded = QPushButton(self.surface)
        self.folded.setObjectName("foldedFields")
        self.folded.setAccessibleName("Back to the headline")
        self.folded.hide()
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.setObjectName("pageBar")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.surface)
        layout.addWidget(self.bar)
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.timeout.connect(self._lay_out)
        self.setFocusProxy(self.surface)
        self.fields.installEventFilter(self)
        self._connect()
        open_story.body_source = self.surface.text
        self._load()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.fields.set_theme(theme)
        self.surface.set_theme(theme, TEXT_PX)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The fields grow and shrink with what they hold; the wheel over them scrolls too."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._relayout.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the column centred. In the surface's own resize event Qt would lose the margins."""
        super().resizeEvent(event)
        self._lay_out()

    def to_top(self) -> None:
        """Show the fields again."""
        self.bar.setValue(0)
        self.fields.headline.setFocus()

    def jump(self, field: str, start: int, end: int) -> None:
        """Show a range of the text, or one of the fields on the page."""
        widget = {
            "headline": self.fields.headline,
            "standfirst": self.fields.standfirst,
            "section": self.fields.section,
        }.get(field)
        if field == "body":
            self.surface.select(start, end)
            self.surface.setFocus()
        elif widget is not None:
            self.bar.setValue(0)
            widget.setFocus()

    def _connect(self) -> None:
        story, surface = self._open_story, self.surface
        surface.typed.connect(story.typed)
        surface.files_dropped.connect(story.add_photos)
        surface.scrolled.connect(self._scroll_by)
        surface.left_upwards.connect(self._to_fields)
        surface.verticalScrollBar().valueChanged.connect(self._text_scrolled)
        surface.verticalScrollBar().rangeChanged.connect(self._set_range)
        surface.cursorPositionChanged.connect(self._follow_cursor)
        self.bar.valueChanged.connect(self._bar_moved)
        self.fields.text_wanted.connect(self.surface.setFocus)
        self.folded.clicked.connect(self.to_top)
        story.replaced.connect(self._load)
        story.body_set.connect(surface.change_to)
        story.edited.connect(self._edited)
        story.jump.connect(self.jump)

    def _load(self) -> None:
        article = self._open_story.fields
        self.setEnabled(bool(article.id))
        self.surface.setPlaceholderText(_INVITATION if article.id else _NO_STORY)
        if self.surface.text() != article.body:
            self.surface.load(article.body)
        self._show_folded()
        self.bar.setValue(0)
        self._lay_out()
        if article.id != self._story_id:  # a newer version of the same one takes no keyboard away
            self._story_id = article.id
            self.surface.setFocus()

    def _edited(self, path: str) -> None:
        if path in {"headline", "section"}:
            self._show_folded()

    def _show_folded(self) -> None:
        article = self._open_story.fields
        parts = (article.section, article.headline or "No headline yet")
        self.folded.setText("  ·  ".join(part for part in parts if part))

    def _to_fields(self) -> None:
        self.bar.setValue(0)
        self.fields.standfirst.setFocus()

    def _lay_out(self) -> None:
        """Centre the column and put the fields over it, scrolled so far as they are."""
        width = self.surface.width()
        side = max(_LEAST_SIDE_PX, (width - COLUMN_PX) // 2)
        column = width - 2 * side
        full = self._fields_px(column)
        self._offset_px = min(self._offset_px, full)
        top = max(FOLDED_PX, full - self._offset_px)
        self.surface.set_margins(side, top)
        self.fields.setGeometry(side, -self._offset_px, column, full)
        is_folded = full - self._offset_px < FOLDED_PX
        self.folded.setVisible(is_folded)
        self.fields.setVisible(self._open_story.is_open and self._offset_px < full)
        if is_folded:
            self.folded.setGeometry(0, 0, width, FOLDED_PX)
            self.folded.raise_()
        self._set_range()

    def _fields_px(self, column: int) -> int:
        if self.fields.width() != column:
            self.fields.resize(column, self.fields.height())
        layout = self.fields.layout()
        assert layout is not None
        layout.activate()
        return layout.sizeHint().height()

    def _steps(self) -> int:
        return -(-self.fields.height() // _STEP_PX)

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
        self._offset_px = min(value * _STEP_PX, self.fields.height())
        self._syncing = True
        self.surface.verticalScrollBar().setValue(max(0, value - steps))
        self._syncing = False
        self._lay_out()

    def _scroll_by(self, pixels: int) -> None:
        """The fields go by the pixel, the text by the line."""
        text_bar = self.surface.verticalScrollBar()
        full = self.fields.height()
        if text_bar.value() == 0 and (self._offset_px < full or pixels < 0):
            if pixels > 0 and not text_bar.maximum():
                return
            self._offset_px = max(0, min(full, self._offset_px + pixels))
            self._lay_out()
            return
        lines = round(pixels / _STEP_PX) or (1 if pixels > 0 else -1)
        text_bar.setValue(text_bar.value() + lines)

    def _text_scrolled(self, value: int) -> None:
        if not self._syncing and value and self._offset_px < self.fields.height():
            self._offset_px = self.fields.height()
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
