"""Thumbnails: small upright JPEGs, made on demand and kept in a cache that may be deleted."""

import io
import tempfile
from dataclasses import dataclass
from pathlib import Path

from editor.domain.crop import WHOLE, Crop
from editor.domain.errors import LibraryError
from editor.photos.colours import on_white
from editor.photos.originals import Originals
from editor.photos.read import upright_size
from editor.photos.rendition import decoded_upright

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
        kept = self._place(digest, width_px)
        if not kept.is_file():
            original = self.originals.path_of(digest)
            self._keep(kept, _thumbnail(original, width_px))
        return kept

    def path_of_file(self, path: Path, key: str, width_px: int = 320) -> Path:
        """The thumbnail of a file outside the library.

        Args:
            path: The file.
            key: Stands for this state of it, 64 hexadecimal digits, as ``place_key`` gives it.
            width_px: Never wider than the file's picture itself.

        Raises:
            UnreadableFileError: It is gone, or damaged.
            LibraryError: The cache can't be written.
        """
        kept = self._place(key, width_px)
        if not kept.is_file():
            self._keep(kept, _thumbnail(path, width_px))
        return kept

    def kept(self, key: str, width_px: int = 320) -> Path | None:
        """The thumbnail if it was made already."""
        kept = self._place(key, width_px)
        return kept if kept.is_file() else None

    def _place(self, key: str, width_px: int) -> Path:
        return self.cache / key[:2] / f"{key}-{width_px}.jpg"

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


@dataclass(frozen=True, slots=True)
class _Wanted:
    width_px: int
    height_px: int
    crop: Crop = WHOLE
    media_type: str = "image/jpeg"
    quality: int = _QUALITY


def _thumbnail(original: Path, width_px: int) -> bytes:
    """A thousand are waited for: neither the finest filter nor the smallest file, but soon."""
    from PIL.Image import Resampling  # noqa: PLC0415

    whole_px = upright_size(original)
    width_px = min(width_px, whole_px[0])
    height_px = max(1, round(whole_px[1] * width_px / whole_px[0]))
    upright = decoded_upright(original, [_Wanted(width_px, height_px)])
    small = on_white(upright.resize((width_px, height_px), Resampling.HAMMING, reducing_gap=3.0))
    small.info = {}  # a plugin would write comments and times from here
    target = io.BytesIO()
    small.save(target, "JPEG", quality=_QUALITY)
    return target.getvalue()
