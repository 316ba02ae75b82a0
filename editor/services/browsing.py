"""Folders and cards, looked at where they lie: nothing is copied."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.domain.errors import CopydeskError, UnreadableFileError
from editor.domain.photo import Photo
from editor.domain.photo_filter import name_key
from editor.photos.camera_preview import camera_preview
from editor.photos.kinds import is_raw_name, printable_name
from editor.photos.pixels import Pixels, read_pixels
from editor.photos.read import read_in_place
from editor.photos.thumbnail import Thumbnails

_PICTURES = frozenset(
    (".jpg", ".jpeg", ".jpe", ".png", ".webp", ".gif", ".tif", ".tiff", ".heic", ".heif")
)
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
        for count, (path, raw) in enumerate(pairs):
            if is_cancelled():
                return Browsed(folder, tuple(shots), tuple(failed), is_whole=False)
            try:
                shots.append(Shot(path, read_in_place(path), raw))
            except CopydeskError as error:
                if not folder.is_dir():
                    gone = _gone(folder, left=len(pairs) - count)
                    return Browsed(folder, tuple(shots), tuple(failed), gone, is_whole=False)
                failed.append((path, error))
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


def pair_shots(paths: Sequence[Path]) -> tuple[tuple[Path, Path | None], ...]:
    """Photos by name, each with the raw file of the same name beside it; a raw file alone counts.

    Which of several pictures of one name has the raw file: the JPEG.
    """
    raws = {_shot_key(path): path for path in paths if is_raw_name(path)}
    pictures = [path for path in paths if not is_raw_name(path)]
    jpegs = {_shot_key(path): path for path in pictures if path.suffix.lower().startswith(".jp")}
    pairs: list[tuple[Path, Path | None]] = []
    for path in pictures:
        key = _shot_key(path)
        is_chosen = jpegs.get(key, path) == path
        pairs.append((path, raws.pop(key, None) if is_chosen else None))
    pairs += [(path, None) for path in raws.values()]
    return tuple(sorted(pairs, key=lambda pair: (str(pair[0].parent), name_key(pair[0].name))))


def _shot_key(path: Path) -> tuple[Path, str]:
    return path.parent, path.stem.casefold()


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
            elif entry.suffix.lower() in _PICTURES or is_raw_name(entry):
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
