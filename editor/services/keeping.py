"""Files become photos of the library: copied, looked at, and put into its books."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor.domain.errors import CopydeskError
from editor.domain.photo import Companion, Photo
from editor.domain.rights_terms import proposed_rights
from editor.photos.look import look_of
from editor.photos.originals import Originals
from editor.photos.pairs import Pair, paired
from editor.photos.thumbnail import Thumbnails
from editor.storage.store import Store

# The contact sheet shows the same size: it is made once.
_LOOK_WIDTH_PX = 240

Progress = Callable[[int, int], None]
Failed = tuple[Path, CopydeskError]


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a batch of files.

    Attributes:
        photos: In order; raw and JPEG of one shot are one.
        failed: The files that were refused, also raw files whose JPEG was kept.
        known: Digests of those that the library had before.
        paths: The file that each of the photos came from.
    """

    photos: tuple[Photo, ...]
    failed: tuple[Failed, ...]
    known: frozenset[str] = frozenset()
    paths: tuple[Path, ...] = ()


class Keeping:
    """Copies files into the library. No transaction is open while a file is read."""

    def __init__(
        self,
        store: Store,
        originals: Originals,
        thumbnails: Thumbnails,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._originals = originals
        self._thumbnails = thumbnails
        self._clock = clock

    def keep(self, paths: Sequence[Path], progress: Progress | None = None) -> Kept:
        """Copy files into the library; a bad one is reported and the rest goes on.

        Args:
            paths: Photo files; raw and JPEG of one shot become one photo.
            progress: Called after each photo with how many are done, of how many.
        """
        pairs = paired(paths)
        kept = Kept((), ())
        for count, pair in enumerate(pairs, 1):
            one = self.keep_pair(pair)
            kept = Kept(
                kept.photos + one.photos,
                kept.failed + one.failed,
                kept.known | one.known,
                kept.paths + one.paths,
            )
            if progress is not None:
                progress(count, len(pairs))
        return kept

    def keep_pair(self, pair: Pair) -> Kept:
        """Copy one photo and its raw file.

        A bad raw file doesn't keep its JPEG out; where the JPEG is bad, the raw file counts alone.
        """
        path, raw = pair
        try:
            photo = self._originals.keep(path)
        except CopydeskError as error:
            alone = self.keep_pair((raw, None)) if raw is not None else Kept((), ())
            return replace(alone, failed=((path, error), *alone.failed))
        failed: tuple[Failed, ...] = ()
        if raw is not None:
            try:
                photo = replace(photo, companion=self._companion(raw))
            except CopydeskError as error:
                failed = ((raw, error),)
        try:
            stored, is_known = self._put(photo)
        except CopydeskError as error:
            return Kept((), (*failed, (path, error)))
        known = frozenset((stored.digest,) if is_known else ())
        return Kept((stored,), failed, known, (path,))

    def _companion(self, raw: Path) -> Companion:
        kept = self._originals.keep(raw)
        return Companion(kept.digest, kept.file_name)

    def _put(self, photo: Photo) -> tuple[Photo, bool]:
        """The photo as the library has it, and whether it had it before."""
        with self._store.read() as shelf:
            stored = shelf.photos.get(photo.digest)
        if stored is None:
            look = look_of(self._thumbnails.path_of(photo.digest, _LOOK_WIDTH_PX))
            photo = replace(photo, look=look, added_at=self._clock())
            photo = replace(photo, rights=proposed_rights(photo))
        elif _has_companion_of(stored, photo):
            return stored, True
        with self._store.write() as shelf:
            stored = shelf.photos.get(photo.digest)
            new = photo if stored is None else replace(stored, companion=photo.companion)
            if stored is None or not _has_companion_of(stored, photo):
                shelf.photos.put(new)
                return new, stored is not None
        return stored, True


def _has_companion_of(stored: Photo, photo: Photo) -> bool:
    """Whether the library knows the raw file already; its name there may be another."""
    if photo.companion is None:
        return True
    return stored.companion is not None and stored.companion.digest == photo.companion.digest
