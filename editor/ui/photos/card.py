"""One figure of the story as a card."""

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.photos.kinds import PHOTO_ENDINGS
from editor.ui.fields.text_box import TextBox
from editor.ui.photos.chips import Chips
from editor.ui.photos.picture import Picture
from editor.ui.photos.status_row import StatusRow
from editor.ui.photos.view_model import ALT_LIMIT, CAPTION_LIMIT, PhotosViewModel, ShownFigure
from editor.ui.theme import Theme, icon
from editor.ui.theme.look import label, set_look
from editor.ui.thumbnails import Thumbnails
from editor.ui.undo.keys import undo_by_ledger

PICTURE_FILES = f"Photos ({' '.join(f'*{each}' for each in PHOTO_ENDINGS)});;All files (*)"


class PhotoCard(QFrame):
    """Picture, caption, credit line, alt text; everything is edited where it stands.

    Attributes:
        figure: What it shows.
    """

    place_requested = Signal(str)

    def __init__(
        self,
        model: PhotosViewModel,
        figure: ShownFigure,
        thumbnails: Thumbnails,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = figure.name
        self._model, self._thumbnails, self._theme = model, thumbnails, theme
        self.setProperty("look", "card")
        of = f"photo {figure.number}"
        self.picture = Picture(theme, self)
        self._where = label("", "heading")
        self.caption = TextBox(f"Caption of {of}", lines=2)
        self.caption.setPlaceholderText("Caption: who does what, where and when")
        self.caption_count = label("", "small")
        self.is_file = QCheckBox("FILE")
        self.is_file.setAccessibleName(f"File photo, {of}")
        self.credit = QLineEdit()
        self.credit.setAccessibleName(f"Credit line of {of}")
        self.credit.setPlaceholderText("(Photographer/Agency)")
        undo_by_ledger(self.credit, is_kept_till_left=True)
        self.chips = Chips(theme, self)
        self.alt = TextBox(f"Alt text of {of}")
        self.alt_count = label("", "small")
        self.is_decorative = QCheckBox("Decorative")
        self.is_decorative.setAccessibleName(f"Decorative, {of} needs no alt text")
        self.status = StatusRow(theme, self)
        for box in (self.is_file, self.is_decorative):
            box.setProperty("look", "small")
        for field in (self.caption, self.credit, self.alt):
            field.setProperty("look", "plain")
        self.menu = self._button("ellipsis", f"More for {of}")
        self.menu.setMenu(self._make_menu())
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.place = self._button("corner-down-left", f"Place {of} in the text")
        self._arrange()
        self._connect()
        self.show_figure(figure)

    def show_figure(self, figure: ShownFigure) -> None:
        """Show what the figure says now; whoever is typing isn't disturbed."""
        self.figure = figure
        lead = " · lead" if figure.is_lead and figure.number != 1 else ""
        self._where.setText(f"Photo {figure.number}{lead}")
        self._where.setToolTip(f"In the text: ![](figure:{figure.name})")
        self.show_picture()
        self.caption.show_text(figure.caption)
        self.caption_count.setText(_count(len(figure.caption), CAPTION_LIMIT, from_=1500))
        self.is_file.setChecked(figure.is_file)
        if not self.credit.hasFocus():
            self.credit.setText(figure.credit_text)
            self.credit.setCursorPosition(0)
        self.chips.show_parts(figure.parts)
        self._show_alt(figure.alt)
        self.place.setVisible(not figure.is_placed)
        self.status.show_figure(figure)

    def show_picture(self) -> None:
        """Show the picture, or why there is none."""
        digest = self.figure.digest
        picture = self._thumbnails.of(digest, self.figure.crop)
        words = f"Photo {self.figure.number}"
        if picture is None:
            waiting = "Loading…" if digest else "No picture yet"
            words = self._thumbnails.fault_of(digest) or waiting
        self.picture.show_picture(picture, words)

    def field_widget(self, part: str) -> QWidget:
        """Where that part of the figure is edited: ``caption``, ``alt``, ``credit``."""
        widgets: dict[str, QWidget] = {"alt": self.alt, "credit": self.credit}
        return widgets.get(part, self.caption)

    def _show_alt(self, alt: str | None) -> None:
        self.is_decorative.setChecked(alt == "")
        self.alt.setVisible(alt != "")
        self.alt.setPlaceholderText("For readers who can't see the photo")
        self.alt.show_text(alt or "")
        self.alt_count.setText(f"{len(alt)}/{ALT_LIMIT}" if alt else "")
        set_look(self.alt_count, "over" if alt and len(alt) > ALT_LIMIT else "small")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addWidget(self.picture)
        inner = QVBoxLayout()
        inner.setContentsMargins(4, 4, 4, 0)
        inner.setSpacing(2)
        column.addLayout(inner)
        inner.addLayout(_row(self._where, None, self.place, self.menu))
        inner.addLayout(_row(label("Caption", "small"), None, self.caption_count, self.is_file))
        inner.addWidget(self.caption)
        inner.addLayout(_row(label("Credit line", "small"), None))
        inner.addWidget(self.credit)
        inner.addLayout(_row(self.chips, stretch=1))
        inner.addLayout(_row(label("Alt text", "small"), None, self.alt_count, self.is_decorative))
        inner.addWidget(self.alt)
        inner.addSpacing(4)
        inner.addLayout(_row(self.status, stretch=1))
        order = (
            self.menu,
            self.is_file,
            self.caption,
            self.credit,
            self.is_decorative,
            self.alt,
            self.place,
        )
        for first, then in pairwise(order):
            QWidget.setTabOrder(first, then)

    def _connect(self) -> None:
        model, name = self._model, self.name
        self.caption.typed.connect(partial(model.set_caption, name))
        self.caption.left.connect(partial(model.take_caption_apart, name))
        self.is_file.clicked.connect(lambda on: model.set_file(name, is_file=on))
        self.credit.editingFinished.connect(lambda: model.set_credit(name, self.credit.text()))
        self.alt.typed.connect(partial(model.set_alt, name))
        self.is_decorative.clicked.connect(lambda on: model.set_decorative(name, is_decorative=on))
        self.place.clicked.connect(lambda: self.place_requested.emit(name))

    def _button(self, picture: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "flat")
        button.setIcon(icon(picture, self._theme, 16, self._theme.soft))
        button.setAccessibleName(name)
        button.setToolTip(name)
        # A tool button takes no focus from Tab unless it is told to.
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _make_menu(self) -> QMenu:
        menu, model, name = QMenu(self), self._model, self.name
        entries = (
            ("Place in the text", "corner-down-left", lambda: self.place_requested.emit(name)),
            ("Move up", "arrow-up", partial(model.move, name, -1)),
            ("Move down", "arrow-down", partial(model.move, name, 1)),
            ("Lead photo of the story", "star", partial(model.set_lead, name)),
            ("Replace picture…", "replace", self._choose_picture),
            ("Take picture out, keep the words", "image-off", partial(model.remove_picture, name)),
            ("Remove from the story", "trash-2", partial(model.remove, name)),
        )
        for text, picture, act in entries:
            action = QAction(icon(picture, self._theme), text, menu)
            # A lambda, so that "checked" isn't taken for an argument.
            action.triggered.connect(lambda _=False, act=act: act())
            menu.addAction(action)
        return menu

    def _choose_picture(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Replace picture", "", PICTURE_FILES)
        if path:
            self._model.replace_picture(self.name, Path(path))


def _row(*widgets: QWidget | None, stretch: int = 0) -> QHBoxLayout:
    """A row; None is the space that gives way."""
    row = QHBoxLayout()
    row.setContentsMargins(7, 0, 4, 0)
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, stretch)
    return row


def _count(length: int, limit: int, *, from_: int) -> str:
    """The length, with the limit once it comes near."""
    if not length:
        return ""
    return f"{length}/{limit}" if length > from_ else str(length)
