"""Captions into many files: while some wait for the disk, the next are made."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from editor.domain.errors import CopydeskError
from editor.domain.photo import PhotoFields
from editor.photos.caption_beside import holds_words, sidecar_place, sidecar_places, write_beside
from editor.photos.caption_write import write_caption

_AT_ONCE = 8  # they wait for the disk, which takes in several together

Places = Sequence[tuple[Path, Path]]
"""Sources, and what becomes of them."""


@dataclass(frozen=True, slots=True)
class CaptionedCopy:
    """A copy with other words.

    Attributes:
        digest: SHA-256 of the copy.
        said: What it says now, as it reads.
        doubts: Sentences about what somebody should look at.
        sidecar: Where its words are, if they aren't in the copy itself.
    """

    digest: str
    said: PhotoFields
    doubts: tuple[str, ...] = ()
    sidecar: Path | None = None


def write_captions(
    places: Places, changes: PhotoFields, *, is_lenient: bool = True
) -> Iterator[CaptionedCopy | CopydeskError]:
    """Write the same fields into copies of several photos.

    JPEG, PNG and WebP get them as ``write_caption`` does; of all other kinds the copy is the
    source octet for octet, and the words go beside it.

    Args:
        places: No two may be written to one place.
        changes: As for ``write_caption``.
        is_lenient: As for ``write_caption``.

    Returns:
        For each of them, in order, the copy or why there is none.
    """
    beside = sidecar_places(places)
    write = partial(_written, beside=beside, changes=changes, is_lenient=is_lenient)
    return _in_order(write, places)


def _in_order(
    write: Callable[[tuple[Path, Path]], CaptionedCopy | CopydeskError], places: Places
) -> Iterator[CaptionedCopy | CopydeskError]:
    with ThreadPoolExecutor(_AT_ONCE) as lanes:
        yield from lanes.map(write, places)


def _written(
    place: tuple[Path, Path],
    *,
    beside: Mapping[Path, Path],
    changes: PhotoFields,
    is_lenient: bool,
) -> CaptionedCopy | CopydeskError:
    source, to = place
    try:
        if holds_words(source):
            copy = write_caption(source, to, changes, is_lenient=is_lenient)
            return CaptionedCopy(copy.digest, copy.file, copy.doubts)
        sidecar = beside.get(to) or sidecar_place(source, to)
        beside_it = write_beside(source, to, sidecar, changes)
        return CaptionedCopy(beside_it.digest, beside_it.said, beside_it.doubts, sidecar)
    except CopydeskError as error:
        return error
