"""Reads a photo file: identity, size and what it says about itself."""

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from editor.domain.errors import UnreadableFileError
from editor.domain.photo import Photo
from editor.photos.kinds import HEAD_OCTETS, READABLE, media_type_of, printable_name
from editor.photos.metadata.embedded import read_embedded, read_orientation
from editor.photos.picture import is_opened_upright, opened_picture, verify

FILE_LIMIT_OCTETS = 500_000_000
_FIRST_TURNED_SIDEWAYS = 5  # EXIF orientations 5 to 8 swap width and height
_AGAIN = "Copy it again from the card, or ask the sender for it."


def read_photo(path: Path) -> Photo:
    """Read a photo without decoding its picture.

    Returns:
        The photo with digest, upright size, the fields of its file and doubts about them; what
        only the library knows is unset.

    Raises:
        UnreadableFileError: It is no photo that can be read. Nothing else is raised, whatever the
            file holds.
    """
    return _read(path, is_verified=False)


def read_whole_photo(path: Path) -> Photo:
    """Read a photo like ``read_photo`` and also its picture to the end, to find damage.

    Raises:
        UnreadableFileError: As ``read_photo``, or the picture is truncated or damaged.
    """
    return _read(path, is_verified=True)


def read_in_place(path: Path) -> Photo:
    """Read a photo like ``read_photo``, but not to its end: of a card a thousand are to be seen.

    Returns:
        The photo; its digest is the ``place_key`` of the file, not that of its bytes.

    Raises:
        UnreadableFileError: As ``read_photo``.
    """
    return _read(path, is_verified=False, is_hashed=False)


def place_key(path: Path) -> str:
    """Stands for a file where it lies, as it is now: 64 hexadecimal digits.

    Raises:
        OSError: It isn't there.
    """
    facts = path.stat()
    said = f"{path.absolute()}\0{facts.st_size}\0{facts.st_mtime_ns}"
    return hashlib.sha256(said.encode(errors="surrogateescape")).hexdigest()


def upright_size(path: Path) -> tuple[int, int]:
    """Width and height of a picture in pixels as it stands upright; only its head is read.

    Raises:
        UnreadableFileError: It is no photo that can be read.
    """
    with opened_file(path) as stream:
        media_type = media_type_of(stream.read(HEAD_OCTETS), path)
        turned = 1 if is_opened_upright(media_type) else read_orientation(stream, media_type)
        with opened_picture(stream, media_type, printable_name(path)) as picture:
            return upright(picture.size, turned)


@contextmanager
def opened_file(path: Path) -> Iterator[BufferedReader]:
    """Open an ordinary file from outside.

    Raises:
        UnreadableFileError: It is missing, a folder, a device, empty, too large, not ours to read,
            or it goes away while it is read.
    """
    name = printable_name(path)
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise UnreadableFileError(
                f"“{name}” is a folder, not a photo.", hint="Choose the files in it."
            )
        if not stat.S_ISREG(facts.st_mode):
            raise UnreadableFileError(
                f"“{name}” is not an ordinary file.", hint=f"Choose a {READABLE} file."
            )
        if facts.st_size == 0:
            raise UnreadableFileError(f"“{name}” is empty.", hint=_AGAIN)
        if facts.st_size > FILE_LIMIT_OCTETS:
            raise UnreadableFileError(
                f"“{name}” is larger than {FILE_LIMIT_OCTETS // 1_000_000} MB.",
                hint="Save a smaller copy as JPEG and add that file.",
            )
        with path.open("rb") as stream:
            yield stream
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UnreadableFileError(
            f"There is no file “{name}”.", hint="Check the name and the folder."
        ) from error
    except PermissionError as error:
        raise UnreadableFileError(
            f"You may not read “{name}”.", hint="Change its permissions, or ask its owner."
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        raise UnreadableFileError(
            f"“{name}” can't be read: {error.args[-1]}.", hint="Copy it to this computer first."
        ) from error


def upright(size_px: tuple[int, int], orientation: int) -> tuple[int, int]:
    """The size of a picture that is turned as EXIF says."""
    return size_px[::-1] if orientation >= _FIRST_TURNED_SIDEWAYS else size_px


def _read(path: Path, *, is_verified: bool, is_hashed: bool = True) -> Photo:
    name = printable_name(path)
    with opened_file(path) as stream:
        media_type = media_type_of(stream.read(HEAD_OCTETS), path)
        stream.seek(0)
        if is_hashed:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        else:
            digest = place_key(path)
            stream.seek(0, os.SEEK_END)
        size_octets = stream.tell()
        embedded = read_embedded(stream, media_type)
        with opened_picture(stream, media_type, name) as picture:
            width_px, height_px = picture.size
            if is_verified:
                verify(picture)
    if not is_opened_upright(media_type):
        width_px, height_px = upright((width_px, height_px), embedded.orientation)
    return Photo(
        digest=digest,
        file_name=name,
        media_type=media_type,
        width_px=width_px,
        height_px=height_px,
        size_octets=size_octets,
        file=embedded.fields,
        doubts=embedded.doubts,
        credentials=embedded.credentials,
    )
