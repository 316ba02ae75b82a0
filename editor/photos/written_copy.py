"""Writes a copy of a photo so that it appears whole, on disk and checked, or not at all."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from editor.domain.errors import UnwritableFileError
from editor.domain.identity import new_id
from editor.photos.kinds import printable_name


def refuse_original(source: Path, to: Path) -> None:
    """See that a copy wouldn't take the place of what it is a copy of, by whatever name.

    Raises:
        UnwritableFileError: Both are one file.
    """
    try:
        is_same = to.exists() and to.samefile(source)
    except (OSError, ValueError):
        is_same = False  # what is wrong with them is said when they are opened
    if is_same:
        raise UnwritableFileError(
            f"“{printable_name(to)}” is the original itself, which is never written.",
            hint="Name another file for the copy.",
        )


@contextmanager
def written_copy(to: Path) -> Iterator[Path]:
    """Give a place to write to and check at; afterwards the copy has its name.

    Raises:
        UnwritableFileError: The folder or the disk doesn't take it. Nothing is left behind, and
            what stood at that place before is as it was.
    """
    place = to.with_name(f".{new_id()}{to.suffix[:20]}")
    try:
        try:
            yield place
            place.replace(to)
        finally:
            with suppress(FileNotFoundError):
                place.unlink()
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = getattr(error, "strerror", None) or error.args[-1]
        raise UnwritableFileError(
            f"“{printable_name(to)}” can't be written: {reason}.",
            hint="See that the folder is there, that you may write to it and that it has room.",
        ) from error


def write_octets(place: Path, pieces: Iterable[bytes]) -> str:
    """Write pieces to a new file and see them onto the disk.

    Returns:
        The SHA-256 of all of them.
    """
    hashed = hashlib.sha256()
    with place.open("xb") as stream:
        for piece in pieces:
            hashed.update(piece)
            stream.write(piece)
        stream.flush()
        os.fsync(stream.fileno())
    return hashed.hexdigest()


def holds(place: Path, pieces: Iterable[bytes]) -> bool:
    """Whether a file holds these octets and no others."""
    with place.open("rb") as stream:
        return all(stream.read(len(each)) == each for each in pieces) and not stream.read(1)
