"""Folders and cards, looked at where they lie: nothing is copied."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.domain.errors import CopydeskError, UnreadableFileError
from editor.domain.photo import Photo
from editor.domain.photo_filter import name_key
from editor.photos.camera_preview import camera_preview
from editor.photos.kinds import PHOTO_ENDINGS, printable_name
from editor.photos.pairs import Pair, paired
from editor.photos.pixels import Pixels, read_pixels
from editor.photos.read import read_in_place
from editor.photos.sidecar import with_sidecar
from editor.photos.thumbnail import Thumbnails

_PASSED_OVER = frozenset(("__macosx", "@eadir", "lost+found"))
_MOST_FOLDERS = 2_000

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Shot:
    """One photo where it lies, with the camera raw file of the same shot.

    Attributes:
        path: The file that is shown: the JPEG of a pair.
        photo: Its digest stands for the file in its place; it isn't that of its bytes.
        raw: The raw file beside it.
    """

    path: Path
    photo: Photo
    raw: Path | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """All files of the shot."""
        return (self.path,) if self.raw is None else (self.path, self.raw)


@dataclass(frozen=True, slots=True)
class Browsed:
    """What was found in a folder.

    Attributes:
        failed: Files that look like photos and can't be read; the sentence says why.
        gone: Why the rest is missing, if the folder went away meanwhile.
        is_whole: False if it was cancelled or cut short.
    """

    folder: Path
    shots: tuple[Shot, ...]
    failed: tuple[tuple[Path, CopydeskError], ...] = ()
    gone: CopydeskError | None = None
    is_whole: bool = True


class Browsing:
    """Looks into folders that aren't the library's."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        self._thumbnails = thumbnails

    def look(
        self,
        folder: Path,
        *,
        progress: Progress | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Browsed:
        """Read the heads of the photos in a folder and in its folders, by name.

        Raises:
            UnreadableFileError: The folder isn't there, or can't be read.
        """
        pairs = pair_shots(_files_in(folder))
        shots: list[Shot] = []
        failed: list[tuple[Path, CopydeskError]] = []
        for count, pair in enumerate(pairs):
            if is_cancelled():
                return Browsed(folder, tuple(shots), tuple(failed), is_whole=False)
            shot, errors = _seen(pair)
            if errors and not folder.is_dir():
                gone = _gone(folder, left=len(pairs) - count)
                return Browsed(folder, tuple(shots), tuple(failed), gone, is_whole=False)
            shots += (shot,) if shot else ()
            failed += errors
            if progress is not None:
                progress(count + 1, len(pairs))
        return Browsed(folder, tuple(shots), tuple(failed))

    def preview(self, shot: Shot) -> bytes:
        """The camera's own tiny picture, a JPEG; empty if there is none.

        Raises:
            UnreadableFileError: The file is gone.
        """
        return camera_preview(shot.path)

    def thumbnail(self, shot: Shot, width_px: int = 320) -> Path:
        """A small upright picture of a shot, made on demand and cached in the library's cache.

        Raises:
            UnreadableFileError: The file is gone or damaged.
        """
        return self._thumbnails.path_of_file(shot.path, shot.photo.digest, width_px)

    def pixels(self, shot: Shot, width_px: int) -> Pixels:
        """The whole picture of a shot, decoded for a screen; nothing is kept.

        Raises:
            UnreadableFileError: The file is gone or damaged.
        """
        return read_pixels(shot.path, shot.photo, width_px)

    def check(self, folder: Path) -> None:
        """See that a folder is still there.

        Raises:
            UnreadableFileError: It went away.
        """
        if not folder.is_dir():
            raise UnreadableFileError(
                f"The folder “{printable_name(folder)}” went away.",
                hint="Put the card in again. What was kept is in the library.",
            )


def pair_shots(paths: Sequence[Path]) -> tuple[Pair, ...]:
    """Photos by name, each with the raw file of the same name beside it, or a raw file alone."""
    return tuple(
        sorted(paired(paths), key=lambda pair: (str(pair[0].parent), name_key(pair[0].name)))
    )


def _seen(pair: Pair) -> tuple[Shot | None, list[tuple[Path, CopydeskError]]]:
    """The shot, and what of it can't be read; where the JPEG can't, its raw file counts alone."""
    path, raw = pair
    try:
        return Shot(path, with_sidecar(read_in_place(path), path), raw), []
    except CopydeskError as error:
        shot, errors = _seen((raw, None)) if raw is not None else (None, [])
        return shot, [(path, error), *errors]


def _files_in(folder: Path) -> list[Path]:
    waiting, found, seen = [folder], [], 0
    while waiting and seen < _MOST_FOLDERS:
        here = waiting.pop()
        seen += 1
        try:
            entries = sorted(here.iterdir())
        except OSError as error:
            if here == folder or not folder.is_dir():
                raise _unreadable(folder, error) from error
            continue
        for entry in entries:
            if entry.name.startswith(".") or entry.name.casefold() in _PASSED_OVER:
                continue
            if entry.is_dir() and not entry.is_symlink():
                waiting.append(entry)
            elif entry.suffix.lower() in PHOTO_ENDINGS:
                found.append(entry)
    return found


def _unreadable(folder: Path, error: OSError) -> UnreadableFileError:
    return UnreadableFileError(
        f"The folder “{printable_name(folder) or folder}” can't be read: {error.strerror}.",
        hint="Put the card in again, or choose another folder.",
    )


def _gone(folder: Path, left: int) -> UnreadableFileError:
    what = "1 photo wasn't" if left == 1 else f"{left} photos weren't"
    return UnreadableFileError(
        f"The folder “{printable_name(folder)}” went away: {what} read.",
        hint="Put the card in again and look once more. What was read stays here.",
    )
