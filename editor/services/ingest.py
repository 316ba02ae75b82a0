"""Photos from cards and folders, copied into the library."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo
from editor.domain.photo_file_names import file_name
from editor.domain.photo_variables import ANY, Occasion
from editor.services.photos import Photos

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a batch.

    Attributes:
        photos: Those that are in the library now, in order.
        known: Digests of those that were in it before: their names and words stay as they were.
        paths: The file that each of the photos came from.
        left_out: So many weren't begun, because it was cancelled.
    """

    photos: tuple[Photo, ...]
    known: frozenset[str]
    failed: tuple[tuple[Path, CopydeskError], ...]
    left_out: int = 0
    paths: tuple[Path, ...] = ()


class Ingest:
    """Copies photos into the library, one whole file after the other."""

    def __init__(self, photos: Photos) -> None:
        self._photos = photos

    def keep(
        self,
        paths: Sequence[Path],
        *,
        pattern: str = "",
        occasion: Occasion = ANY,
        progress: Progress | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Ingested:
        """Copy files; a bad one is reported and the rest goes on.

        Args:
            paths: Photo files; they are only read.
            pattern: For new names, such as ``{slug}-{number:3}``; empty keeps the old ones.
            occasion: What the pattern's variables may ask for besides the photo.
            progress: Called after each file with how many are done, of how many.
            is_cancelled: Asked before each file; what is copied by then stays.
        """
        photos: list[Photo] = []
        came: list[Path] = []
        left_out = 0
        known: set[str] = set()
        failed: list[tuple[Path, CopydeskError]] = []
        for count, path in enumerate(paths):
            if is_cancelled():
                left_out = len(paths) - count
                break
            kept = self._photos.keep((path,))
            failed += kept.failed
            for photo in kept.photos:
                is_new = photo.digest not in kept.known
                photos.append(self._named(photo, pattern, count + 1, occasion) if is_new else photo)
                came.append(path)
            known |= kept.known
            if progress is not None:
                progress(count + 1, len(paths))
        return Ingested(tuple(photos), frozenset(known), tuple(failed), left_out, tuple(came))

    def _named(self, photo: Photo, pattern: str, number: int, occasion: Occasion) -> Photo:
        if not pattern:
            return photo
        name = file_name(pattern, photo, number, occasion).text
        return self._photos.save(replace(photo, file_name=name))
