"""Whether the blocks of the current photo's file say the same, in one line. No widgets."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import CopydeskError
from editor.photos.truth import Truth, truth_of
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession

_REST_MS = 150
_MOST_KEPT = 2_000
_CREDENTIALS = {"": "", "embedded": "Content Credentials present"}
_ELSEWHERE = "Content Credentials kept elsewhere"


class Agreement(QObject):
    """Reads the head of a file once the current photo has rested, and keeps what it found."""

    changed = Signal()

    def __init__(self, session: CaptionSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_watched = False
        self._known: dict[str, tuple[str, bool]] = {}
        self._asked = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.read)
        session.selection_changed.connect(self._begin)
        session.photos_changed.connect(self._begin)

    @property
    def words(self) -> str:
        """``XMP, IIM and EXIF agree · Content Credentials present``; empty until it is read."""
        return self._known.get(self._digest, ("", False))[0]

    @property
    def is_wrong(self) -> bool:
        """Whether somebody should look: the blocks differ, or other programs will miss words."""
        return self._known.get(self._digest, ("", False))[1]

    def watch(self, *, is_watched: bool) -> None:
        """Read the current photo, and those that come; or rest."""
        self._is_watched = is_watched
        self._begin()

    def read(self) -> None:
        """Read the file of the current photo beside the window, if that wasn't done yet."""
        self._rest.stop()
        digest, newsroom = self._digest, self._session.open_story.newsroom
        is_settled = digest in self._known or digest == self._asked
        if not digest or newsroom is None or is_settled or not self._is_watched:
            return
        self._asked = digest
        original, shot = newsroom.photos.original, self._session.places.get(digest)
        place: Callable[[], Path] = partial(original, digest)
        if shot is not None:
            place = partial(Path, shot.path)
        tasks.run_beside(
            lambda: truth_of(place()),
            done=partial(self._arrived, digest),
            failed=partial(self._failed, digest),
        )

    @property
    def _digest(self) -> str:
        photo = self._session.current
        return photo.digest if photo else ""

    def _begin(self) -> None:
        self.changed.emit()
        if self._is_watched and self._digest not in self._known:
            self._rest.start()

    def _arrived(self, digest: str, truth: Truth) -> None:
        self._keep(digest, agreement_of(truth))

    def _failed(self, digest: str, _: CopydeskError) -> None:
        """The large picture says why the file can't be read; this line only stays empty."""
        self._keep(digest, ("", False))

    def _keep(self, digest: str, said: tuple[str, bool]) -> None:
        if len(self._known) >= _MOST_KEPT:
            del self._known[next(iter(self._known))]
        self._known[digest] = said
        self._asked = "" if self._asked == digest else self._asked
        self.changed.emit()


def agreement_of(truth: Truth) -> tuple[str, bool]:
    """How the blocks of a file stand to each other, and whether somebody should look."""
    said = {
        "XMP": any(each.xmp for each in truth.rows),
        "IIM": any(each.iim for each in truth.rows),
        "EXIF": any(each.exif for each in truth.rows),
    }
    names = [name for name, is_there in said.items() if is_there]
    credentials = _CREDENTIALS.get(truth.credentials, _ELSEWHERE)
    words = _state(truth, names)
    return " · ".join(filter(None, (words, credentials))), bool(names) and not truth.is_in_step


def _state(truth: Truth, names: list[str]) -> str:
    if not names:
        return "The file says nothing of itself"
    listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    if truth.is_in_step:
        return f"{listed} agree" if len(names) > 1 else f"Words in {listed} alone"
    if any(each.is_differing for each in truth.rows):
        return f"{listed} differ"
    missing = sum(each.is_incomplete for each in truth.rows)
    if missing:
        return f"IIM lacks {missing} {'field' if missing == 1 else 'fields'} of XMP"
    return "IIM digest is stale" if truth.digest == "stale" else f"{listed}: look again"
