"""Thumbnails: small upright JPEGs, made on demand and kept in a cache that may be deleted."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from editor.domain.crop import WHOLE, Crop
from editor.domain.errors import LibraryError
from editor.domain.rendition_size import rendition_size
from editor.photos.originals import Originals
from editor.photos.read import read_photo
from editor.photos.rendition import make_rendition

_QUALITY = 80


@dataclass(frozen=True, slots=True)
class Thumbnails:
    """The thumbnails of one library.

    Attributes:
        cache: Folder; made when needed.
        originals: Where the pictures come from.
    """

    cache: Path
    originals: Originals

    def path_of(self, digest: str, width_px: int = 320) -> Path:
        """The thumbnail of a photo, never wider than the photo itself.

        Raises:
            UnreadableFileError: The original is missing from the library, or damaged.
            LibraryError: The cache can't be written.
        """
        original = self.originals.path_of(digest)
        kept = self.cache / digest[:2] / f"{digest}-{width_px}.jpg"
        if not kept.is_file():
            self._keep(kept, _thumbnail(original, WHOLE, width_px))
        return kept

    def _keep(self, kept: Path, picture: bytes) -> None:
        try:
            kept.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=kept.parent, delete=False) as file:
                file.write(picture)
            Path(file.name).replace(kept)
        except OSError as error:
            raise LibraryError(
                f"The folder for thumbnails, {self.cache}, can't be written: {error.strerror}.",
                hint="See that the disk has room and that you may write to the library's folder.",
            ) from error


def _thumbnail(original: Path, crop: Crop, width_px: int) -> bytes:
    size = rendition_size(read_photo(original), crop, width_px)
    return make_rendition(original, crop, *size, media_type="image/jpeg", quality=_QUALITY)
