"""The caption desk: contact sheet, the photo large, and its fields.

``CaptionDesk(open_story, thumbnails, theme)``. ``middle`` takes further views of the current
photo; ``side`` takes further pages of the right column: ``side.setCurrentWidget(pane)``.
"""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor.ui.captions.bar import CaptionBar
from editor.ui.captions.form.pane import CaptionForm
from editor.ui.captions.looked_at import LookedAt
from editor.ui.captions.outside_photos import OutsidePhotos
from editor.ui.captions.picture.pane import LargePhoto
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.side import SheetColumn
from editor.ui.captions.source import PhotoSource
from editor.ui.captions.task_line import TaskLine
from editor.ui.captions.truth.pane import TruthView
from editor.ui.open_story import OpenStory
from editor.ui.theme import Theme
from editor.ui.theme.look import label
from editor.ui.thumbnails import Thumbnails

_FIGURE = re.compile(r"figures\[(\d+)\]")
_FORM_PX = 384
_FOOTER_PX = 30
_KEYS = (
    "Return: save and next",
    "Ctrl+Return: apply to selection",
    "Alt+←/→: other photo",
    "F6: sheet and fields",
)


class CaptionDesk(QWidget):
    """Captions the photos of the open story, or of the library, one or many at a time."""

    closed = Signal()

    def __init__(
        self,
        open_story: OpenStory,
        thumbnails: Thumbnails,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("captionDesk")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.session = CaptionSession(open_story, self)
        self.source = PhotoSource(self.session, self)
        self.left = SheetColumn(self.session, self.source, theme)
        self.sheet = self.left.sheet
        self.picture = LargePhoto(self.session, thumbnails, theme)
        self.middle = QStackedWidget()
        self.middle.setObjectName("captionStage")
        self.middle.addWidget(self.picture)
        self.truth = TruthView(self.session, theme)
        self.middle.addWidget(self.truth)
        self.form = CaptionForm(self.session, theme)
        self.side = QStackedWidget()
        self.side.setObjectName("captionSide")
        self.side.setFixedWidth(_FORM_PX)
        self.side.addWidget(self.form)
        self.looked_at = LookedAt(self.session)
        self.outside = OutsidePhotos(self.session)
        self.bar = CaptionBar(self.session, self.form.model, theme)
        self._said = label("", "good")
        self._total = label("")
        self.task = TaskLine()
        self._arrange()
        self.bar.apply.clicked.connect(self.form.apply)
        self.bar.back_wanted.connect(self.closed)
        self.sheet.entered_photo.connect(self.write_caption)
        self.picture.left.connect(self.write)
        self.picture.bar.truth_wanted.connect(self.switch_truth)
        self.truth.left.connect(self.show_photo)
        self.looked_at.keep_wanted.connect(self.left.keep)
        self.looked_at.back_wanted.connect(self.left.place_bar.leave)
        self.form.model.applied.connect(self._say_applied)
        self.left.into_story.said.connect(self.say)
        self.session.photos_changed.connect(self._show_total)
        self.session.selection_changed.connect(self._show_total)
        self._show_total()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for part in (self.bar, self.left, self.picture, self.truth, self.form):
            part.set_theme(theme)

    def begin(self) -> None:
        """It comes up: show what there is to caption, with the keyboard where it was."""
        self.source.begin()
        if not self.sheet.filters.search.hasFocus():  # Ctrl+2, Ctrl+F: nobody waits in between
            self.write()

    def leave(self) -> None:
        """It goes: what was typed is meant, for the selection too."""
        self.form.leave()
        self.form.model.apply()
        self.session.finish()

    def close_session(self) -> None:
        """Write all that waits, and wait for it: the library is about to close."""
        self.leave()
        self.session.close()

    def write(self) -> None:
        """Put the keyboard into the field that had it last, the caption at first."""
        self.side.setCurrentWidget(self.form)
        if self.session.places:  # what lies on a card is only looked at
            self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.session.selected:
            self.form.show_field(self.form.current_field)
        else:
            self.bar.back.setFocus()

    def show_figure(self, path: str) -> None:
        """Select the photo of a figure, such as ``figures[0].caption``, unless it is already.

        The keyboard stays where it is: who undoes is about to go on.
        """
        found = _FIGURE.match(path)
        figures = self.session.open_story.fields.figures
        figure = figures[int(found[1])] if found and int(found[1]) < len(figures) else None
        if figure is not None and figure.photo and figure.photo not in self.session.selected:
            self.session.select((figure.photo,))

    def write_caption(self) -> None:
        """Put the keyboard into the caption, wherever it was before."""
        self.write()
        if self.session.selected and not self.session.places:
            self.form.show_field("caption")

    def say(self, words: str) -> None:
        """Say at the bottom what was done, until another photo comes."""
        self._said.setText(words)

    def switch_columns(self) -> None:
        """From the fields to the contact sheet, and back."""
        in_sheet = self.left.isAncestorOf(self.window().focusWidget() or self)
        self.write() if in_sheet else self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_photo(self) -> None:
        """The photo in the middle, with the keyboard."""
        self.middle.setCurrentWidget(self.picture)
        self.picture.look()

    def crop(self) -> None:
        """Crop the photo, with the keyboard at its handles."""
        self.show_photo()
        self.picture.crop()

    def switch_truth(self) -> None:
        """What the file says, block by block, in the place of the photo; and back."""
        if self.middle.currentWidget() is self.truth:
            self.show_photo()
        else:
            self.middle.setCurrentWidget(self.truth)
            self.truth.look()

    def switch_whom(self) -> None:
        """For the story, or for the library."""
        self.form.leave()
        self.session.caption_for(story=not self.session.for_story)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the text; photos change from anywhere."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() == Qt.Key.Key_Escape and not held:
            self.closed.emit()
        elif held == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.form.go(steps[event.key()])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Whoever comes by a key comes to a field."""
        super().focusInEvent(event)
        self.write()

    def _arrange(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.left)
        body.addWidget(self.middle, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.looked_at)
        right.addWidget(self.side, 1)
        body.addLayout(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(body, 1)
        column.addWidget(self._footer())

    def _footer(self) -> QWidget:
        footer = QWidget(self)
        footer.setObjectName("captionFooter")
        footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        footer.setFixedHeight(_FOOTER_PX)
        row = QHBoxLayout(footer)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(24)
        for words in _KEYS:
            row.addWidget(label(words))
        row.addStretch(1)
        row.addWidget(self.task)
        row.addWidget(self._said)
        row.addWidget(self._total)
        return footer

    def _say_applied(self, names: str, count: int) -> None:
        self._said.setText(f"{names[:1].upper()}{names[1:]} written to {count} photos")

    def _show_total(self) -> None:
        self._said.setText("")
        self.form.setEnabled(not self.session.places)
        selected, count = len(self.session.selected), len(self.session.photos)
        words = f"{selected} of {count} selected" if selected > 1 else _photos(count)
        self._total.setText(f"Originals untouched · {words}" if count else "")


def _photos(count: int) -> str:
    return "1 photo" if count == 1 else f"{count} photos"
