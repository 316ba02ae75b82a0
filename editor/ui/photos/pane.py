"""The Photos panel.

``PhotosPane(open_story, thumbnails, theme)``. Signals: ``place_requested(name)`` asks for the
line of that figure at the caret. ``show_field("figures[0].alt")`` puts the keyboard there.
"""

import re
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFocusEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.ui.open_story import OpenStory
from editor.ui.photos.card import PICTURE_FILES, PhotoCard
from editor.ui.photos.view_model import PhotosViewModel
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label, set_look
from editor.ui.thumbnails import Thumbnails

_FIELD = re.compile(r"figures\[(\d+)\](?:\.(\w+))?")
EMPTY = "Photos of this story stand here in order. Drop files here, or add them."

NO_STORY = "Open a story to give it photos."


class PhotosPane(QScrollArea):
    """The story's photos in order, and a place to drop more."""

    place_requested = Signal(str)

    def __init__(
        self,
        open_story: OpenStory,
        thumbnails: Thumbnails,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = PhotosViewModel(open_story, self)
        self._thumbnails, self._theme = thumbnails, theme
        self._cards: list[PhotoCard] = []
        self._inside = QFrame()
        self._inside.setProperty("look", "pane")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(12)
        self._empty = label(EMPTY, "soft", wraps=True)
        self.add = QPushButton(" Add photos…")
        self.add.setAccessibleName("Add photos")
        self.add.clicked.connect(self.choose_photos)
        self._column.addWidget(self._empty)
        self._column.addWidget(self.add)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setAccessibleName("Photos")
        # Tab goes through the cards to the button; a focus proxy would make it skip the cards.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model.changed.connect(self._make_cards)
        self.model.refreshed.connect(self._show_cards)
        thumbnails.ready.connect(self._show_pictures)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.add.setIcon(icon("image-plus", theme))
        self._make_cards()

    def choose_photos(self) -> None:
        """Ask for files and add them."""
        paths, _ = QFileDialog.getOpenFileNames(self, "Add photos", "", PICTURE_FILES)
        if paths:
            self.model.add([Path(path) for path in paths])

    def show_field(self, field: str) -> bool:
        """Put the keyboard where that field is edited; false if it isn't one of a photo."""
        found = _FIELD.match(field)
        if found is None or int(found[1]) >= len(self._cards):
            return False
        card = self._cards[int(found[1])]
        self.ensureWidgetVisible(card, 0, 12)
        widget = card.field_widget(found[2] or "caption")
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(widget, 0, 40)
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files may be dropped."""
        if self.model.is_open and event.mimeData().hasUrls():
            set_look(self._inside, "drop")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """They went elsewhere."""
        set_look(self._inside, "pane")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Add what was dropped."""
        set_look(self._inside, "pane")
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.model.add(paths)

    def _make_cards(self) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        for at, figure in enumerate(self.model.figures):
            card = PhotoCard(self.model, figure, self._thumbnails, self._theme, self._inside)
            card.place_requested.connect(self.place_requested)
            self._column.insertWidget(at, card)
            self._cards.append(card)
        self._empty.setText(EMPTY if self.model.is_open else NO_STORY)
        self._empty.setVisible(not self._cards)
        self.add.setEnabled(self.model.is_open)
        if self._cards:
            QWidget.setTabOrder(self._cards[-1].place, self.add)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Whoever comes to the pane by its key comes to the first caption."""
        first = self._cards[0].caption if self._cards else self.add
        first.setFocus(event.reason())

    def _show_cards(self) -> None:
        for card, figure in zip(self._cards, self.model.figures, strict=True):
            if figure is not card.figure:
                card.show_figure(figure)

    def _show_pictures(self, _digest: str) -> None:
        for card in self._cards:
            card.show_picture()
