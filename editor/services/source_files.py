"""Files that a person hands over, read with care."""

import os
from pathlib import Path

from editor.domain.errors import UnreadableFileError
from editor.importers.contract import SIZE_LIMIT_OCTETS


def read_source(path: Path) -> bytes:
    """The bytes of a file to import.

    Raises:
        UnreadableFileError: It isn't there, is a folder or a device, can't be opened or is too
            large.
    """
    try:
        if path.is_dir():
            raise UnreadableFileError(
                f"“{path.name}” is a folder.", hint="Name the file that is to be imported."
            )
        if path.exists() and not path.is_file():  # a pipe or a device, which may never end
            raise UnreadableFileError(
                f"“{path.name}” is not an ordinary file.", hint="Save the story as a file first."
            )
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > SIZE_LIMIT_OCTETS:
                raise UnreadableFileError(
                    f"“{path.name}” is {size // 2**20} MB long, which no story is.",
                    hint=f"The limit is {SIZE_LIMIT_OCTETS // 2**20} MB: cut it into parts.",
                )
            # One octet more, as the file may grow meanwhile; the importers refuse it then.
            return file.read(SIZE_LIMIT_OCTETS + 1)
    except FileNotFoundError:
        raise UnreadableFileError(
            f"There is no file “{path}”.", hint="Check the name and the folder."
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise UnreadableFileError(
            f"“{path.name}” can't be opened: {reason}.", hint="Check that you may read it."
        ) from error


def picture_beside(path: Path, relative: str) -> Path | None:
    """The picture that an imported file names, if it lies beside or below that file.

    A name that leads out of the folder, or to nothing, gives None.
    """
    folder = path.parent.resolve()
    try:
        picture = (folder / relative).resolve()
        inside = picture.is_relative_to(folder) and picture.is_file()
    except (OSError, ValueError):
        return None
    return picture if inside else None
