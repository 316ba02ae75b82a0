"""A folder on this machine: whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from editor.domain.errors import CopydeskError


def put_into_folder(folder: Path, name: str, files: Iterable[tuple[str, bytes]]) -> Path:
    """Write files as the folder ``folder/name``: aside first, then renamed.

    What an earlier export left there is replaced; a folder with anything else in it is left alone.

    Args:
        folder: Where the new folder goes; made if it isn't there.
        name: Its name.
        files: Relative path with forward slashes, and bytes.

    Raises:
        CopydeskError: The folder can't be written, or other files lie in the way.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=folder))
    except OSError as error:
        raise _not_written(folder, error) from error
    try:
        whole = aside / "whole"
        _write(whole, files)
        return _exchange(whole, folder / name, aside / "replaced")
    except OSError as error:
        raise _not_written(folder, error) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _write(whole: Path, files: Iterable[tuple[str, bytes]]) -> None:
    whole.mkdir()
    for relative, data in files:
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


def _exchange(whole: Path, place: Path, replaced: Path) -> Path:
    """Put the new folder in its place; on failure the old one stands there again."""
    if not os.path.lexists(place):
        whole.rename(place)
        return place
    if not place.is_dir():
        message = f"“{place}” is in the way: it is no folder."
        raise CopydeskError(message, hint="Choose another folder, or move it away.")
    _refuse_foreign(whole, place)
    place.rename(replaced)
    try:
        whole.rename(place)
    except OSError:
        replaced.rename(place)
        raise
    return place


def _refuse_foreign(whole: Path, place: Path) -> None:
    ours = {each.name for each in whole.iterdir()}
    others = sorted(each.name for each in place.iterdir() if each.name not in ours)
    if others:
        message = f"“{place}” holds other files, such as “{others[0]}”."
        raise CopydeskError(message, hint="Choose another folder: nothing of yours is replaced.")


def _not_written(folder: Path, error: OSError) -> CopydeskError:
    reason = error.strerror or str(error)
    return CopydeskError(
        f"“{folder}” can't be written: {reason}.",
        hint="Choose another folder, or make room. The story is unchanged.",
    )
