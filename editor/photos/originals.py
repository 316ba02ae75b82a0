"""The originals that stories use, kept by digest and never written again."""

import hashlib
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import BinaryIO

from editor.domain.errors import LibraryError, UnreadableFileError
from editor.domain.photo import Photo
from editor.photos.kinds import EXTENSIONS
from editor.photos.read import opened_file, read_whole_photo
from editor.photos.sidecar import with_sidecar

_DIGEST = re.compile(r"[0-9a-f]{64}")
_READ_ONLY = 0o444
_WRITABLE = 0o644
_CHUNK_OCTETS = 1024 * 1024


class Originals:
    """A folder of originals: ``ab/abcd….jpg``, the first two digits of the digest as a folder.

    Args:
        folder: Made when the first original comes.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, path: Path) -> Photo:
        """Copy a file into the library, unless the very same is there.

        The picture is read to its end first, so nothing damaged is kept. The copy appears whole
        and on disk, or not at all.

        Returns:
            The photo, with the words of a sidecar that lies beside the file.

        Raises:
            UnreadableFileError: It is no photo that can be read, or it is damaged, or it changed
                while it was copied. The library is as it was.
            LibraryError: The library can't be written.
        """
        photo = read_whole_photo(path)
        kept = self._place(photo.digest, EXTENSIONS[photo.media_type])
        if not _is_kept(kept, photo.size_octets):
            with opened_file(path) as stream:
                self._copy(stream, photo, kept)
        return with_sidecar(photo, path)

    def path_of(self, photo: Photo | str) -> Path:
        """The file of a photo, or of a photo's digest; never write to it.

        Raises:
            UnreadableFileError: The library doesn't have it.
        """
        digest = photo if isinstance(photo, str) else photo.digest
        if _DIGEST.fullmatch(digest):
            for extension in EXTENSIONS.values():
                kept = self._place(digest, extension)
                if kept.is_file():
                    return kept
        raise UnreadableFileError(
            f"The original of the photo {digest[:12]}… is missing from the library.",
            hint="Add the photo again, or restore it from a backup.",
        )

    def place_of(self, photo: Photo) -> Path:
        """Where the file of a photo lies if the library has it; the disk isn't asked."""
        return self._place(photo.digest, EXTENSIONS[photo.media_type])

    def _place(self, digest: str, extension: str) -> Path:
        return self._folder / digest[:2] / f"{digest}.{extension}"

    def _copy(self, stream: BinaryIO, photo: Photo, kept: Path) -> None:
        try:
            kept.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".incoming-", dir=kept.parent) as folder:
                copy = Path(folder) / kept.name
                with copy.open("wb") as to:
                    shutil.copyfileobj(stream, to, _CHUNK_OCTETS)
                    to.flush()
                    os.fsync(to.fileno())
                _refuse_changed(copy, photo)
                if kept.exists():
                    kept.chmod(_WRITABLE)  # Windows doesn't replace a read-only file
                copy.replace(kept)
            kept.chmod(_READ_ONLY)
            _sync_folder(kept.parent)
        except OSError as error:
            raise LibraryError(
                f"“{photo.file_name}” can't be copied into the library: {error.strerror}.",
                hint="See that the disk has room and that you may write to the library's folder.",
            ) from error


def _is_kept(kept: Path, size_octets: int) -> bool:
    """Whether an original is there whole; a damaged one is mended by keeping it again."""
    try:
        return kept.stat().st_size == size_octets
    except OSError:
        return False


def _refuse_changed(copy: Path, photo: Photo) -> None:
    with copy.open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").hexdigest() == photo.digest:
            return
    raise UnreadableFileError(
        f"“{photo.file_name}” changed while it was copied.",
        hint="Wait until the other program has finished with it, then add it again.",
    )


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows does it by itself."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
