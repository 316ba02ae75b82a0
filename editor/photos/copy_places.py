"""Where the copies of a batch go: none in the place of an original or of another copy."""

import os
from collections.abc import Sequence
from pathlib import Path

from editor.domain.errors import CopydeskError, UnreadableFileError, UnwritableFileError
from editor.photos.kinds import printable_name

Refused = tuple[Path, CopydeskError]


def copy_places(sources: Sequence[Path], to: Path) -> tuple[list[tuple[Path, Path]], list[Refused]]:
    """A place for the copy of each file, and the files that can't have one, with the reason.

    Args:
        sources: Each once.
        to: The copy of a single file, unless there is a folder of that name; the folder of
            several, made if it isn't there.

    Raises:
        UnwritableFileError: The folder can't be made.
    """
    if len(sources) > 1:
        _make_folder(to)
    is_folder = len(sources) > 1 or to.is_dir()
    originals = {_key(each) for each in sources}
    places: list[tuple[Path, Path]] = []
    refused: list[Refused] = []
    taken: set[str] = set()
    for source in sources:
        place = to / source.name if is_folder else to
        key = _key(place)
        error = _folder(source) or _no_file(place)
        if error is None and key in taken:
            error = _taken(place)
        if error is None and key in originals and key != _key(source):
            error = _original(place)
        if error is not None:
            refused.append((source, error))
        else:
            taken.add(key)
            places.append((source, place))
    return places, refused


def _key(path: Path) -> str:
    """The same for names that differ in capitals only: on some systems they are one file."""
    try:
        return str(path.resolve()).casefold()
    except (OSError, RuntimeError, ValueError):  # what is wrong with it is said when it is opened
        return str(path).casefold()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise UnwritableFileError(
            f"“{printable_name(folder)}” is a file, and several copies need a folder.",
            hint="Name another folder.",
        ) from None
    except OSError as error:
        raise UnwritableFileError(
            f"The folder “{printable_name(folder)}” can't be made: {error.strerror}.",
            hint="Choose another folder.",
        ) from error


def _folder(source: Path) -> CopydeskError | None:
    if not os.path.isdir(source):  # noqa: PTH112 - of a name too long for a file this says no
        return None
    message = f"“{source}” is a folder, not a photo."
    return UnreadableFileError(message, hint="Choose the files in it.")


def _no_file(place: Path) -> CopydeskError | None:
    """A device or a folder is never replaced."""
    if not os.path.exists(place) or os.path.isfile(place):  # noqa: PTH110, PTH113 - as above
        return None
    message = f"“{place}” is not an ordinary file."
    return UnwritableFileError(message, hint="Name another file for the copy.")


def _taken(place: Path) -> UnwritableFileError:
    return UnwritableFileError(
        f"Two of the files are called “{printable_name(place)}”.",
        hint="Write them into different folders.",
    )


def _original(place: Path) -> UnwritableFileError:
    return UnwritableFileError(
        f"“{printable_name(place)}” is another original of this batch, which is never written.",
        hint="Write the copies into another folder.",
    )
