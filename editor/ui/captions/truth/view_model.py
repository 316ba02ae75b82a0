"""What the truth view shows of the current photo, in words. No widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo
from editor.photos.metadata.leaks import Leak
from editor.photos.truth import Truth, TruthRow
from editor.services.photo_truth import FileTruth, read_truth, write_repaired_copy
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession

_DIGESTS = {
    "current": "IIM digest: current. Programs that check it trust XMP.",
    "stale": "IIM digest: stale. Adobe’s programs show IIM instead of XMP.",
    "missing": "IIM digest: missing. Programs can’t tell whether IIM or XMP is newer.",
    "": "IIM digest: none, because the file has no IIM.",
}
_NONE = "Content Credentials: none."
_UNVERIFIED = "Content Credentials: signed, not verified (install copydesk[credentials])."
_MOST_LEAKS, _LEAK_LIMIT = 40, 80
BREAKS = "A repaired copy breaks this signature. The signed original is kept as it is."


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or more under a heading.

    Attributes:
        is_warning: It is marked as something to look at, in words and in colour.
    """

    heading: str
    text: str
    is_warning: bool = False


class TruthModel(QObject):
    """Reads the file of the current photo beside the window, while somebody looks."""

    changed = Signal()
    repaired = Signal(str)
    """A repaired copy of this name was written."""

    def __init__(self, session: CaptionSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.is_watched = False
        self.is_writing = False
        self.fault = ""
        self._asked = ""
        self._read: FileTruth | None = None
        session.selection_changed.connect(self.read)
        session.photos_changed.connect(self.read)

    @property
    def photo(self) -> Photo | None:
        """Whose file it is."""
        return self._session.current

    @property
    def truth(self) -> Truth | None:
        """What its blocks say; None until it is read."""
        return self._read.truth if self._read else None

    @property
    def rows(self) -> tuple[TruthRow, ...]:
        """The fields that the file says; those that differ come first, then those IIM lacks."""
        rows = self.truth.rows if self.truth else ()
        return tuple(sorted(rows, key=lambda row: (not row.is_differing, not row.is_incomplete)))

    @property
    def summary(self) -> str:
        """Whether all agree, in one sentence."""
        if self.photo is None:
            return "No photo is selected."
        if self.fault or self.truth is None:
            return self.fault or "Reading the file…"
        if not self.rows:
            return "The file says nothing about itself."
        if self.truth.is_in_step:
            return "XMP, IIM and EXIF agree."
        differing = sum(each.is_differing for each in self.rows)
        missing = sum(each.is_incomplete and not each.is_differing for each in self.rows)
        parts = [f"{_fields(differing)} differ" if differing != 1 else "1 field differs"]
        if not differing:
            parts = []
        if missing:
            parts.append(f"{_fields(missing)} only in XMP, so WordPress can’t see them")
        if self.truth.digest == "stale":
            parts.append("the IIM digest is stale")
        return "; ".join(parts or ["Some of it is doubtful"]) + "."

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Everything besides the table."""
        if self._read is None:
            return ()
        truth = self._read.truth
        leaks = self._read.leaks
        return (
            *(Paragraph("Look again", each, is_warning=True) for each in truth.doubts),
            Paragraph("Digest", _DIGESTS[truth.digest], is_warning=truth.digest == "stale"),
            Paragraph("Content Credentials", _signature(self._read), bool(truth.credentials)),
            Paragraph("WordPress shows", _wordpress(truth)),
            Paragraph("Adobe shows", _adobe(truth)),
            Paragraph("A browser shows", truth.browser),
            Paragraph("What this file still gives away", _given_away(leaks), bool(leaks)),
        )

    @property
    def can_repair(self) -> bool:
        """Whether a copy would be better than the file."""
        photo, truth = self.photo, self.truth
        if photo is None or truth is None or self.is_writing:
            return False
        return photo.media_type == "image/jpeg" and not truth.is_in_step

    @property
    def why_not(self) -> str:
        """Why there is nothing to repair; empty if there is."""
        photo, truth = self.photo, self.truth
        if photo is None or truth is None or self.can_repair:
            return ""
        if self.is_writing:
            return "Writing the copy…"
        if photo.media_type != "image/jpeg":
            return "Copies can be repaired of JPEG files only."
        return "There is nothing to repair."

    @property
    def warning(self) -> str:
        """What a repair breaks; empty if nothing."""
        return BREAKS if self.truth and self.truth.credentials else ""

    @property
    def copy_name(self) -> str:
        """What the repaired copy may be called."""
        name = Path(self.photo.file_name) if self.photo else Path("photo.jpg")
        return f"{name.stem}-repaired{name.suffix or '.jpg'}"

    def watch(self, *, is_watched: bool) -> None:
        """Read the current photo, and those that come; or rest."""
        self.is_watched = is_watched
        self.read()

    def read(self) -> None:
        """Read the file of the current photo, if somebody looks."""
        photo, newsroom = self.photo, self._session.open_story.newsroom
        digest = photo.digest if photo else ""
        if not self.is_watched or digest == self._asked:
            return
        self._asked, self._read, self.fault = digest, None, ""
        if newsroom is not None and digest:
            original, shot = newsroom.photos.original, self._session.places.get(digest)

            def work() -> FileTruth:
                return read_truth(original(digest) if shot is None else shot.path)

            tasks.run_beside(
                work, done=partial(self._arrived, digest), failed=partial(self._failed, digest)
            )
        self.changed.emit()

    def repair(self, to: Path) -> None:
        """Write a copy in which all blocks say the same."""
        photo, truth, newsroom = self.photo, self.truth, self._session.open_story.newsroom
        if photo is None or truth is None or newsroom is None:
            return
        original, shot = newsroom.photos.original, self._session.places.get(photo.digest)

        def work() -> Photo:
            source = original(photo.digest) if shot is None else shot.path
            return write_repaired_copy(source, to, truth)

        self._write(work)

    def _write(self, work: Callable[[], Photo]) -> None:
        self.is_writing = True
        self.changed.emit()
        tasks.run_beside(work, done=self._written, failed=self._unwritten)

    def _written(self, copy: Photo) -> None:
        self.is_writing = False
        self.changed.emit()
        self.repaired.emit(copy.file_name)

    def _unwritten(self, error: CopydeskError) -> None:
        self.is_writing = False
        self.changed.emit()
        self._session.open_story.banner.emit(str(error), error.hint)

    def _arrived(self, digest: str, read: FileTruth) -> None:
        if digest == self._asked:
            self._read = read
            self.changed.emit()

    def _failed(self, digest: str, error: CopydeskError) -> None:
        if digest == self._asked:
            self.fault = str(error)
            self.changed.emit()


def state_of(row: TruthRow) -> str:
    """How the blocks stand to each other in one field, in words."""
    if row.is_differing:
        return "Differs"
    if row.is_incomplete:
        return "Not in IIM"
    said = sum(bool(each) for each in (row.xmp, row.iim, row.exif))
    return "Agrees" if said > 1 else "Said once"


def _signature(read: FileTruth) -> str:
    if not read.truth.credentials:
        return _NONE
    verdict = read.verdict
    said = f"Content Credentials: {verdict.sentence}" if verdict else _UNVERIFIED
    return f"{said} {BREAKS}"


def _given_away(leaks: tuple[Leak, ...] | None) -> str:
    if leaks is None:
        return "Not searched: only JPEG, PNG and WebP files are."
    if not leaks:
        return "Nothing beyond the fields above."
    lines = [f"{each.where} · {each.what}: {each.value[:_LEAK_LIMIT]}" for each in leaks]
    more = len(lines) - _MOST_LEAKS
    return "\n".join([*lines[:_MOST_LEAKS], *([f"and {more} more"] if more > 0 else [])])


def _wordpress(truth: Truth) -> str:
    shown = truth.wordpress
    said = (
        ("Title", shown.title),
        ("Caption", shown.caption),
        ("Credit", shown.credit),
        ("Copyright", shown.copyright),
        ("Keywords", ", ".join(shown.keywords)),
    )
    return _listed(said) or "No words: only its file name."


def _adobe(truth: Truth) -> str:
    shown = truth.adobe
    said = (
        ("Description", shown.caption or ""),
        ("Headline", shown.headline or ""),
        ("Author", ", ".join(shown.creators or ())),
        ("Credit line", shown.credit_line or ""),
        ("Copyright", shown.copyright or ""),
    )
    return _listed(said) or "No words."


def _listed(said: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(f"{name}: {text}" for name, text in said if text)


def _fields(count: int) -> str:
    return "1 field" if count == 1 else f"{count} fields"
