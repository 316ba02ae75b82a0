"""Zips whose bytes repeat: fixed order, times and rights, on every system."""

import os
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import IO

from editor.domain.errors import CopydeskError
from editor.targets.whole_folder import Written, digest_of_file

_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE = 0o100644 << 16  # a file that everybody may read, and its owner write
_FIRST = "mimetype"
# These are packed already; a second time takes long and gains nothing.
_PACKED = frozenset({".avif", ".epub", ".docx", ".jpg", ".odt", ".pdf", ".png", ".webp", ".zip"})


def write_zip(stream: IO[bytes], files: Iterable[tuple[str, bytes]]) -> None:
    """Pack files in their order; the same files give the same bytes.

    A first one called ``mimetype`` is stored as it is, as EPUB and OpenDocument want it.
    """
    with zipfile.ZipFile(stream, "w") as archive:
        for number, (path, data) in enumerate(files):
            archive.writestr(_entry(path, is_first=number == 0), data)


def pack(whole: Path, paths: Iterable[str]) -> Path:
    """Pack files of a folder as a zip beside it, through to the disk.

    Args:
        whole: The folder.
        paths: Of its files, in the order in which they are packed.

    Raises:
        OSError: It can't be written.
    """
    aside = whole.with_name("zip")
    with aside.open("wb") as stream:
        _pack(stream, whole, paths)
        stream.flush()
        os.fsync(stream.fileno())
    return aside


def put_file(aside: Path, place: Path, written: Written) -> None:
    """Put a finished file in its place.

    Args:
        aside: The file, on the same disk.
        place: Where it goes; what an earlier export left there is replaced, and nothing else.
        written: What we wrote there before, by the file's own name.

    Raises:
        CopydeskError: Another file lies in the way.
        OSError: It can't be moved there.
    """
    if os.path.lexists(place) and not _is_ours(aside, place, written):
        raise CopydeskError(
            f"“{place}” is in the way, and no export of this library left it there.",
            hint="Choose another folder, or move it away: nothing of yours is replaced.",
        )
    aside.replace(place)


def _is_ours(aside: Path, place: Path, written: Written) -> bool:
    if place.is_symlink() or not place.is_file():
        return False
    digest = digest_of_file(place)
    return digest in written.get(place.name, frozenset()) or digest == digest_of_file(aside)


def _pack(stream: IO[bytes], whole: Path, paths: Iterable[str]) -> None:
    """Pack files piece by piece: however large they are, they are never in memory as a whole."""
    with zipfile.ZipFile(stream, "w") as archive:
        for number, path in enumerate(paths):
            entry = _entry(path, is_first=number == 0)
            source = whole.joinpath(*PurePosixPath(path).parts)
            entry.file_size = source.stat().st_size
            with source.open("rb") as file, archive.open(entry, "w") as packed:
                shutil.copyfileobj(file, packed)


def _entry(path: str, *, is_first: bool) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _TIME)
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    is_stored = (is_first and path == _FIRST) or PurePosixPath(path).suffix.lower() in _PACKED
    entry.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
    return entry
