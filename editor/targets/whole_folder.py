"""A folder on this machine: whole or not at all."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from editor.domain.errors import CopydeskError

Written = Mapping[str, frozenset[str]]
"""What was written into a folder before: by relative path, the SHA-256 of what stood there."""

REPLACED = "replaced"
"""What the old folder is called while the new one takes its place."""

_OF_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def put_into_folder(
    folder: Path, name: str, files: Iterable[tuple[str, bytes]], *, written: Written | None
) -> Path:
    """Write files as the folder ``folder/name``: aside first, then renamed.

    What an earlier export left there is replaced; a folder with anything else in it, also deep
    down, or with a file that somebody changed since, is left alone.

    Args:
        folder: Where the new folder goes; made if it isn't there.
        name: Its name.
        files: Relative path with forward slashes, and bytes.
        written: What we wrote there before; None if the whole folder is ours, as a temporary one.

    Raises:
        CopydeskError: The folder can't be written, or other files lie in the way.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=folder))
    except OSError as error:
        raise not_written(folder, error) from error
    try:
        whole = aside / "whole"
        whole.mkdir()
        for relative, data in files:
            write_file(whole, relative, data)
        return put_folder(whole, folder / name, aside / REPLACED, written)
    except OSError as error:
        raise not_written(folder, error) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def write_file(whole: Path, relative: str, data: bytes) -> None:
    """Write a file of an export, through to the disk.

    Args:
        whole: The folder of the export.
        relative: Path in it with forward slashes; there is no such file yet.
        data: What it holds.

    Raises:
        OSError: It can't be written.
        ValueError: The path leads out of the folder.
    """
    parts = PurePosixPath(relative).parts
    if PurePosixPath(relative).is_absolute() or ".." in parts:
        message = f"an export may not leave its folder: {relative}"
        raise ValueError(message)
    path = whole.joinpath(*parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def put_folder(whole: Path, place: Path, replaced: Path, written: Written | None) -> Path:
    """Put a finished folder in its place; on failure the old one stands there again.

    Args:
        whole: The finished folder, on the same disk.
        place: Where it goes.
        replaced: Where the old one goes meanwhile.
        written: As for ``put_into_folder``.

    Raises:
        CopydeskError: Other files lie in the way.
        OSError: It can't be moved there.
    """
    if written is not None and place.is_dir():
        refuse_foreign(place, written, whole)
    return _exchange(whole, place, replaced)


def remove_folder(place: Path, replaced: Path, written: Written) -> None:
    """Move a folder out of people's sight, if nothing but ours is in it.

    Args:
        place: The folder; one that isn't there is no fault.
        replaced: Where it goes, on the same disk.
        written: As for ``put_into_folder``.

    Raises:
        CopydeskError: Other files lie in it.
        OSError: It can't be moved.
    """
    if place.is_dir():
        refuse_foreign(place, written)
        place.rename(replaced)


def _exchange(whole: Path, place: Path, replaced: Path) -> Path:
    if not os.path.lexists(place):
        whole.rename(place)
        return place
    if not place.is_dir():
        message = f"“{place}” is in the way: it is no folder."
        raise CopydeskError(message, hint="Choose another folder, or move it away.")
    place.rename(replaced)
    try:
        whole.rename(place)
    except OSError:
        replaced.rename(place)
        raise
    return place


def refuse_foreign(place: Path, written: Written, anew: Path | None = None) -> None:
    """See that nothing but ours stands in a folder; arguments as for ``foreign_file``.

    Raises:
        CopydeskError: Somebody else's file is in it, or one that was changed since.
        OSError: It can't be read.
    """
    relative = foreign_file(place, written, anew)
    if relative:
        changed = " that was changed since" if relative in written else ""
        message = f"“{place}” holds a file of yours{changed}: “{relative}”."
        raise CopydeskError(
            message, hint="Choose another folder, or move it away: nothing of yours is replaced."
        )


def foreign_file(place: Path, written: Written, anew: Path | None = None) -> str:
    """The first file of a folder that isn't ours, or not as we wrote it; empty if there is none.

    Args:
        place: The folder.
        written: As for ``put_into_folder``.
        anew: What would take its place: a file that is the very same there is ours, too.

    Returns:
        Its path in the folder, with forward slashes.

    Raises:
        OSError: It can't be read.
    """
    for path in sorted(place.rglob("*")):
        is_folder = path.is_dir() and not path.is_symlink()
        if is_folder or path.name in _OF_THE_SYSTEM:
            continue
        relative = path.relative_to(place).as_posix()
        same = anew / relative if anew else None
        if not _is_ours(path, written.get(relative, frozenset()), same):
            return relative
    return ""


def _is_ours(path: Path, digests: frozenset[str], anew: Path | None) -> bool:
    """Whether we wrote it, or would write the very same."""
    is_there_anew = anew is not None and anew.is_file()
    if path.is_symlink() or not path.is_file() or not (digests or is_there_anew):
        return False
    digest = digest_of_file(path)
    return digest in digests or (
        anew is not None and is_there_anew and digest_of_file(anew) == digest
    )


def digest_of_file(path: Path) -> str:
    """SHA-256, in hexadecimal digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def not_written(folder: Path, error: OSError) -> CopydeskError:
    """What people are told of a folder that can't be written."""
    reason = error.strerror or str(error)
    return CopydeskError(
        f"“{folder}” can't be written: {reason}.",
        hint="Choose another folder, or make room. The story is unchanged.",
    )
