"""Photos from cards and folders, copied into the library."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from editor.domain.photo import Photo
from editor.domain.photo_file_names import file_name
from editor.domain.photo_variables import ANY, Occasion
from editor.photos.pairs import paired
from editor.services.keeping import Failed, Progress
from editor.services.photos import Photos


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a batch.

    Attributes:
        photos: Those that are in the library now, in order.
        known: Digests of those that were in it before: their names and words stay as they were.
        paths: The file that each of the photos came from.
        failed: The files that were refused, also raw files whose JPEG was kept.
        left_out: So many photos weren't begun, because it was cancelled.
    """

    photos: tuple[Photo, ...]
    known: frozenset[str]
    failed: tuple[Failed, ...]
    left_out: int = 0
    paths: tuple[Path, ...] = ()


class Ingest:
    """Copies photos into the library, one whole shot after the other."""

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
            paths: Photo files; they are only read. Raw and JPEG of one shot become one photo.
            pattern: For new names, such as ``{slug}-{number:3}``; empty keeps the old ones. The
                raw file is named like its JPEG.
            occasion: What the pattern's variables may ask for besides the photo.
            progress: Called after each photo with how many are done, of how many.
            is_cancelled: Asked before each photo; what is copied by then stays.
        """
        pairs = paired(paths)
        photos: list[Photo] = []
        came: list[Path] = []
        left_out = 0
        known: set[str] = set()
        failed: list[Failed] = []
        for count, pair in enumerate(pairs):
            if is_cancelled():
                left_out = len(pairs) - count
                break
            kept = self._photos.keep_pair(pair)
            failed += kept.failed
            for photo in kept.photos:
                is_new = photo.digest not in kept.known
                photos.append(self._named(photo, pattern, count + 1, occasion) if is_new else photo)
            came += kept.paths
            known |= kept.known
            if progress is not None:
                progress(count + 1, len(pairs))
        return Ingested(tuple(photos), frozenset(known), tuple(failed), left_out, tuple(came))

    def _named(self, photo: Photo, pattern: str, number: int, occasion: Occasion) -> Photo:
        if not pattern:
            return photo
        name = file_name(pattern, photo, number, occasion).text
        companion = photo.companion
        if companion is not None:
            ending = PurePath(companion.file_name).suffix
            companion = replace(companion, file_name=PurePath(name).stem + ending)
        return self._photos.save(replace(photo, file_name=name, companion=companion))
