"""Captions into many files: while one waits for the disk, the next is made."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo, PhotoFields
from editor.photos.caption_write import write_caption

_AT_ONCE = 2


def write_captions(
    places: Sequence[tuple[Path, Path]], changes: PhotoFields, *, is_lenient: bool = True
) -> Iterator[Photo | CopydeskError]:
    """Write the same fields into copies of several photos, each as ``write_caption`` does.

    Args:
        places: Sources and what becomes of them; no two may be written to one place.
        changes: As for ``write_caption``.
        is_lenient: As for ``write_caption``.

    Yields:
        For each of them, in order, the copy or why there is none.
    """
    write = partial(_written, changes=changes, is_lenient=is_lenient)
    with ThreadPoolExecutor(_AT_ONCE) as lanes:
        yield from lanes.map(write, places)


def _written(
    place: tuple[Path, Path], *, changes: PhotoFields, is_lenient: bool
) -> Photo | CopydeskError:
    try:
        return write_caption(*place, changes, is_lenient=is_lenient)
    except CopydeskError as error:
        return error
