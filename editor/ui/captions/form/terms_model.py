"""The state behind the terms of the selected photos: what could be noted, and earlier uses."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.domain.photo import Photo
from editor.domain.photo_usage import PhotoUsage
from editor.domain.rights_terms import unread
from editor.ui import tasks
from editor.ui.captions.form.noting import note_terms
from editor.ui.captions.session import CaptionSession

_SHOWN_USES = 3


class TermsModel(QObject):
    """What the words of the selected photos add to their rights, and aren't noted yet."""

    uses_changed = Signal()

    def __init__(self, session: CaptionSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._uses_of = ""
        self._uses: tuple[PhotoUsage, ...] = ()
        session.selection_changed.connect(self.ask)
        session.photos_changed.connect(self.ask)
        session.open_story.library_opened.connect(self.ask)

    @property
    def proposal(self) -> str:
        """What could be noted, in words; empty if everything is."""
        words = dict.fromkeys(each for photo in self._photos for each in unread(photo))
        return "; ".join(words)

    def note(self) -> None:
        """Note it, as one step that can be undone; what somebody set stays."""
        note_terms(self.session, self.session.selected)

    @property
    def uses(self) -> str:
        """Where the current photo went, the last way first; empty if it never left."""
        lines = [
            f"{each.act} · {each.where} · {each.at:%Y-%m-%d}" + (f" · {each.by}" if each.by else "")
            for each in reversed(self._uses)
        ]
        more = len(lines) - _SHOWN_USES
        return "\n".join((*lines[:_SHOWN_USES], *((f"and {more} more",) if more > 0 else ())))

    def ask(self) -> None:
        """Find out where the current photo went."""
        newsroom = self.session.open_story.newsroom
        photo = self.session.current
        digest = photo.digest if photo is not None else ""
        if digest != self._uses_of:
            self._uses_of, self._uses = digest, ()
            self.uses_changed.emit()
        if newsroom is not None and digest:
            tasks.run(
                partial(newsroom.usage.of, digest),
                done=partial(self._arrived, digest),
                failed=lambda error: self.session.open_story.banner.emit(error.message, error.hint),
            )

    def _arrived(self, digest: str, uses: tuple[PhotoUsage, ...]) -> None:
        if digest == self._uses_of and uses != self._uses:
            self._uses = uses
            self.uses_changed.emit()

    @property
    def _photos(self) -> tuple[Photo, ...]:
        found = (self.session.photo(digest) for digest in self.session.selected)
        return tuple(photo for photo in found if photo is not None)
