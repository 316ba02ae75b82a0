"""Photos of the sheet go into the open story: by key, by menu, dragged onto *Story*."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton

from editor.domain.photo import Photo
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.sheet.pane import ContactSheet
from editor.ui.captions.sheet.place_bar import PlaceBar


class IntoStory(QObject):
    """Puts the selected photos into the open story; those on a card are kept first."""

    said = Signal(str)
    """What was done."""

    def __init__(
        self, session: CaptionSession, sheet: ContactSheet, bar: PlaceBar, target: QPushButton
    ) -> None:
        super().__init__(sheet)
        self._session, self._sheet, self._bar = session, sheet, bar
        self._waits_for = ""
        target.setAcceptDrops(True)
        target.installEventFilter(self)
        sheet.kept.connect(self._kept)
        sheet.keeping.ended.connect(self._ended)

    def put(self) -> None:
        """Put the selected photos into the story, in the order of the sheet."""
        session, story = self._session, self._session.open_story
        if not story.is_open:
            story.banner.emit("No story is open.", "Open one, or begin one with Ctrl+N.")
        elif session.places and session.selected:
            self._waits_for = story.fields.id
            self._bar.ask()
        else:
            order = session.order or tuple(each.digest for each in session.photos)
            chosen = (session.photo(each) for each in order if each in session.selected)
            self._take([each for each in chosen if each is not None])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Photos of the sheet may be dropped on the target; files from elsewhere on the sheet."""
        is_ours = isinstance(event, QDropEvent) and event.source() is self._sheet.view
        if is_ours and isinstance(event, QDragEnterEvent):
            event.acceptProposedAction()
            return True
        if is_ours and event.type() is QEvent.Type.Drop:
            self.put()
            return True
        return super().eventFilter(watched, event)

    def _take(self, photos: Sequence[Photo]) -> None:
        self._session.finish()
        story = self._session.open_story
        used = {each.photo for each in story.fields.figures}
        new = tuple(each for each in photos if each.digest not in used)
        if new:
            story.take_photos(None, story.fields.id, new)
            self.said.emit(f"{_photos(len(new))} put into {story.fields.slug}")
        elif photos:
            what = "it" if len(photos) == 1 else "them"
            self.said.emit(f"{story.fields.slug} has {what} already")

    def _kept(self, photos: Sequence[Photo]) -> None:
        if self._waits_for and self._waits_for == self._session.open_story.fields.id:
            self._take(photos)
        self._waits_for = ""

    def _ended(self) -> None:
        """Nothing could be kept, or what was kept went its way already."""
        self._waits_for = ""


def _photos(count: int) -> str:
    return "1 photo" if count == 1 else f"{count} photos"
