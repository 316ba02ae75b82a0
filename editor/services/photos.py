"""Photos: keep originals, give them to stories, change what the library says of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from editor.domain.article import Article
from editor.domain.attaching import attach_photos
from editor.domain.errors import UnknownFieldError, UnreadableFileError, quoted
from editor.domain.photo import Photo
from editor.domain.photo_layers import OF_PHOTO, WORDS, own_value, with_values
from editor.domain.rights_terms import with_terms_noted
from editor.markup.figures import with_figures
from editor.markup.word_count import count_words
from editor.photos.camera_preview import camera_preview
from editor.photos.originals import Originals
from editor.photos.pairs import Pair
from editor.photos.pixels import Pixels, read_pixels
from editor.photos.thumbnail import Thumbnails
from editor.services.keeping import Failed, Keeping, Kept, Progress
from editor.storage.store import Store

Values = Mapping[str, Mapping[str, Any]]
"""Of photos, by digest, the values of the library's fields by name; None is unset."""


@dataclass(frozen=True, slots=True)
class Added:
    """A story that got photos: which figure each went to, and the files that were refused."""

    article: Article
    photos: tuple[tuple[str, Photo], ...]
    failed: tuple[Failed, ...]


class Photos:
    """The photos of one library. No transaction is open while a file is read or a picture made."""

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
        self._keeping = Keeping(store, originals, thumbnails, clock)

    def keep(self, paths: Sequence[Path], progress: Progress | None = None) -> Kept:
        """Copy files into the library; a bad one is reported and the rest goes on.

        Args:
            paths: Photo files; raw and JPEG of one shot become one photo.
            progress: Called after each photo with how many are done, of how many.
        """
        return self._keeping.keep(paths, progress)

    def keep_pair(self, pair: Pair) -> Kept:
        """Copy one photo and the raw file of the same shot, as ``keep`` does."""
        return self._keeping.keep_pair(pair)

    def add(self, key: str, paths: Sequence[Path], progress: Progress | None = None) -> Added:
        """Give photos to a story: first to figures without a picture, then as new figures.

        New figures are placed at the end of the text.

        Raises:
            UnknownStoryError: There is no such story.
        """
        with self._store.read() as shelf:
            shelf.articles.get(key)
        kept = self.keep(paths, progress)
        return replace(self.give(key, kept.photos), failed=kept.failed)

    def give(self, key: str, photos: Sequence[Photo]) -> Added:
        """Give photos of the library to a story, as ``add`` does.

        Raises:
            UnknownStoryError: There is no such story.
        """
        with self._store.write() as shelf:
            before = shelf.articles.get(key)
            article, attached = attach_photos(before, photos)
            names = [name for name, _ in attached if before.figure(name) is None]
            article = replace(article, body=with_figures(article.body, names))
            if article != before:
                words = count_words(article.body)
                article = shelf.articles.save(article, words=words, at=self._clock())
        return Added(article, attached, ())

    def save(self, photo: Photo) -> Photo:
        """Write what the library says of a photo; what its file says stays as it was read."""
        with self._store.write() as shelf:
            stored = shelf.photos.get(photo.digest)
            changed = replace(photo, file=stored.file) if stored else photo
            shelf.photos.put(changed)
        return changed

    def set_fields(self, digests: Sequence[str], changes: Mapping[str, Any]) -> Values:
        """Let the library say the same of several photos; see ``change``."""
        return self.change(dict.fromkeys(digests, changes))

    def change(self, values: Values) -> Values:
        """Change what the library says of photos: all of them, or none.

        Args:
            values: Names are those of ``PhotoFields`` and of ``photo_layers.OF_PHOTO``.

        Returns:
            What stood there before, of the fields named: changing to that is the way back.

        Raises:
            UnknownFieldError: A field isn't known, or can't hold what it should.
            UnreadableFileError: The library doesn't have one of the photos.
        """
        _refuse_unknown({name for changes in values.values() for name in changes})
        before: dict[str, Mapping[str, Any]] = {}
        with self._store.write() as shelf:
            stored = shelf.photos.of(values)
            for digest, changes in values.items():
                if digest not in stored:
                    raise _missing(digest)
                photo = stored[digest]
                before[digest] = {name: own_value(photo, name) for name in changes}
                changed = with_terms_noted(with_values(photo, changes), changes)
                if changed.rights != photo.rights:
                    before[digest] = {**before[digest], "rights": photo.rights}
                if changed != photo:
                    shelf.photos.put(changed)
        return before

    def some(self, digests: Sequence[str]) -> dict[str, Photo]:
        """Photos of the library by their digests; those that it doesn't have are left out."""
        with self._store.read() as shelf:
            return shelf.photos.of(digests)

    def all_photos(self) -> tuple[Photo, ...]:
        """Every photo of the library, the one that came last first."""
        with self._store.read() as shelf:
            return shelf.photos.all_photos()

    def thumbnail(self, digest: str, width_px: int = 320) -> Path:
        """A small upright picture of a photo, made on demand and cached."""
        return self._thumbnails.path_of(digest, width_px)

    def uses(self) -> dict[str, tuple[str, ...]]:
        """By digest, the slugs of the stories that use a photo or went out with it."""
        with self._store.read() as shelf:
            uses, went_out = shelf.photos.uses_by_photo(), shelf.photo_usages.stories()
        for digest, slugs in went_out.items():
            uses[digest] = tuple(dict.fromkeys((*uses.get(digest, ()), *slugs)))
        return uses

    def kept_thumbnail(self, digest: str, width_px: int) -> Path | None:
        """The thumbnail, if it was made already."""
        return self._thumbnails.kept(digest, width_px)

    def preview(self, digest: str) -> bytes:
        """The camera's own tiny picture, a JPEG, to show at once; empty if there is none."""
        return camera_preview(self.original(digest))

    def pixels(self, photo: Photo, width_px: int) -> Pixels:
        """The whole picture, decoded for a screen; never larger than the photo, nothing is kept.

        Raises:
            UnreadableFileError: The original is missing from the library, or damaged.
        """
        return read_pixels(self._originals.path_of(photo.digest), photo, width_px)

    def original(self, digest: str) -> Path:
        """The original's file in the library; never write to it."""
        return self._originals.path_of(digest)

    def raw_of(self, photo: Photo) -> Path | None:
        """The raw file of the same shot, in the library; None if the photo has none.

        Raises:
            UnreadableFileError: It had one, and the library lost it.
        """
        if photo.companion is None:
            return None
        try:
            return self._originals.path_of(photo.companion.digest)
        except UnreadableFileError as error:
            raise UnreadableFileError(
                f"The raw file “{photo.companion.file_name}” is missing from the library.",
                hint="Add it again together with its JPEG, or restore it from a backup.",
            ) from error

    def place_of(self, photo: Photo) -> Path:
        """Where the original lies, or would; nothing is looked up, so it is quick."""
        return self._originals.place_of(photo)


def _refuse_unknown(names: set[str]) -> None:
    unknown = sorted(names - {*WORDS, *OF_PHOTO})
    if unknown:
        raise UnknownFieldError(
            f"Photos have no field {quoted(unknown[0])}.",
            hint=f"The fields are {', '.join((*WORDS, *OF_PHOTO))}.",
        )


def _missing(digest: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"The photo {digest[:12]}… is not in the library.",
        hint="Add it again with: copydesk photos add",
    )
