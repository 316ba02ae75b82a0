"""A folder that one process at a time works in, held as long as that process lives."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.domain.errors import LibraryError, RefusedError
from editor.storage.journal_file import lock


@contextmanager
def held(
    folder: Path, busy: RefusedError, unwritable: Callable[[OSError], LibraryError]
) -> Iterator[None]:
    """Let nobody else work in a folder meanwhile: it ends with this process, however that ends.

    Args:
        folder: Made if it isn't there.
        busy: What is said if somebody does.
        unwritable: Makes what is said if the folder can't be written.

    Raises:
        RefusedError: Somebody else works in it.
        LibraryError: It can't be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / "held", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise unwritable(error) from error
    try:
        try:
            lock(handle)
        except OSError as error:
            raise busy from error
        yield
    finally:
        os.close(handle)
